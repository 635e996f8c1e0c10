// The search of the index, through functions and the other pages: "/" goes to it, what is typed narrows the list, Down
// or Enter goes to the first that is left.
(function () {
  "use strict";
  var input = document.getElementById("search");
  var found = document.getElementById("found");
  var items = [].slice.call(document.querySelectorAll(".entries li"));
  var functions = document.querySelectorAll(".functions li").length;
  var sections = [].slice.call(document.querySelectorAll("section"));

  function shownItems() {
    return items.filter(function (item) {
      return !item.hidden;
    });
  }

  function search() {
    var words = input.value.trim().toLowerCase().split(/\s+/).filter(Boolean);
    items.forEach(function (item) {
      var text = item.getAttribute("data-words");
      var matches = words.every(function (word) {
        return text.indexOf(word) >= 0;
      });
      // The places of other pages are shown only when they are looked for.
      item.hidden = !matches || (words.length === 0 && isPart(item));
    });
    sections.forEach(function (section) {
      var own = section.querySelectorAll(".entries li");
      section.hidden = own.length ? !section.querySelector(".entries li:not([hidden])") : words.length > 0;
    });
    var count = shownItems().length;
    var asked = " “" + input.value.trim() + "”";
    if (words.length === 0) found.textContent = functions + " functions";
    else if (count === 0) found.textContent = "Nothing matches" + asked;
    else found.textContent = count + (count === 1 ? " match for" : " matches for") + asked;
  }

  function isPart(item) {
    return item.parentNode.classList.contains("parts");
  }

  function linkOf(item) {
    return item && item.querySelector("a");
  }

  /** Moves between the links that are left; above the first one is the search. */
  function step(by) {
    var links = shownItems().map(linkOf);
    var at = links.indexOf(document.activeElement);
    var next = at < 0 ? (by > 0 ? links[0] : null) : at + by < 0 ? input : links[at + by];
    if (next) next.focus();
    return Boolean(next);
  }

  input.addEventListener("input", search);
  document.addEventListener("keydown", function (event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    var inSearch = document.activeElement === input;
    var inList = items.some(function (item) {
      return linkOf(item) === document.activeElement;
    });
    var first = linkOf(shownItems()[0]);
    var used = false;
    if (event.key === "/" && !inSearch) {
      input.focus();
      used = true;
    } else if (event.key === "Escape" && (inSearch || inList) && input.value) {
      input.value = "";
      search();
      input.focus();
      used = true;
    } else if (event.key === "Enter" && inSearch && input.value.trim() && first) {
      first.click();
      used = true;
    } else if (event.key === "ArrowDown" && (inSearch || inList)) used = step(1);
    else if (event.key === "ArrowUp" && inList) used = step(-1);
    if (used) event.preventDefault();
  });

  document.querySelector(".search").hidden = false;
  search();
})();
