/** Characters, as a reader counts them: of the sentence that a report is about, and of what is wrong with it. */
export const QUOTE_LONGEST = 600
export const WRONG_LONGEST = 2000

/** Of a published correction, of what a sentence is replaced by, and of what a reader is told who was not right. */
export const CORRECTION_LONGEST = 1000
export const REPLACEMENT_LONGEST = 2000
export const DISMISSAL_LONGEST = 1000

/** Corrections on a page of the archive, and in a feed. */
export const CORRECTIONS_PER_PAGE = 30

/** A change within this time after publication is still the publishing: R1 of the feature table. */
export const STILL_PUBLISHING_MS = 60_000
