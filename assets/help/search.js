// The search of the index: "/" goes to it, what is typed narrows the list, Down or Enter goes to the first that is left.
(function () {
  "use strict";
  var input = document.getElementById("search");
  var found = document.getElementById("found");
  var items = [].slice.call(document.querySelectorAll(".functions li"));
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
      item.hidden = !words.every(function (word) {
        return text.indexOf(word) >= 0;
      });
    });
    sections.forEach(function (section) {
      var own = section.querySelectorAll(".functions li");
      section.hidden = own.length ? !section.querySelector(".functions li:not([hidden])") : words.length > 0;
    });
    var count = shownItems().length;
    found.textContent =
      words.length === 0
        ? items.length + " functions"
        : count === 0
          ? "No function matches “" + input.value.trim() + "”"
          : count + " of " + items.length + " match “" + input.value.trim() + "”";
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
