/** Milliseconds after which a short date could be mistaken for one of this year, and says its year. */
export const YEAR_SHOWN_AFTER = 300 * 86_400_000
