/** A number that was read somewhere, with what it takes to trust it. */
export interface Reading {
  readonly value: number;
  readonly unit: string;
  /** Address the number came from. */
  readonly source: string;
  /** When it held, ISO 8601 in UTC. */
  readonly asOf: string;
}

/** The four market numbers that move by themselves, by their names in the dictionary of quantities. */
export const snapshotNames = ["btcPriceUsd", "difficulty", "feesBtcPerBlock", "blockHeight"] as const;
export type SnapshotName = (typeof snapshotNames)[number];

/** All four, read together. Never partly new: a snapshot is replaced as a whole or not at all. */
export interface MarketSnapshot {
  readonly readings: Readonly<Record<SnapshotName, Reading>>;
  /** Name of the service, as shown: "mempool.space". */
  readonly service: string;
  /** Base address of the service, for a link. */
  readonly address: string;
  /** When the answers arrived, ISO 8601 in UTC. */
  readonly takenAt: string;
}

const isReading = (thing: unknown): thing is Reading => {
  const reading = thing as Partial<Reading> | null;
  return (
    typeof reading === "object" &&
    reading !== null &&
    Number.isFinite(reading.value) &&
    typeof reading.unit === "string" &&
    typeof reading.source === "string" &&
    !Number.isNaN(Date.parse(String(reading.asOf)))
  );
};

/** A snapshot as it was saved, or null where the saved thing is not one (an older version, an edited file). */
export function savedSnapshot(thing: unknown): MarketSnapshot | null {
  const snapshot = thing as Partial<MarketSnapshot> | null;
  if (typeof snapshot !== "object" || snapshot === null) return null;
  const { readings, service, address, takenAt } = snapshot;
  if (typeof service !== "string" || typeof address !== "string" || Number.isNaN(Date.parse(String(takenAt)))) {
    return null;
  }
  const complete = typeof readings === "object" && snapshotNames.every((name) => isReading(readings?.[name]));
  return complete ? (snapshot as MarketSnapshot) : null;
}
