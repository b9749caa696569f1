import { createHash, randomUUID } from 'node:crypto'
import { and, asc, eq } from 'drizzle-orm'
import type { Db } from '../../client.ts'
import { writeLog, type LogEntry } from '../../moderation/log.ts'
import { among, listOf } from '../../prepared.ts'
import { sections, settings, wordRules, WORD_LISTS } from '../../schema/index.ts'
import { readSettings } from '../../settings/settings.ts'
import { canEditSite } from '../../users/policy.ts'
import type { Viewer } from '../../users/viewer.ts'
import type { Tx } from '../../writer.ts'
import { choiceOf, columnsOf } from '../modes.ts'
import { RULE_SETTINGS, type RulesDraft } from './draft.ts'
import type { WordList } from './word-rules.ts'

export type SaveResult =
  | { ok: true; changed: number }
  /** 'changed': somebody else has changed the lists since they were shown, and would be undone. */
  | { ok: false; reason: 'forbidden' | 'changed' }

/** Which state of a list somebody was shown. @param patterns in the order of patternsOf */
export function versionOf(patterns: string[]): string {
  return createHash('sha256').update(patterns.join('\n')).digest('base64url').slice(0, 16)
}

/**
 * Makes the rules what the draft says, all of it or nothing, and logs each change with what was before.
 *
 * @param shown the versions of the lists that the editor was shown; of one that is not named, nobody has looked
 * @param now milliseconds
 */
export async function saveRules(
  db: Db,
  viewer: Viewer,
  draft: RulesDraft,
  shown: Partial<Record<WordList, string>>,
  now: number,
): Promise<SaveResult> {
  if (!canEditSite(viewer)) return { ok: false, reason: 'forbidden' }
  const before = await readSettings(db)
  const batch = randomUUID()
  return await db.write(async (tx) => {
    const entries: Entry[] = []
    for (const list of WORD_LISTS) {
      const wanted = draft.words[list]
      const change = wanted && (await changeOf(tx, list, wanted))
      if (!change) continue
      if (shown[list] !== undefined && shown[list] !== change.version) return { ok: false, reason: 'changed' }
      await replaceWords(tx, viewer, list, change, now)
      entries.push({ subject: 'rule', subjectId: null, action: 'change', reason: list, detail: told(change) })
    }
    for (const key of [...RULE_SETTINGS, 'comments.open'] as const) {
      const value = draft.settings[key]
      if (value === undefined || value === before[key]) continue
      await tx
        .insert(settings)
        .values({ key, value })
        .onConflictDoUpdate({ target: settings.key, set: { value } })
      const detail = { before: before[key], after: value }
      entries.push({ subject: 'setting', subjectId: null, action: 'change', reason: key, detail })
    }
    for (const [id, choice] of draft.sectionModes) {
      const [section] = await tx.select().from(sections).where(eq(sections.id, id))
      if (!section || choiceOf(section) === choice) continue
      await tx.update(sections).set(columnsOf(choice)).where(eq(sections.id, id))
      const detail = { section: section.slug, before: choiceOf(section), after: choice }
      entries.push({ subject: 'setting', subjectId: id, action: 'change', reason: 'comments.mode', detail })
    }
    for (const entry of entries) await writeLog(tx, viewer, { ...entry, batch }, now)
    return { ok: true, changed: entries.length }
  })
}

type Entry = Omit<LogEntry, 'batch'>
interface WordChange {
  /** Of the list before. */
  version: string
  added: string[]
  removed: string[]
}

async function changeOf(tx: Tx, list: WordList, wanted: string[]): Promise<WordChange | null> {
  const rows = await tx
    .select({ pattern: wordRules.pattern })
    .from(wordRules)
    .where(eq(wordRules.list, list))
    .orderBy(asc(wordRules.pattern))
  const present = new Set(rows.map(({ pattern }) => pattern))
  const kept = new Set(wanted)
  const change = {
    version: versionOf([...present]),
    added: [...kept].filter((pattern) => !present.has(pattern)),
    removed: [...present].filter((pattern) => !kept.has(pattern)),
  }
  return change.added.length + change.removed.length > 0 ? change : null
}

/** Rows of one INSERT: SQLite takes only so many values. */
const AT_ONCE = 1000

async function replaceWords(tx: Tx, viewer: Viewer, list: WordList, change: WordChange, now: number) {
  const { added, removed } = change
  if (removed.length > 0) {
    const gone = and(eq(wordRules.list, list), among(wordRules.pattern, 'patterns'))
    await tx
      .delete(wordRules)
      .where(gone)
      .prepare()
      .execute({ patterns: listOf(removed) })
  }
  const createdBy = viewer.kind === 'staff' ? viewer.id : null
  for (let from = 0; from < added.length; from += AT_ONCE) {
    const rows = added.slice(from, from + AT_ONCE)
    await tx.insert(wordRules).values(rows.map((pattern) => ({ list, pattern, createdBy, createdAt: now })))
  }
}

/** So many are named in the log; of more, the number says enough. */
const NAMED = 100

/** For the log, which cannot be erased: an address is somebody's. */
function told({ added, removed }: WordChange) {
  const of = (patterns: string[]) => ({
    count: patterns.length,
    patterns: patterns.slice(0, NAMED).map((pattern) => (pattern.includes('@') ? '(an address)' : pattern)),
  })
  return { added: of(added), removed: of(removed) }
}
