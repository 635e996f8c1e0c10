import type { Parts } from "./parts.js";
import { readXml } from "./read-xml.js";

/** What a part names: another part, by the last word of the relationship's type ("worksheet", "styles"). */
export interface Relationship {
  readonly id: string;
  readonly type: string;
  /** The part's name from the package's root, without a slash in front; it may be absent. */
  readonly target: string;
}

const namespace = new Set(["http://schemas.openxmlformats.org/package/2006/relationships"]);

/** Relationships of a part ("" for those of the package) to parts of the same file; none where the file tells none. */
export function relationshipsOf(parts: Parts, part: string): Relationship[] {
  const folder = part.slice(0, part.lastIndexOf("/") + 1);
  const own = `${folder}_rels/${part.slice(folder.length)}.rels`;
  const found: Relationship[] = [];
  if (!parts.has(own)) return found;
  readXml(parts, own, namespace, {
    open: (name, { Id = "", Type = "", Target = "", TargetMode }) => {
      if (name === "Relationship" && TargetMode !== "External")
        found.push({ id: Id, type: Type.slice(Type.lastIndexOf("/") + 1), target: resolved(Target, folder) });
    },
    text: () => undefined,
    close: () => undefined,
  });
  return found;
}

/** "../tables/table1.xml" as seen from "xl/worksheets/". */
function resolved(target: string, folder: string): string {
  const plain = decoded(target).replace(/\\/g, "/");
  const steps: string[] = [];
  for (const step of (plain.startsWith("/") ? plain : folder + plain).split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "" && step !== ".") steps.push(step);
  }
  return steps.join("/");
}

function decoded(target: string): string {
  try {
    return decodeURIComponent(target);
  } catch {
    return target; // a name with a bare % in it
  }
}
