import { featuresOf, type SpamSample } from './features.ts'
import type { SpamModel } from './model.ts'
import { reasonWords, type SpamReason } from './reasons.ts'

export interface SpamVerdict {
  /** From 0 to 1. What is unknown scores UNKNOWN_SCORE; from LINE_SCORE on it is held, unless the site has another setting. */
  score: number
  /** The strongest, at most five. */
  reasons: SpamReason[]
}

/** Says of a comment how likely it is spam, and why. Pure; takes well under a millisecond. */
export type Judge = (sample: SpamSample) => SpamVerdict

export const LINE_SCORE = 0.9
export const UNKNOWN_SCORE = 0.15
const MOST_REASONS = 5
const LEAST_REASON = 0.05

const logit = (share: number) => Math.log(share / (1 - share))
const START = logit(UNKNOWN_SCORE)
const REACH = logit(LINE_SCORE) - START

/** @returns the filter that a model is */
export function judgeOf(model: SpamModel): Judge {
  const weights = new Map(Object.entries(model.weights))
  const scale = REACH / model.line
  return (sample) => {
    let sum = START
    const reasons: SpamReason[] = []
    for (const [name, share] of featuresOf(sample)) {
      const weight = (weights.get(name) ?? 0) * share * scale
      sum += weight
      if (Math.abs(weight) >= LEAST_REASON)
        reasons.push({ words: reasonWords(name), weight: hundredths(weight) })
    }
    reasons.sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
    return { score: 1 / (1 + Math.exp(-sum)), reasons: reasons.slice(0, MOST_REASONS) }
  }
}

const hundredths = (value: number) => Math.round(value * 100) / 100
