import { randomInt } from 'node:crypto'
import { z } from 'zod'

const LARGEST_SEED = 2 ** 31 - 1
const whole = z.coerce.number().int().min(0)
const optional = (text: string | undefined) => (text === '' ? undefined : text)

/** What a run of these tests can be told; a failed one names the seed by which it can be seen again. */
export const SEED = whole
  .max(LARGEST_SEED)
  .default(randomInt(LARGEST_SEED))
  .parse(optional(process.env.BROADSHEET_SEED))
/** Changes in a row, each of them looked at from all sides. */
export const STEPS = whole.default(600).parse(optional(process.env.BROADSHEET_STEPS))
/** Seconds that the minute of readers, commenters and moderators takes. */
export const MINUTE = whole.default(60).parse(optional(process.env.BROADSHEET_MINUTE))
