/** Characters of a text with its markup: a book. Far longer ones no browser writes on without a stop. */
export const LONGEST_TEXT = 2_000_000
