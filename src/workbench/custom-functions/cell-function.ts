import {
  ArrayValueObject,
  BaseFunction,
  BooleanValueObject,
  ErrorType,
  ErrorValueObject,
  NumberValueObject,
  StringValueObject,
} from "@univerjs/engine-formula";
import type { BaseValueObject } from "@univerjs/engine-formula";
import { answer, type Answer, type CellInput, type CellScalar } from "./answer.js";
import type { AssociatedFunction } from "./associations.js";
import type { FunctionMetadata } from "./metadata.js";
import type { Sentences } from "./sentences.js";

/**
 * An add-in function as a function of the grid's own engine. (Univer's `registerFunction` would turn blank cells and
 * left-out arguments into 0: free power, no subsidy.)
 */
export class CellFunction extends BaseFunction {
  override minParams = -1; // the count is checked in `answer`, which can say what is missing
  override maxParams = -1;

  constructor(
    private readonly about: FunctionMetadata,
    private readonly associated: AssociatedFunction,
    private readonly sentences: Sentences,
  ) {
    super(about.name.toUpperCase());
  }

  override calculate(...objects: BaseValueObject[]): BaseValueObject {
    const inputs = objects.map(read);
    // An error in an argument is the answer, as in Excel.
    const passedOn = inputs.find((input) => input instanceof ErrorValueObject);
    if (passedOn) return passedOn;
    const result = answer(this.about, this.associated, inputs as CellInput[]);
    if (result.kind === "error")
      this.sentences.set({ sheet: this.subUnitId ?? "", row: this.row, column: this.column }, result);
    return write(result);
  }
}

type Read = CellInput | ErrorValueObject;

function read(object: BaseValueObject): Read {
  if (!object.isArray()) return readScalar(object);
  const rows = (object as ArrayValueObject)
    .getArrayValue()
    .map((row) => row.map((cell) => (cell ? readScalar(cell) : null)));
  const error = rows.flat().find((cell) => cell instanceof ErrorValueObject);
  return error ?? (rows as (CellScalar | null)[][]);
}

function readScalar(object: BaseValueObject): CellScalar | null | ErrorValueObject {
  if (object.isNull()) return null;
  if (object.isError()) return object as ErrorValueObject;
  return object.getValue();
}

function write(result: Answer): BaseValueObject {
  if (result.kind === "error") return ErrorValueObject.create(result.error as ErrorType, result.sentence);
  if (result.kind === "value") return writeScalar(result.value);
  return ArrayValueObject.create({
    calculateValueList: result.rows.map((row) => row.map(writeScalar)),
    rowCount: result.rows.length,
    columnCount: result.rows[0]?.length ?? 0,
    unitId: "",
    sheetId: "",
    row: -1,
    column: -1,
  });
}

function writeScalar(value: CellScalar): BaseValueObject {
  if (typeof value === "number") return NumberValueObject.create(value);
  return typeof value === "boolean" ? BooleanValueObject.create(value) : StringValueObject.create(value);
}
