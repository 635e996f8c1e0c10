/** The colours of the workbook, hex without "#". Contrast of each pair is measured in test/sheet/styles.test.ts. */
export const palette = {
  ink: "1A2128",
  grey: "5C6672",
  navy: "1F3A4D",
  navyTint: "E8EEF3",
  white: "FFFFFF",
  rule: "1F3A4D",
  hairline: "C9D0D8",
  inputBlue: "0000C8",
  inputCream: "FFF9E5",
  linkGreen: "006B36",
  subtle: "F3F5F7",
  ok: "1B6638",
  okTint: "E6F2EA",
  bad: "A4262C",
  badTint: "FCEFEF",
  warn: "7A4A00",
  warnTint: "FFF5DF",
  /** Tabs of the sheets about the workbook itself. */
  about: "747C87",
  /** A line or bar that is beside the point: today's price, a driver's low. */
  quiet: "A9B2BD",
  chartGrid: "E3E7EB",
  /** What is compared, in order: lines and bars, words on the tint, the tint under the best. */
  first: "B45F06",
  firstText: "9A4F03",
  firstTint: "FBF0E3",
  second: "0B4F4A",
  secondText: "0B4F4A",
  secondTint: "DCECE9",
  third: "8A94A3",
  thirdText: "4D5665",
  thirdTint: "E6EAEF",
  fourth: "7A6A58",
  fourthText: "66573F",
  fourthTint: "F1ECE5",
} as const;

/** Which of the things compared: the sheet knows them by their place, what they are is the plan's. */
export type Rank = "first" | "second" | "third" | "fourth";
