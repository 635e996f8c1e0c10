/** What must be true before a version is built for others. Pure: the program beside it looks around. */
export function releaseFaults({ status, tags, branch, version, changelog, manifest, address }) {
  const [heading = ""] = headingsOf(changelog);
  const said = /<Version>([^<]*)<\/Version>/.exec(manifest)?.[1] ?? "none";
  return [
    ...(status.trim() === "" ? [] : [`The tree is not clean:\n${status.trimEnd()}`]),
    ...(branch === "main" ? [] : [`The branch is ${branch}; a release is made of main.`]),
    ...(/^\d+\.\d+\.\d+$/.test(version) ? [] : [`The version ${version} in package.json is not of the form 1.2.3.`]),
    ...(tags.includes(`v${version}`) ? [`The tag v${version} exists: raise the version in package.json.`] : []),
    ...(said === `${version}.0` ? [] : [`manifest.xml says version ${said}; package.json asks for ${version}.0.`]),
    ...changelogFaults(heading, version),
    ...addressFaults(address),
  ];
}

const headingsOf = (changelog) => [...changelog.matchAll(/^## (.+)$/gm)].map(([, text]) => text.trim());

function changelogFaults(heading, version) {
  if (!heading.startsWith(`${version} `) && heading !== version)
    return [`The first heading of CHANGELOG.md is “${heading}”; ${version} with its date belongs there.`];
  return /^\S+ \(\d{4}-\d\d-\d\d\)$/.test(heading)
    ? []
    : [`CHANGELOG.md says “${heading}”; write the day, as in “${version} (2026-01-31)”.`];
}

function addressFaults(address) {
  if (!address) return ["ADDIN_BASE_URL is not set: the https address that will serve dist/ goes into the manifest."];
  return /^https:\/\/[^/]/.test(address) ? [] : [`ADDIN_BASE_URL is ${address}: Excel loads add-ins from https only.`];
}

/** The lines under the version's heading, up to the next one. */
export function notesOf(changelog, version) {
  const parts = changelog.split(/^## /m).slice(1);
  const own = parts.find((part) => part.startsWith(version)) ?? "";
  return own.slice(own.indexOf("\n") + 1).trim();
}
