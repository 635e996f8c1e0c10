/** Site tables of the tests, as a user would have them. */
type Table = readonly (readonly (string | number)[])[];

const header = ["Site", "Owner", "Grid MW", "Power price ($/kWh)", "Efficiency (J/TH)", "Uptime (%)", "PUE"];

/** Three sites that need no question: a lease, a lease, and a close call. */
export const threeSites: Table = [
  [...header, "Delivery probability", "Rent ($/kW-month)", "Years to conversion"],
  ["Ridge", "NewCo", 100, 0.045, 18, 90, 1.03, "", "", ""],
  ["Old barn", "NewCo", 40, 0.065, 26, 88, 1.05, "", "", ""],
  ["Hydro", "NewCo", 60, 0.028, 15, 95, 1.02, 0.2, 95, 2],
];

/** A column that may or may not be the uptime, a blank price, and a price in another unit. */
export const troubledSites: Table = [
  [
    "Site",
    "Owner",
    "Grid MW",
    "Mining MW",
    "Power price ($/kWh)",
    "Efficiency (J/TH)",
    "Utilisation (%)",
    "PUE",
    "Basis",
  ],
  ["Rockdale, Texas", "Riot", 700, 480, 0.042, 20.5, 88.2, 1.05, "sourced"],
  ["Corsicana, Texas", "Riot", 1000, 300, 0.042, 20.5, 88.2, 1.03, "sourced"],
  ["Childress, Texas", "IREN", 750, 640, 0.033, 15, 88, 1.05, "sourced"],
  ["British Columbia, three sites", "IREN", 160, 110, 0.045, 17, 88, 1.03, "estimated"],
  ["Lake Mariner", "TeraWulf", 245, 245, 48.5, 18, 90, 1.04, "slip"],
  ["Odessa", "Cipher", 207, 207, "", 16.8, 93, 1.04, "blank"],
];

export const hostileSites: Table = [
  header,
  ['=HYPERLINK("http://x")', "", 50, 0.04, 20, 95, 1.03],
  ["<img src=x onerror=alert(1)>", "", 40, 0.05, 22, 90, 1.04],
  ["Very-long-name-without-any-space-that-a-narrow-pane-must-break-somewhere", "", 30, 0.03, 15, 95, 1.02],
];

/** One name twice, with other figures: both are kept. */
export const twinSites: Table = [
  header,
  ["Ridge", "", 100, 0.045, 18, 90, 1.03],
  ["Ridge", "", 40, 0.02, 15, 95, 1.02],
];

export const manySites = (count: number): Table => [
  header,
  ...Array.from({ length: count }, (_, i) => [`Site ${i + 1}`, "", 20 + i, 0.03 + i / 1000, 15 + (i % 12), 90, 1.03]),
];
