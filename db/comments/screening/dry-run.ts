import type { Db } from '../../client.ts'
import { WORD_LISTS } from '../../schema/index.ts'
import { PatternIndex } from '../../text/patterns.ts'
import { effectiveMode } from '../effective-mode.ts'
import { PUBLISHED, type CommentStatus } from '../status.ts'
import { wordsIn, type Context } from './context.ts'
import type { RulesDraft } from './draft.ts'
import type { Finding, RuledStatus } from './finding.ts'
import { readGround, type Ground } from './ground.ts'
import { approvedBefore, newestCommentIds, pastComments, type PastComment } from './past.ts'
import { PHASES } from './phases.ts'
import { screeningOf } from './read.ts'
import type { Rule } from './rules.ts'
import { screen } from './screen.ts'

export const DRY_RUN_DAYS = 30
export const DRY_RUN_MOST = 20_000
/** Named one by one; all are counted. */
export const DRY_RUN_SHOWN = 100

/** Where a set of rules puts a comment, and which of them does. */
export interface Ruling {
  status: RuledStatus
  rule: Rule
}

export interface DryRunChange {
  id: number
  authorName: string
  authorEmail: string
  body: string
  createdAt: number
  /** As it stands now. */
  status: CommentStatus
  /** Whether a moderator has approved it, and it still is. */
  isApproved: boolean
  article: { headline: string; section: string; slug: string }
  was: Ruling
  is: Ruling
  /** What the deciding rule saw: of the new rules, or of the present ones when the new ones let it through. */
  finding: Finding
}

export interface DryRun {
  /** Comments that were looked at, and whether there are more within the days. */
  looked: number
  isCapped: boolean
  groups: { was: Ruling; is: Ruling; count: number; approved: number }[]
  /** All that would have been treated otherwise. */
  changed: number
  /** Of those, how many a moderator has approved. */
  approved: number
  shown: DryRunChange[]
}

/** Nobody can change these by the rules, and of the past nobody knows what they saw. */
const NOT_RULES: readonly Rule[] = ['robot', 'sanction', 'staff', 'quick']
const RULED = PHASES.filter(([rule]) => !NOT_RULES.includes(rule))

/**
 * What other rules would have done with the comments of the last days: those that they would have put elsewhere than the
 * present ones do, or held for another reason. Nothing is saved. The phases are those that comments go through.
 *
 * @param now milliseconds
 * @param progress is told how many have been looked at
 */
export async function dryRun(
  db: Db,
  draft: RulesDraft,
  now: number,
  progress: (looked: number) => void = () => {},
): Promise<DryRun> {
  const present = await readGround(db)
  const wanted = changedBy(present, draft)
  const since = now - DRY_RUN_DAYS * 24 * 60 * 60_000
  const changes: DryRunChange[] = []
  const ids = await newestCommentIds(db, since, DRY_RUN_MOST + 1)
  let looked = 0
  for await (const past of pastComments(db, ids.slice(-DRY_RUN_MOST))) {
    looked += 1
    const text = textOf(past)
    const was = screen(await contextOf(db, past, text, present, new Map()), RULED)
    const is = screen(await contextOf(db, past, text, wanted, draft.sectionModes), RULED)
    if (was.status !== is.status || was.rule !== is.rule) changes.push(changeOf(past, was, is))
    if (looked % 1000 === 0) progress(looked)
  }
  const ruled = await withoutOtherReasons(db, changes)
  return {
    ...{ looked, isCapped: ids.length > DRY_RUN_MOST, groups: grouped(ruled), changed: ruled.length },
    approved: ruled.filter(({ isApproved }) => isApproved).length,
    shown: ruled.reverse().slice(0, DRY_RUN_SHOWN),
  }
}

function changedBy(present: Ground, draft: RulesDraft): Ground {
  const wordRules = { ...present.wordRules }
  for (const list of WORD_LISTS) {
    const patterns = draft.words[list]
    if (patterns) wordRules[list] = new PatternIndex(patterns)
  }
  return { ...present, settings: { ...present.settings, ...draft.settings }, wordRules }
}

/** Taken into words once, for both sets of rules. */
function textOf({ comment: { authorName: name, authorEmail: email, body } }: PastComment) {
  const comment = { name, email, body }
  return { comment, words: wordsIn(comment) }
}

async function contextOf(
  db: Db,
  { comment, modes, history, commenterEmail }: PastComment,
  text: ReturnType<typeof textOf>,
  { settings, wordRules, names }: Ground,
  sectionModes: RulesDraft['sectionModes'],
): Promise<Context> {
  const { commenterId, createdAt } = comment
  const own = sectionModes.get(modes.sectionId)
  const { mode } = effectiveMode(
    // Where it would be closed, there would be nothing to take in: how, is as it was.
    { ...modes, sectionMode: own === undefined || own === 'closed' ? modes.sectionMode : own },
    settings,
  )
  const enough = settings['comments.holdFirst']
  const counted = mode === 'hold-first' && commenterId !== null
  const approved = counted ? await approvedBefore(db, { commenterId, before: createdAt, enough }) : 0
  return {
    ...{ ...text, honeypot: '', settings, mode, wordRules, names, ...history },
    ...{ staff: null, sanctions: [], tookMs: null, now: createdAt },
    commenter: commenterEmail === null ? null : { emailKey: commenterEmail, approved },
  }
}

type Ruled = Ruling & { findings: Finding[] }

function changeOf({ comment, article }: PastComment, was: Ruled, is: Ruled): DryRunChange {
  const { id, authorName, authorEmail, body, createdAt, status } = comment
  const isApproved = status === PUBLISHED && comment.decidedAt !== null
  // What lets a comment through saw nothing: what stood in its way before did.
  const telling = is.rule === 'mode' ? was : is
  return {
    ...{ id, authorName, authorEmail, body, createdAt, status, isApproved, article },
    ...{ was: rulingOf(was), is: rulingOf(is), finding: telling.findings.at(-1) ?? { rule: is.rule } },
  }
}

const rulingOf = ({ status, rule }: Ruling): Ruling => ({ status, rule })

/** Leaves out what a robot's mark or a sanction has decided on: no rule would have been asked. */
async function withoutOtherReasons(db: Db, changes: DryRunChange[]): Promise<DryRunChange[]> {
  const seen = await screeningOf(
    db,
    changes.map(({ id }) => id),
  )
  return changes.filter(({ id }) => {
    const decided = seen.get(id)?.findings.at(-1)?.rule
    return decided === undefined || !NOT_RULES.includes(decided)
  })
}

function grouped(changes: DryRunChange[]): DryRun['groups'] {
  const groups = new Map<string, DryRun['groups'][number]>()
  for (const change of changes) {
    const { was, is } = change
    const key = [was.status, was.rule, is.status, is.rule].join()
    const group = groups.get(key) ?? { was, is, count: 0, approved: 0 }
    group.count += 1
    if (change.isApproved) group.approved += 1
    groups.set(key, group)
  }
  return [...groups.values()].sort((a, b) => b.count - a.count)
}
