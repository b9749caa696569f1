import { MOST_BYTES, MOST_FILES, MOST_PIXELS } from '#db/media/rules.ts'

/** What is taken at once, as people are told it. */
export const BOUNDS = {
  mega: MOST_BYTES / 1024 ** 2,
  pixels: MOST_PIXELS / 1_000_000,
  files: MOST_FILES,
}
