import { glossaryGuide } from "./glossary-page.js";
import type { Guide } from "./guide.js";
import { troubleGuide } from "./trouble-page.js";

/** Every page beside those of functions: add one here. */
export const guides: readonly Guide[] = [glossaryGuide, troubleGuide];
