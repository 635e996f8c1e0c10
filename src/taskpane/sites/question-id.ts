/** The id of what asks about a column: focus moves there. */
export const questionId = (column: number): string => `question-${column}`;
