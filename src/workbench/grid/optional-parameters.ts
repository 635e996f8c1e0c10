import type * as Engine from "@univerjs/engine-formula";

type EngineModule = Pick<
  typeof Engine,
  "LambdaNodeFactory" | "LexerNode" | "BaseFunction" | "BooleanValueObject" | "ErrorValueObject" | "ErrorType"
>;

const parameterList = "L_1";
const oneParameter = "P_1";

/**
 * Univer's LAMBDA has no optional parameters. Teaches it Excel's: `[name]` in the head may be left out of a call, from
 * the end or between commas. Returns ISOMITTED, to be registered with the engine's function service.
 */
export function teachOptionalParameters(engine: EngineModule): Engine.BaseFunction {
  const { LambdaNodeFactory } = engine;
  const create = LambdaNodeFactory.prototype.create;
  LambdaNodeFactory.prototype.create = function (lambda: Engine.LexerNode) {
    settleHead(lambda, engine);
    return create.call(this, lambda);
  };
  return isOmitted(engine);
}

/** Takes the brackets off the head, and gives a call that is short of optional arguments empty ones. */
function settleHead(lambda: Engine.LexerNode, { LexerNode }: EngineModule): void {
  const nodes = lambda.getChildren().filter((child) => typeof child !== "string");
  const given = nodes[0]?.getToken() === parameterList ? nodes[0] : undefined;
  const head = nodes.slice(given ? 1 : 0, -1);
  head.forEach((parameter, n) => {
    const [name] = parameter.getChildren();
    const optional = typeof name === "string" ? /^\s*\[\s*(\S+?)\s*\]\s*$/.exec(name) : null;
    if (!optional?.[1]) return;
    parameter.setChildren([optional[1]]);
    if (!given || given.getChildren().length !== n) return;
    const blank = new LexerNode();
    blank.setToken(oneParameter);
    blank.setParent(given);
    given.addChildren(blank);
  });
}

function isOmitted({ BaseFunction, BooleanValueObject, ErrorValueObject, ErrorType }: EngineModule) {
  return new (class extends BaseFunction {
    override minParams = 1;
    override maxParams = 1;
    override needsReferenceObject = true;
    override calculate(argument: Engine.BaseValueObject): Engine.BaseValueObject {
      if (!argument) return ErrorValueObject.create(ErrorType.VALUE);
      return BooleanValueObject.create(argument.isValueObject() && argument.isNull());
    }
  })("ISOMITTED");
}
