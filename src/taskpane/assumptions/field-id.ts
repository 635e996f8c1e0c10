import type { AssumptionName } from "../base/case/assumption-groups.js";

/** The id of a field on the screen: focus moves there. */
export const fieldId = (name: AssumptionName): string => `field-${name}`;
