import type { Section } from "../../sheet/plan.js";
import type { Context } from "../context.js";
import { perQuarter, summedRows } from "../lines/line-builders.js";

export function operationSections(context: Context): Section[] {
  const { workings, quarters } = context;
  const rows = [1, quarters + 1] as const;
  const q = (id: string): string => `{${id}:index}`;
  const lease = <K extends "capex" | "fullNoi" | "noi" | "reversion" | "hallFlows">(key: K) =>
    workings.map((w) => w.lease[key]);
  return [
    {
      heading: "Build and rent",
      breakBefore: true,
      lines: [
        perQuarter(
          "leaseCapex",
          "Capex, in equal parts",
          "USD",
          "money",
          rows,
          `IF(AND(${q("leaseCapex")}>{startQuarters},${q("leaseCapex")}<={leaseOpens}),-1*{leaseCapexUsd}/{leaseBuildQuarters},0)`,
          lease("capex"),
          { total: summedRows(lease("capex")) },
        ),
        perQuarter(
          "leaseFullNoi",
          "NOI as contracted",
          "USD",
          "money",
          rows,
          `IF(AND(${q("leaseFullNoi")}>{leaseOpens},${q("leaseFullNoi")}<={quarters}),{criticalMw}*1000*{leaseRent}*3*(1+{rentEscalatorPerYear})^INT((${q("leaseFullNoi")}-{leaseOpens}-1)/4)*{leaseNoiMargin},0)`,
          lease("fullNoi"),
          { note: "stepped up once a year of age" },
        ),
        perQuarter(
          "leaseNoi",
          "NOI, weighted by renewal",
          "USD",
          "money",
          rows,
          `IF(${q("leaseNoi")}-{leaseOpens}>{leaseTermQuarters},{renewalProbability},1)*{leaseFullNoi}`,
          lease("noi"),
          { total: summedRows(lease("noi")) },
        ),
        perQuarter(
          "leaseReversion",
          "Site that comes back unrenewed",
          "USD",
          "money",
          rows,
          `IF(AND(${q("leaseReversion")}<={quarters},${q("leaseReversion")}={leaseOpens}+{leaseTermQuarters}+1),(1-{renewalProbability})*{landUsd},0)`,
          lease("reversion"),
        ),
        perQuarter(
          "leaseHallFlow",
          "Cash flow of the hall",
          "USD",
          "money",
          rows,
          `IF(${q("leaseHallFlow")}={quarters}+1,{leaseTerminal},{leaseCapex}+{leaseNoi}+{leaseReversion})`,
          lease("hallFlows"),
          { total: summedRows(lease("hallFlows")) },
        ),
      ],
    },
  ];
}
