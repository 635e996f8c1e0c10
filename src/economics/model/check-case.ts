import type { Assumptions, Case, Market, Site } from "./case.js";
import { check } from "../check.js";
import { assumptionFields, marketFields, optionalSiteFields, requiredSiteFields } from "../fields.js";
import { quantities } from "../quantities.js";
import { Refusal } from "../refusal.js";
import { atLeastOneQuarter, quartersOf } from "./timeline.js";

/** Quarters of operation that the slower of the two halls must still have before the horizon. */
export const OPERATING_QUARTERS_REQUIRED = 4;

/** @throws Refusal naming the first field of the case that is missing or outside its range, and its site. */
export function checkCase({ market, assumptions, sites }: Case): void {
  for (const field of marketFields) check(field, market[field]);
  for (const field of assumptionFields) check(field, assumptions[field]);
  checkCurve(market.hashpriceCurve ?? []);
  for (const site of sites) ofCulprit(site.name, () => checkSite(site, market, assumptions));
}

/** @throws Refusal naming the first quarter of a hashprice curve whose value is outside its range; blanks and 0 are none. */
export function checkCurve(curve: NonNullable<Market["hashpriceCurve"]>): void {
  curve.forEach((value, i) => {
    if (value) ofCulprit(`Hashprice curve, quarter ${i + 1}`, () => check("hashpriceUsdPerPhDay", value));
  });
}

function checkSite(site: Site, market: Market, assumptions: Assumptions): void {
  for (const field of requiredSiteFields) check(field, site[field]);
  for (const field of optionalSiteFields) if (site[field] != null) check(field, site[field]);
  if (site.miningMw != null && site.miningMw > site.gridMw) {
    throw new Refusal(
      `${quantities.miningMw.label} ${site.miningMw} MW is above the grid connection of ${site.gridMw} MW; a site cannot mine with more than it is delivered.`,
    );
  }
  checkHorizon(site, market, assumptions);
}

function checkHorizon(site: Site, market: Market, assumptions: Assumptions): void {
  const start = quartersOf(site.conversionStartYears ?? assumptions.conversionStartYears);
  const build = Math.max(
    atLeastOneQuarter(assumptions.leaseBuildYears),
    atLeastOneQuarter(assumptions.cloudBuildYears),
  );
  const needed = start + build + OPERATING_QUARTERS_REQUIRED;
  if (quartersOf(market.horizonYears) >= needed) return;
  throw new Refusal(
    `Horizon ${market.horizonYears} years is too short: conversion start and build take ${(start + build) / 4} years, and one year must follow; at least ${needed / 4} years is needed.`,
  );
}

/** Runs a check and puts the culprit's name in front of its refusal. */
function ofCulprit(name: string, run: () => void): void {
  try {
    run();
  } catch (error) {
    if (error instanceof Refusal) throw new Refusal(`${name}: ${error.message}`, error.reason);
    throw error;
  }
}
