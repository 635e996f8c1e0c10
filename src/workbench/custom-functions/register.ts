import { BooleanNumber } from "@univerjs/core";
import { FunctionType, IFunctionService } from "@univerjs/engine-formula";
import type { IFunctionInfo } from "@univerjs/engine-formula";
import { IDescriptionService } from "@univerjs/preset-sheets-core";
import type { Grid } from "../grid/start-grid.js";
import { Associations } from "./associations.js";
import { CellFunction } from "./cell-function.js";
import type { FunctionMetadata } from "./metadata.js";
import { Sentences } from "./sentences.js";

/**
 * Loads the built functions bundle, unchanged, and makes its functions cell functions of the grid, described in the
 * grid's autocomplete as functions.json describes them to Excel.
 * @throws Error where the bundle or its metadata is missing, or names a function it does not associate.
 */
export async function registerCustomFunctions(grid: Grid, folder: string): Promise<Sentences> {
  const associations = new Associations();
  Object.assign(window, { CustomFunctions: associations.global });
  const [metadata] = await Promise.all([readMetadata(`${folder}/functions.json`), runScript(`${folder}/functions.js`)]);
  const sentences = new Sentences();
  const injector = grid.univer.__getInjector();
  const service = injector.get(IFunctionService);
  for (const about of metadata) {
    const associated = associations.of(about.id);
    if (!associated) throw new Error(`functions.json lists ${about.id}, but functions.js does not associate it.`);
    service.registerExecutors(new CellFunction(about, associated, sentences));
  }
  injector.get(IDescriptionService).registerDescriptions(metadata.map(describe));
  return sentences;
}

async function readMetadata(address: string): Promise<readonly FunctionMetadata[]> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} is not there (${response.status}): run npm run build.`);
  return ((await response.json()) as { functions: FunctionMetadata[] }).functions;
}

function runScript(address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = address;
    script.onload = () => resolve();
    script.onerror = () => reject(new Error(`${address} could not be loaded: run npm run build.`));
    document.head.append(script);
  });
}

function describe(about: FunctionMetadata): IFunctionInfo {
  const description = about.description ?? "";
  return {
    functionName: about.name.toUpperCase(),
    functionType: FunctionType.User,
    description,
    abstract: description,
    functionParameter: about.parameters.map((parameter) => ({
      name: parameter.name,
      detail: parameter.description ?? "",
      example: "",
      require: parameter.optional ? BooleanNumber.FALSE : BooleanNumber.TRUE,
      repeat: parameter.repeating ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    })),
  };
}
