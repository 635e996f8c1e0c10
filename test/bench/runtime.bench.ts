import { functionsBuild } from "../build/functions-build.js";
import { excelRuntime, type Call } from "../functions/runtime.js";
import { functionsHere } from "./functions-here.js";
import { shortest, shownMs, type Row } from "./measure.js";

const CALLS = 10_000;
const callsOf = (id: string): Call[] =>
  Array.from({ length: CALLS }, (_, i) => ({ id, args: [60_000 + i, 1.5e14, 0.05, null] }));

/** What Excel's runtime adds to a call is not ours; what the function adds to the runtime is. */
export async function rows(): Promise<Row[]> {
  const runtime = excelRuntime();
  runtime.associate("HASHPRICE", functionsHere(await functionsBuild()).get("HASHPRICE")!);
  runtime.associate("EMPTY", () => 0);
  const [ours, empty] = [callsOf("HASHPRICE"), callsOf("EMPTY")];
  const ms = await shortest(
    { empty: () => runtime.invoke(empty), ours: () => runtime.invoke(ours) },
    { turns: 5, warm: 2 },
  );
  return [
    {
      what: "10,000 HASHPRICE calls through Microsoft's runtime",
      against: "the same calls of an empty function",
      ratio: ms.ours / ms.empty,
      target: "≤ 1.3",
      detail: `${shownMs(ms.ours)} against ${shownMs(ms.empty)}`,
    },
  ];
}
