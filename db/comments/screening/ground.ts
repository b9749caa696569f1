import { inArray } from 'drizzle-orm'
import type { Db } from '../../client.ts'
import { TAGS } from '../../pages/tags.ts'
import { prepared } from '../../prepared.ts'
import { pageChanges } from '../../schema/index.ts'
import { readSettings, type Settings } from '../../settings/settings.ts'
import { protectedNames, type Names } from './names.ts'
import { spamJudge } from '../../spam/store.ts'
import type { SpamFilter } from './spam-filter.ts'
import { compiledWords, type WordRules } from './word-rules.ts'

/** What screening stands on, the same for every comment until an editor changes it. */
export interface Ground {
  settings: Settings
  wordRules: WordRules
  names: Names
  spamFilter: SpamFilter
}

/** Promises: of those who ask while it is made, none makes it again. */
interface Kept {
  words?: { seq: number; value: Promise<WordRules> }
  names?: { seq: number; value: Promise<Names> }
}
const kept = new WeakMap<Db, Kept>()

/**
 * Settings, rules and names as they are committed. What takes long to make is made once: triggers say when it has
 * changed, whichever process changed it.
 */
export async function readGround(db: Db): Promise<Ground> {
  const known = kept.get(db) ?? {}
  kept.set(db, known)
  const changes = new Map((await changesOfRules(db).execute()).map(({ tag, seq }) => [tag, seq]))
  const [words, names] = [changes.get(TAGS.words) ?? 0, changes.get(TAGS.names) ?? 0]
  if (known.words?.seq !== words) known.words = { seq: words, value: compiledWords(db) }
  if (known.names?.seq !== names) known.names = { seq: names, value: protectedNames(db) }
  const [wordRules, protectedOnes] = [await known.words.value, await known.names.value]
  return {
    settings: await readSettings(db),
    wordRules,
    names: protectedOnes,
    spamFilter: await spamJudge(db),
  }
}

const changesOfRules = prepared((read) =>
  read
    .select({ tag: pageChanges.tag, seq: pageChanges.seq })
    .from(pageChanges)
    .where(inArray(pageChanges.tag, [TAGS.words, TAGS.names]))
    .prepare(),
)
