import type { Section } from "../../sheet/plan.js";
import type { Context } from "../context.js";
import { constant, perSite, summed } from "../lines/line-builders.js";
import { firstYearPerMwh, hashvalueToday, NO_SHUTDOWN, shutdownPrice, subsidyToday } from "./today.js";

export function siteSection({ workings, input }: Context): Section {
  const sites = workings.map((w) => w.site);
  return {
    heading: "The site as a mine",
    lines: [
      perSite(
        "gridMw",
        "Grid connection",
        "grid MW",
        "quantity",
        "{siteGridMw}",
        sites.map((s) => s.gridMw),
        {
          kind: "link",
          total: summed(sites.map((s) => s.gridMw)),
        },
      ),
      perSite(
        "miningMw",
        "Mining load",
        "grid MW",
        "quantity",
        'IF({siteMiningMw}="",{siteGridMw},{siteMiningMw})',
        sites.map((s) => s.miningMw),
        {
          total: summed(sites.map((s) => s.miningMw)),
          note: "the whole connection where Inputs has no mining load",
        },
      ),
      perSite(
        "fleetTh",
        "Hashrate of today's machines",
        "TH/s",
        "integer",
        "{miningMw}*10^6/({siteMiningPue}*{siteEfficiencyJPerTh})",
        sites.map((s) => s.fleetTh),
        {
          total: summed(sites.map((s) => s.fleetTh)),
        },
      ),
      perSite(
        "energyMwh",
        "Energy",
        "MWh/quarter",
        "integer",
        "{miningMw}*{siteMiningUptimeFraction}*{hoursPerQuarter}",
        workings.map((w) => w.mine.energyMwhPerQuarter),
        {
          total: summed(workings.map((w) => w.mine.energyMwhPerQuarter)),
        },
      ),
      perSite(
        "fixedOpex",
        "Fixed operating cost",
        "USD/quarter",
        "money",
        "{miningMw}*{miningFixedOpexUsdPerMwYear}/4",
        workings.map((w) => w.mine.fixedOpexUsdPerQuarter),
        {
          total: summed(workings.map((w) => w.mine.fixedOpexUsdPerQuarter)),
        },
      ),
      perSite(
        "landUsd",
        "Site value, powered land",
        "USD",
        "money",
        "{gridMw}*{siteResidualUsdPerMw}",
        sites.map((s) => s.gridMw * input.assumptions.siteResidualUsdPerMw),
        {
          total: summed(sites.map((s) => s.gridMw * input.assumptions.siteResidualUsdPerMw)),
        },
      ),
    ],
  };
}

/** The fleet against today's price: what the desks quote, electricity only. */
export function todaySection(context: Context): Section {
  return {
    heading: "Mining today",
    lines: [
      constant(
        "subsidyNow",
        "Block subsidy today",
        "BTC/block",
        "rate",
        "{firstSubsidyBtc}/2^{eraNow}",
        subsidyToday(context),
      ),
      constant(
        "hashvalueNow",
        "Hashvalue today",
        "BTC/PH/day",
        "btcPerPh",
        "({subsidyNow}+{feesBtcPerBlock})*{hashesPerPhDay}/({difficulty}*{hashesPerDifficulty})",
        hashvalueToday(context),
        { note: "HASHVALUE" },
      ),
      constant(
        "hashpriceNow",
        "Hashprice today",
        "USD/PH/day",
        "price",
        "{btcPriceUsd}*{hashvalueNow}",
        context.input.market.btcPriceUsd * hashvalueToday(context),
        { note: "HASHPRICE" },
      ),
      perSite(
        "shutdownPrice",
        "Shutdown price of the fleet",
        "USD/BTC",
        "money",
        `IF({sitePowerPriceUsdPerKwh}<=0,"${NO_SHUTDOWN}",24*{siteEfficiencyJPerTh}*{sitePowerPriceUsdPerKwh}*{siteMiningPue}/({hashvalueNow}*(1-{poolFeeFraction})))`,
        context.workings.map((w) => shutdownPrice(context, w)),
        { note: "SHUTDOWNPRICE; today's price is on Inputs" },
      ),
      perSite(
        "mineUsdPerMwh",
        "Mining margin of the first year",
        "USD/grid MWh",
        "price",
        "SUMPRODUCT(({runOffOperating:index:all}<=4)*{runOffOperating:all})/({gridMw}*{hoursPerQuarter}*4)",
        context.workings.map(firstYearPerMwh),
        { note: "over every MWh of the connection" },
      ),
    ],
  };
}
