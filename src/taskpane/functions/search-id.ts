/** The id of the field that searches functions: focus moves there. */
export const searchId = "function-search";
