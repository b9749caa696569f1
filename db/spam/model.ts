import { z } from 'zod'

/** Raised when features come to mean something else: an older model then says nothing. */
export const MODEL_FORMAT = 1

const model = z.object({
  format: z.literal(MODEL_FORMAT),
  /** How many comments of each kind it learned from. */
  spam: z.int().min(0),
  ham: z.int().min(0),
  /** What a comment weighs of which nothing is known. */
  bias: z.number(),
  /** How much more a comment must weigh than one of which nothing is known to score LINE_SCORE. */
  line: z.number().positive(),
  /** By feature, see features.ts; more than nothing speaks for spam. */
  weights: z.record(z.string().max(300), z.number().min(-100).max(100)),
})

/** What was learned, as it is stored, exported and imported. */
export type SpamModel = z.infer<typeof model>

export const writeModel = (value: SpamModel): string => JSON.stringify(value)

/**
 * @param text what writeModel wrote, or what somebody says is that
 * @returns null when it is no model that this version can use
 */
export function readModel(text: string): SpamModel | null {
  try {
    return model.parse(JSON.parse(text))
  } catch {
    return null
  }
}
