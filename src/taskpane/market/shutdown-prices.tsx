import { blockSubsidyBtc } from "../../economics/functions/bitcoin.js";
import { shutdownPriceUsd } from "../../economics/functions/breakevens.js";
import type { Site } from "../../economics/model/case.js";
import { hashpriceUsdPerPhDay } from "../../economics/functions/hashprice.js";
import { quantities } from "../../economics/quantities.js";
import { Refusal } from "../../economics/refusal.js";
import type { MarketSnapshot } from "../../market/snapshot.js";
import type { Derived } from "../base/case/derived.js";
import { fixed } from "../base/numerals.js";
import { More } from "../base/parts/more.js";
import { Table } from "../base/parts/table.js";

/** The four numbers of a snapshot, and the subsidy at its height. */
function rewardAt({ readings }: MarketSnapshot) {
  return {
    btcPriceUsd: readings.btcPriceUsd.value,
    difficulty: readings.difficulty.value,
    feesBtcPerBlock: readings.feesBtcPerBlock.value,
    subsidyBtc: blockSubsidyBtc({ blockHeight: readings.blockHeight.value }),
  };
}

/** Hashprice that the snapshot implies, USD/PH/day. */
export const hashpriceAt = (snapshot: MarketSnapshot): number => hashpriceUsdPerPhDay(rewardAt(snapshot));

interface ShutdownPricesProps {
  readonly snapshot: MarketSnapshot;
  readonly derived: Derived;
}

/** The bitcoin price under which each site's fleet does not pay for its power. Nothing without sites that mine. */
export function ShutdownPrices({ snapshot, derived }: ShutdownPricesProps) {
  const { value: price } = snapshot.readings.btcPriceUsd;
  const poolFee = derived.settled.poolFeeFraction.value ?? 0;
  const mining = derived.sites.filter(({ miningMw }) => miningMw !== 0);
  if (mining.length === 0) return null;
  const rows = mining.map((site) => ({ site, off: shutdownOf(site, snapshot, poolFee) }));
  return (
    <div class="group">
      <h2 id="shutdown">Price at which a fleet switches off</h2>
      <More items={rows} first={5} words={(hidden) => `Show ${hidden} more`}>
        {(shown) => <ShutdownTable rows={shown} price={price} />}
      </More>
      <p class="small quiet">Electricity and pool fee only.</p>
    </div>
  );
}

interface ShutdownTableProps {
  readonly rows: readonly { readonly site: Site; readonly off: number | null }[];
  /** USD/BTC now. */
  readonly price: number;
}

const ShutdownTable = ({ rows, price }: ShutdownTableProps) => (
  <Table
    labelledBy="shutdown"
    columns={[
      { title: "Site" },
      { title: quantities.btcPriceUsd.sheetUnit, number: true },
      { title: `At ${fixed(price)}` },
    ]}
  >
    {rows.map(({ site, off }, i) => (
      <tr key={i}>
        <th scope="row">{site.name}</th>
        <td class="num">{off === null ? "none" : fixed(off)}</td>
        <td>{off === null || off <= price ? "earns" : <b>loses</b>}</td>
      </tr>
    ))}
  </Table>
);

/** Null: power costs nothing, so the fleet never switches off. */
function shutdownOf(site: Site, snapshot: MarketSnapshot, poolFeeFraction: number): number | null {
  const { btcPriceUsd: _price, ...reward } = rewardAt(snapshot);
  const { efficiencyJPerTh, powerPriceUsdPerKwh, miningPue: pue } = site;
  try {
    return shutdownPriceUsd({ ...reward, efficiencyJPerTh, powerPriceUsdPerKwh, pue, poolFeeFraction });
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}
