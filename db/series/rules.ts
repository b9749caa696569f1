export const SERIES_NAME_LONGEST = 120
export const SERIES_INTRO_LONGEST = 2000

/** Why something is not done to a series. */
export const SERIES_REASONS = [
  ...(['forbidden', 'no-name', 'name-long', 'intro-long', 'slug-taken', 'unknown-series'] as const),
  ...(['unknown-article', 'unknown-picture', 'unknown-language', 'no-part', 'stale'] as const),
] as const
export type SeriesReason = (typeof SERIES_REASONS)[number]
