import { MODEL_FORMAT, type SpamModel } from './model.ts'
import { SIGNALS } from './signals.ts'

/** What a site has before it has decided on anything: the signals alone, at what they are taken to weigh. */
export const STARTING_MODEL: SpamModel = {
  ...{ format: MODEL_FORMAT, spam: 0, ham: 0, bias: -2.2, line: 2.5 },
  weights: Object.fromEntries(SIGNALS.map(({ name, expected }) => [`s:${name}`, expected])),
}
