import { featuresOf, type SpamSample } from './features.ts'
import { learn, weigh, type Learned } from './learn.ts'
import { MODEL_FORMAT, type SpamModel } from './model.ts'

export interface LabelledSample extends SpamSample {
  label: 'spam' | 'ham'
}

export type Trained =
  | { ok: true; model: SpamModel }
  /** Too little of one kind, or of both. */
  | { ok: false; reason: 'too-few'; spam: number; ham: number }

/** Of each kind; with fewer there is nothing to hold out. */
export const LEAST_SAMPLES = 10

/** Weights below this make no difference that anybody could see, and only make the model long. */
const LEAST_WEIGHT = 0.02
const MOST_WEIGHTS = 8000
/** What is to be found of the spam that was held out. */
const RECALL = 0.96
/** How much must speak against a comment, beyond what is unknown, before it may be held: at least, and at most. */
const EVIDENCE = { least: 1.15, most: 3 }

/**
 * Learns what spam is. Where the line lies is found on comments that were held out while learning, so that words which
 * merely happened to stand in one comment do not move it.
 *
 * @param samples in any order; the same in the same order give the same model
 * @param progress called with the steps done and all of them
 */
export function train(
  samples: readonly LabelledSample[],
  progress: (done: number, of: number) => void = () => {},
): Trained {
  const spam = samples.filter(({ label }) => label === 'spam').length
  const ham = samples.length - spam
  if (spam < LEAST_SAMPLES || ham < LEAST_SAMPLES) return { ok: false, reason: 'too-few', spam, ham }
  const folds = samples.length > 4000 ? 2 : 5
  const examples = samples.map((sample) => ({
    ...{ features: featuresOf(sample), spam: sample.label === 'spam' },
    fold: foldOf(sample.body, folds),
  }))
  progress(1, folds + 2)
  const heldOut: Weighed[] = []
  for (let fold = 0; fold < folds; fold += 1) {
    const learned = learn(examples.filter((example) => example.fold !== fold))
    for (const example of examples) {
      // Above the bias: what the filter weighs without knowing anything differs from one fold to the next.
      if (example.fold === fold)
        heldOut.push({ spam: example.spam, weight: weigh(learned, example.features) - learned.bias })
    }
    progress(fold + 2, folds + 2)
  }
  const learned = learn(examples)
  progress(folds + 2, folds + 2)
  return { ok: true, model: { ...asModel(learned), line: lineBetween(heldOut), spam, ham } }
}

interface Weighed {
  spam: boolean
  weight: number
}

/**
 * As high as most spam reaches. Where ham stays far below, it lies between the two; but silence is never evidence, and
 * enough is enough.
 */
function lineBetween(heldOut: readonly Weighed[]): number {
  const of = (spam: boolean) =>
    heldOut
      .filter((one) => one.spam === spam)
      .map(({ weight }) => weight)
      .sort((a, b) => a - b)
  const at = (sorted: number[], share: number) => sorted[Math.floor(share * (sorted.length - 1))] ?? 0
  const [lowSpam, highHam] = [at(of(true), 1 - RECALL), at(of(false), 0.995)]
  const line = highHam < lowSpam ? highHam + (lowSpam - highHam) * 0.65 : lowSpam
  return round(Math.min(EVIDENCE.most, Math.max(EVIDENCE.least, line)))
}

/** The same words are always held out together, or a robot's hundred copies would tell what they are themselves. */
function foldOf(body: string, folds: number): number {
  let hash = 2166136261
  for (const char of body
    .toLowerCase()
    .replace(/[^\p{L}]/gu, '')
    .slice(0, 200)) {
    hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 16777619) >>> 0
  }
  return (hash ^ (hash >>> 15)) % folds
}

function asModel({ bias, weights }: Learned): Pick<SpamModel, 'format' | 'bias' | 'weights'> {
  const strongest = [...weights]
    .filter(([, weight]) => Math.abs(weight) >= LEAST_WEIGHT)
    .sort((a, b) => Math.abs(b[1]) - Math.abs(a[1]) || (a[0] < b[0] ? -1 : 1))
    .slice(0, MOST_WEIGHTS)
  return {
    format: MODEL_FORMAT,
    bias: round(bias),
    weights: Object.fromEntries(strongest.map(([name, weight]) => [name, round(weight)])),
  }
}

const round = (value: number) => Math.round(value * 1000) / 1000
