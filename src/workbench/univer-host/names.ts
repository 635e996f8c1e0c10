import {
  IDefinedNamesService,
  RemoveDefinedNameMutation,
  SetDefinedNameMutation,
  isReferenceStringWithEffectiveColumn,
} from "@univerjs/engine-formula";
import type { IDefinedNamesServiceParam } from "@univerjs/engine-formula";
import type { DefinedName, GridHost } from "../../office-host/grid/host.js";
import { HostError } from "../../office-host/grid/host.js";
import type { Book } from "./book.js";

type NameOperations = Pick<GridHost, "names" | "addName" | "changeName" | "deleteName">;

const wholeWorkbook = "AllDefaultWorkbook";

export function nameOperations(book: Book): NameOperations {
  const service = book.injector.get(IDefinedNamesService);
  let lastId = 0;
  const all = (): readonly IDefinedNamesServiceParam[] => Object.values(service.getDefinedNameMap(book.unitId) ?? {});
  const find = (scope: string | null, name: string): IDefinedNamesServiceParam => {
    const found = all().find((one) => scopeOf(one) === scope && one.name.toLowerCase() === name.toLowerCase());
    if (!found) throw new HostError("ItemNotFound", `The requested resource doesn't exist: name ${name}.`);
    return found;
  };
  const set = (id: string, name: DefinedName): void => book.run(SetDefinedNameMutation.id, null, toUniver(id, name));
  return {
    names: () => all().map(fromUniver),
    addName: (name) => set(`name${++lastId}`, name),
    changeName: (scope, name, change) => {
      const found = find(scope, name);
      set(found.id, { ...fromUniver(found), ...change });
    },
    deleteName: (scope, name) => book.run(RemoveDefinedNameMutation.id, null, { ...find(scope, name) }),
  };
}

const scopeOf = ({ localSheetId }: IDefinedNamesServiceParam): string | null =>
  !localSheetId || localSheetId === wholeWorkbook ? null : localSheetId;

/** Univer writes a plain reference without "=", and anything else with it. */
function toUniver(id: string, { name, formula, comment, visible, scope }: DefinedName): IDefinedNamesServiceParam {
  const bare = formula.replace(/^=/, "");
  const formulaOrRefString = isReferenceStringWithEffectiveColumn(bare) ? bare : `=${bare}`;
  return { id, name, formulaOrRefString, comment, hidden: !visible, localSheetId: scope ?? wholeWorkbook };
}

const fromUniver = (name: IDefinedNamesServiceParam): DefinedName => ({
  scope: scopeOf(name),
  name: name.name,
  formula: name.formulaOrRefString.startsWith("=") ? name.formulaOrRefString : `=${name.formulaOrRefString}`,
  visible: !name.hidden,
  comment: name.comment ?? "",
});
