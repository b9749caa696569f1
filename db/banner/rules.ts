/** Characters, as a reader counts them: two lines on a telephone. */
export const LONGEST_TEXT = 120
export const LONGEST_MINUTES = 7 * 24 * 60
/** How long an editor can choose that it stands, in minutes. */
export const DURATIONS = [15, 30, 60, 120, 240, 480, 720, 1440, 2880] as const
