import type { Phase } from './finding.ts'
import { impersonation } from './impersonation.ts'
import { links } from './links.ts'
import { listedWords } from './listed-words.ts'
import { mode } from './mode.ts'
import { quick } from './quick.ts'
import { rejections } from './rejections.ts'
import { repeat } from './repeat.ts'
import { robot } from './robot.ts'
import type { Rule } from './rules.ts'
import { sanction } from './sanction.ts'
import { spamScore } from './spam-score.ts'
import { staff } from './staff.ts'

/** Every comment goes through these in this order, and the first that gives a verdict decides. */
export const PHASES: readonly (readonly [Rule, Phase])[] = [
  // Who sends it.
  ['robot', robot],
  ['sanction', sanction],
  ['staff', staff],
  ['impersonation', impersonation],
  // What it says.
  ['banned-words', listedWords('banned', 'trash')],
  ['spam-words', listedWords('spam', 'spam')],
  ['held-words', listedWords('held', 'pending')],
  ['links', links],
  // What came before it.
  ['repeat', repeat],
  ['rejections', rejections],
  ['spam-score', spamScore],
  // How it was sent.
  ['quick', quick],
  // Nothing speaks against it.
  ['mode', mode],
]
