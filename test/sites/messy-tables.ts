/**
 * Tables as people paste them, and what must come out. Cells count from A1 at the first row shown. In `sites`, null means
 * that the default applies; fields that the table has no column for are left out. `problems`: cell, then a word its
 * sentence must hold.
 */
export interface MessyTable {
  readonly id: string;
  readonly story: string;
  readonly table: readonly (readonly (string | number)[])[];
  readonly sites: readonly Readonly<Record<string, string | number | null>>[];
  readonly refusals?: readonly (readonly [cell: string, word: string])[];
  readonly warnings?: readonly (readonly [cell: string, word: string])[];
  readonly skippedRows?: readonly (readonly [row: number, why: string])[];
  readonly skippedColumns?: readonly (readonly [header: string, why: string])[];
}

export const messyTables: readonly MessyTable[] = [
  {
    id: "mwh-and-whole-percent",
    story:
      "Price in $/MWh, efficiency as W/TH (the same as J/TH), uptime as whole percent, a mining load below the connection, years to conversion. Accept and convert.",
    table: [
      [
        "Facility",
        "Capacity (MW)",
        "Power ($/MWh)",
        "Fleet (W/TH)",
        "Uptime (%)",
        "PUE",
        "Mining MW",
        "Years to conversion",
      ],
      ["Ridge", 100, 45, 18, 95, 1.03, 100, 0.5],
      ["Old barn", 40, 65, 26, 92, 1.05, 32, 2],
    ],
    sites: [
      {
        name: "Ridge",
        gridMw: 100,
        powerPriceUsdPerKwh: 0.045,
        efficiencyJPerTh: 18,
        miningUptimeFraction: 0.95,
        miningPue: 1.03,
        miningMw: 100,
        conversionStartYears: 0.5,
      },
      {
        name: "Old barn",
        gridMw: 40,
        powerPriceUsdPerKwh: 0.065,
        efficiencyJPerTh: 26,
        miningUptimeFraction: 0.92,
        miningPue: 1.05,
        miningMw: 32,
        conversionStartYears: 2,
      },
    ],
  },
  {
    id: "cents-and-text-percent",
    story: "Price in ¢/kWh, percentages typed as text, decimals and thousands separators as text. Accept and convert.",
    table: [
      [
        "Site name",
        "Site load MW",
        "Energy ¢/kWh",
        "J/TH",
        "Availability",
        "PUE",
        "Delivery probability",
        "Grid MW per critical MW",
      ],
      ["Mesa", "1,250", "4.2", "17.5", "95%", "1.02", "50%", "1.35"],
      ["Dry Fork", "85.5", "5.15", "21.5", "88.5 %", "1.06", "20 %", ""],
    ],
    sites: [
      {
        name: "Mesa",
        gridMw: 1250,
        powerPriceUsdPerKwh: 0.042,
        efficiencyJPerTh: 17.5,
        miningUptimeFraction: 0.95,
        miningPue: 1.02,
        deliveryProbability: 0.5,
        gridPerCriticalMw: 1.35,
      },
      {
        name: "Dry Fork",
        gridMw: 85.5,
        powerPriceUsdPerKwh: 0.0515,
        efficiencyJPerTh: 21.5,
        miningUptimeFraction: 0.885,
        miningPue: 1.06,
        deliveryProbability: 0.2,
        gridPerCriticalMw: null,
      },
    ],
  },
  {
    id: "mixed-uptime",
    story:
      'One uptime typed as 0.95, another as 95, a third as "95%". Each is unambiguous alone (1 or less is a fraction), but a column that mixes forms deserves a warning. Accept with a warning naming cell E3.',
    table: [
      ["Site", "Grid MW", "Power price ($/kWh)", "Efficiency (J/TH)", "Uptime", "PUE"],
      ["A", 50, 0.04, 20, 0.95, 1.03],
      ["B", 50, 0.04, 20, 95, 1.03],
      ["C", 50, 0.04, 20, "95%", 1.03],
    ],
    sites: [
      {
        name: "A",
        gridMw: 50,
        powerPriceUsdPerKwh: 0.04,
        efficiencyJPerTh: 20,
        miningUptimeFraction: 0.95,
        miningPue: 1.03,
      },
      {
        name: "B",
        gridMw: 50,
        powerPriceUsdPerKwh: 0.04,
        efficiencyJPerTh: 20,
        miningUptimeFraction: 0.95,
        miningPue: 1.03,
      },
      {
        name: "C",
        gridMw: 50,
        powerPriceUsdPerKwh: 0.04,
        efficiencyJPerTh: 20,
        miningUptimeFraction: 0.95,
        miningPue: 1.03,
      },
    ],
    warnings: [["E3", "95 %"]],
  },
  {
    id: "titles-blank-and-total",
    story:
      "Two title lines that look merged, a blank row, a units row, a total row, a notes column and a status column after it. Find the header, skip what is not a site, ignore the notes column.",
    table: [
      ["Portfolio Q4 2025", "", "", "", "", "", "", ""],
      ["All figures unaudited", "", "", "", "", "", "", ""],
      ["", "", "", "", "", "", "", ""],
      ["Site", "Owner", "Grid MW", "Power price", "Efficiency", "PUE", "Notes", "Status"],
      ["", "", "MW", "$/kWh", "J/TH", "", "", ""],
      ["North yard", "NewCo", 60, 0.051, 19.5, 1.04, "lease talks", "mining"],
      ["Canal", "NewCo", 25, 0.038, 23, 1.03, "old transformers", "building"],
      ["", "", "", "", "", "", "", ""],
      ["Total", "", 85, "", "", "", "", ""],
    ],
    sites: [
      {
        name: "North yard",
        gridMw: 60,
        powerPriceUsdPerKwh: 0.051,
        efficiencyJPerTh: 19.5,
        miningUptimeFraction: null,
        miningPue: 1.04,
        owner: "NewCo",
        status: "mining",
      },
      {
        name: "Canal",
        gridMw: 25,
        powerPriceUsdPerKwh: 0.038,
        efficiencyJPerTh: 23,
        miningUptimeFraction: null,
        miningPue: 1.03,
        owner: "NewCo",
        status: "building",
      },
    ],
    skippedRows: [
      [1, "title"],
      [2, "title"],
      [3, "blank"],
      [5, "units row"],
      [8, "blank"],
      [9, "total"],
    ],
    skippedColumns: [["Notes", "notes"]],
  },
  {
    id: "kilowatts",
    story:
      'Capacity and mining load in kW: the headers say so. Accept and divide by 1,000; without "kW" in the header the values would be refused as above 20,000 MW.',
    table: [
      ["Site", "Load (kW)", "$/kWh", "J/TH", "Uptime", "PUE", "Of which mining (kW)"],
      ["Harbor", 75000, 0.047, 18.5, 0.96, 1.03, 60000],
      ["Pine Flat", "12 500", 0.052, 29.5, 0.9, 1.08, "9 500"],
    ],
    sites: [
      {
        name: "Harbor",
        gridMw: 75,
        powerPriceUsdPerKwh: 0.047,
        efficiencyJPerTh: 18.5,
        miningUptimeFraction: 0.96,
        miningPue: 1.03,
        miningMw: 60,
      },
      {
        name: "Pine Flat",
        gridMw: 12.5,
        powerPriceUsdPerKwh: 0.052,
        efficiencyJPerTh: 29.5,
        miningUptimeFraction: 0.9,
        miningPue: 1.08,
        miningMw: 9.5,
      },
    ],
  },
  {
    id: "unit-slip",
    story:
      "Headers say $/kWh, $/kW-month and $/W, three values are $/MWh, USD m per MW-year and $/kW. Refuse these cells and say what was probably meant: nothing may be converted silently against the header.",
    table: [
      [
        "Site",
        "Grid MW",
        "Power price ($/kWh)",
        "Efficiency (J/TH)",
        "Uptime (%)",
        "PUE",
        "Rent ($/kW-month)",
        "AI capex ($/W)",
      ],
      ["Ridge", 100, 45, 18, 95, 1.03, 1.5, 11],
      ["Canal", 25, 0.038, 23, 95, 1.03, 125, 11],
      ["Mesa", 60, 0.05, 20, 95, 1.03, 120, 11000],
    ],
    sites: [
      {
        name: "Canal",
        gridMw: 25,
        powerPriceUsdPerKwh: 0.038,
        efficiencyJPerTh: 23,
        miningUptimeFraction: 0.95,
        miningPue: 1.03,
        rentUsdPerKwMonth: 125,
        leaseCapexUsdPerW: 11,
      },
    ],
    refusals: [
      ["C2", "45 USD/MWh = 0.045 USD/kWh"],
      ["G2", "1.5 USD m/MW-year = 125 USD/kW-month"],
      ["H4", "11,000 USD/kW = 11 USD/W"],
    ],
  },
  {
    id: "error-cells",
    story:
      '#REF!, #N/A and a "n/a" text in required cells. Refuse those rows and name the cells; a blank PUE or mining MW takes the default.',
    table: [
      ["Site", "Grid MW", "Power price ($/kWh)", "Efficiency (J/TH)", "Uptime (%)", "PUE", "Mining MW"],
      ["East field", 40, "#REF!", 20, 95, 1.03, 40],
      ["Prairie", "#N/A", 0.05, 20, 95, 1.03, 60],
      ["Mesa", 60, 0.05, "n/a", 95, 1.03, 60],
      ["Lakeside", 80, 0.043, 17.5, 94, "", ""],
    ],
    sites: [
      {
        name: "Lakeside",
        gridMw: 80,
        powerPriceUsdPerKwh: 0.043,
        efficiencyJPerTh: 17.5,
        miningUptimeFraction: 0.94,
        miningPue: null,
        miningMw: null,
      },
    ],
    refusals: [
      ["C2", "#REF!"],
      ["B3", "#N/A"],
      ["D4", "“n/a”, not a number"],
    ],
  },
  {
    id: "hostile-names",
    story:
      "Names that start with = or +, hold a tag or a quote. Accept as plain text: never evaluated, never rendered as HTML, and written back to a sheet as text.",
    table: [
      ["Site", "Grid MW", "Power price ($/kWh)", "Efficiency (J/TH)", "Uptime (%)", "PUE"],
      ['=HYPERLINK("https://example.com","x")', 10, 0.05, 20, 95, 1.03],
      ["+1-555 yard", 20, 0.05, 20, 95, 1.03],
      ["<b>Bold</b> Ridge", 30, 0.05, 20, 95, 1.03],
      ["@SUM(A1)", 40, 0.05, 20, 95, 1.03],
      ['O\'Hare "West"', 50, 0.05, 20, 95, 1.03],
    ],
    sites: [
      {
        name: '=HYPERLINK("https://example.com","x")',
        gridMw: 10,
        powerPriceUsdPerKwh: 0.05,
        efficiencyJPerTh: 20,
        miningUptimeFraction: 0.95,
        miningPue: 1.03,
      },
      {
        name: "+1-555 yard",
        gridMw: 20,
        powerPriceUsdPerKwh: 0.05,
        efficiencyJPerTh: 20,
        miningUptimeFraction: 0.95,
        miningPue: 1.03,
      },
      {
        name: "<b>Bold</b> Ridge",
        gridMw: 30,
        powerPriceUsdPerKwh: 0.05,
        efficiencyJPerTh: 20,
        miningUptimeFraction: 0.95,
        miningPue: 1.03,
      },
      {
        name: "@SUM(A1)",
        gridMw: 40,
        powerPriceUsdPerKwh: 0.05,
        efficiencyJPerTh: 20,
        miningUptimeFraction: 0.95,
        miningPue: 1.03,
      },
      {
        name: 'O\'Hare "West"',
        gridMw: 50,
        powerPriceUsdPerKwh: 0.05,
        efficiencyJPerTh: 20,
        miningUptimeFraction: 0.95,
        miningPue: 1.03,
      },
    ],
  },
  {
    id: "duplicates-and-unknown-columns",
    story:
      "The same site twice with different figures, the same site twice with the same figures, an unknown column. Refuse nothing by itself: keep both, warn on the conflict, drop the exact copy with a notice, name the ignored column.",
    table: [
      ["Site", "Grid MW", "Power price ($/kWh)", "Efficiency (J/TH)", "Uptime (%)", "PUE", "Transformer vendor"],
      ["Ridge", 100, 0.045, 18, 95, 1.03, "X"],
      ["Ridge", 120, 0.045, 18, 95, 1.03, "X"],
      ["Canal", 25, 0.038, 23, 95, 1.03, "Y"],
      ["Canal", 25, 0.038, 23, 95, 1.03, "Y"],
    ],
    sites: [
      {
        name: "Ridge",
        gridMw: 100,
        powerPriceUsdPerKwh: 0.045,
        efficiencyJPerTh: 18,
        miningUptimeFraction: 0.95,
        miningPue: 1.03,
      },
      {
        name: "Ridge",
        gridMw: 120,
        powerPriceUsdPerKwh: 0.045,
        efficiencyJPerTh: 18,
        miningUptimeFraction: 0.95,
        miningPue: 1.03,
      },
      {
        name: "Canal",
        gridMw: 25,
        powerPriceUsdPerKwh: 0.038,
        efficiencyJPerTh: 23,
        miningUptimeFraction: 0.95,
        miningPue: 1.03,
      },
    ],
    warnings: [["A3", "Grid MW 120 against 100"]],
    skippedRows: [[5, "exact copy of row 4"]],
    skippedColumns: [["Transformer vendor", "not a known quantity"]],
  },
  {
    id: "euro-decimals-and-no-header",
    story:
      "Numbers as text with decimal commas and a missing header row. Decimal commas are readable only if every number in the column uses them; without a header the columns are a guess, so refuse and ask for the header.",
    table: [
      ["Ridge", "100,5", "0,045", "18", "95", "1,03"],
      ["Canal", "25,0", "0,038", "23", "95", "1,05"],
    ],
    sites: [],
    refusals: [["A1", "no header row found"]],
  },
];
