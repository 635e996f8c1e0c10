import { defaultTheme } from "@univerjs/themes";

/** Univer's theme in the product's colours: slate-blue accent, cool greys (dark mode reads the greys from the end). */
export const gridTheme: typeof defaultTheme = {
  ...defaultTheme,
  primary: {
    50: "#F1F5F8",
    100: "#E8EEF3",
    200: "#CFDDE7",
    300: "#A8CBE0",
    400: "#5E8CA8",
    500: "#3C6A87",
    600: "#1F3A4D",
    700: "#1A3141",
    800: "#152835",
    900: "#10222E",
  },
  gray: {
    50: "#F6F7F9",
    100: "#EEF0F3",
    200: "#DCE0E5",
    300: "#C4CCD4",
    400: "#A5AFBA",
    500: "#747C87",
    600: "#5C6672",
    700: "#363D45",
    800: "#23282E",
    900: "#1B1F23",
  },
};
