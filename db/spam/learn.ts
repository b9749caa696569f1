import type { Features } from './features.ts'
import { SIGNALS } from './signals.ts'

export interface Example {
  features: Features
  spam: boolean
}

export interface Learned {
  /** What a comment weighs of which nothing is known: below zero is ham. */
  bias: number
  weights: Map<string, number>
}

const EXPECTED: ReadonlyMap<string, number> = new Map(
  SIGNALS.map(({ name, expected }) => [`s:${name}`, expected]),
)
const ROUNDS = 150
const RATE = 0.15
/**
 * How strongly a weight is held where it begins: one word more than one of the few signals, which have more to go by; and most
 * of all what a cited page weighs, or a site that has only seen links in spam would hold every reader who gives a source.
 */
const HOLD = { signal: 0.2, cites: 3, word: 1, host: 0.1 }
/** In few examples a word that two share already tells something; in many it is chance. */
const SUPPORT = { few: 2, many: 3, manyFrom: 300 }

/**
 * Logistic regression with a quadratic penalty; spam and ham count the same, however many there are of each. Words in
 * fewer examples than SUPPORT are not learned: of what it has not seen, the filter knows nothing.
 *
 * The same examples in the same order give the same weights.
 */
export function learn(examples: readonly Example[]): Learned {
  const names = supported(examples)
  const rows = packed(examples, new Map(names.map((name, at) => [name, at])))
  const hold = Float64Array.from(names, holdOf)
  const expected = Float64Array.from(names, (name) => EXPECTED.get(name) ?? 0)
  const weights = expected.slice()
  const slopes = new Float64Array(names.length)
  const steepness = new Float64Array(names.length)
  let bias = 0
  let biasSteepness = 0
  for (let round = 0; round < ROUNDS; round += 1) {
    const biasSlope = slopesOf(rows, weights, bias, slopes)
    const rate = RATE / (1 + round / 60)
    // Every weight goes its own way down, in steps that shrink where its slope keeps changing.
    for (let i = 0; i < weights.length; i += 1) {
      const weight = weights[i] ?? 0
      const slope = (slopes[i] ?? 0) + (hold[i] ?? 0) * (weight - (expected[i] ?? 0))
      const steep = (steepness[i] ?? 0) * 0.9 + slope * slope * 0.1
      steepness[i] = steep
      const next = weight - (rate * slope) / Math.sqrt(steep + 1e-8)
      // A sign of spam may come to mean nothing, but its presence never speaks for a comment.
      weights[i] = i < EXPECTED.size ? Math.max(0, next) : next
    }
    biasSteepness = biasSteepness * 0.9 + biasSlope * biasSlope * 0.1
    bias -= (rate * biasSlope) / Math.sqrt(biasSteepness + 1e-8)
  }
  return { bias, weights: new Map(names.map((name, at) => [name, weights[at] ?? 0])) }
}

function holdOf(name: string): number {
  if (name === 's:cites') return HOLD.cites
  if (name.startsWith('s:')) return HOLD.signal
  return name.startsWith('h:') ? HOLD.host : HOLD.word
}

/** What the known features of a comment weigh together, the bias with them. */
export function weigh({ bias, weights }: Learned, features: Features): number {
  let sum = bias
  for (const [name, share] of features) sum += (weights.get(name) ?? 0) * share
  return sum
}

function supported(examples: readonly Example[]): string[] {
  const support = new Map<string, number>()
  for (const { features } of examples) {
    for (const name of features.keys()) support.set(name, (support.get(name) ?? 0) + 1)
  }
  const least = examples.length < SUPPORT.manyFrom ? SUPPORT.few : SUPPORT.many
  const learned = [...support].filter(([name, n]) => n >= least && !EXPECTED.has(name)).map(([name]) => name)
  return [...EXPECTED.keys(), ...learned]
}

interface Rows {
  /** Where each example begins in `at` and `share`, and where the last one ends. */
  starts: Int32Array
  at: Int32Array
  share: Float64Array
  spam: Uint8Array
  /** What one example of ham and of spam counts. */
  counts: [number, number]
}

function packed(examples: readonly Example[], index: ReadonlyMap<string, number>): Rows {
  const [at, share, starts]: [number[], number[], number[]] = [[], [], [0]]
  let spams = 0
  for (const { features, spam } of examples) {
    if (spam) spams += 1
    for (const [name, value] of features) {
      const i = index.get(name)
      if (i === undefined) continue
      at.push(i)
      share.push(value)
    }
    starts.push(at.length)
  }
  const half = examples.length / 2
  return {
    starts: Int32Array.from(starts),
    at: Int32Array.from(at),
    share: Float64Array.from(share),
    spam: Uint8Array.from(examples, ({ spam }) => (spam ? 1 : 0)),
    counts: [half / Math.max(1, examples.length - spams), half / Math.max(1, spams)],
  }
}

/** How the loss changes with each weight, written into `slopes`. @returns how it changes with the bias */
function slopesOf(rows: Rows, weights: Float64Array, bias: number, slopes: Float64Array): number {
  slopes.fill(0)
  let biasSlope = 0
  for (let row = 0; row < rows.spam.length; row += 1) {
    const [from, to] = [rows.starts[row] ?? 0, rows.starts[row + 1] ?? 0]
    let sum = bias
    for (let k = from; k < to; k += 1) sum += (weights[rows.at[k] ?? 0] ?? 0) * (rows.share[k] ?? 0)
    const spam = rows.spam[row] === 1
    const error = (1 / (1 + Math.exp(-sum)) - (spam ? 1 : 0)) * rows.counts[spam ? 1 : 0]
    biasSlope += error
    for (let k = from; k < to; k += 1) {
      const i = rows.at[k] ?? 0
      slopes[i] = (slopes[i] ?? 0) + error * (rows.share[k] ?? 0)
    }
  }
  return biasSlope
}
