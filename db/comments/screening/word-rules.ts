import { asc, eq, sql } from 'drizzle-orm'
import type { Db } from '../../client.ts'
import { prepared } from '../../prepared.ts'
import { wordRules, WORD_LISTS } from '../../schema/index.ts'
import { PatternIndex } from '../../text/patterns.ts'

export type WordList = (typeof WORD_LISTS)[number]
export const LISTS: readonly WordList[] = WORD_LISTS
/** Every list, compiled. */
export type WordRules = Record<WordList, PatternIndex>

/** The patterns of one list, in the order of the alphabet. */
export async function patternsOf(db: Db, list: WordList): Promise<string[]> {
  return (await patternsIn(db).execute({ list })).map(({ pattern }) => pattern)
}

const patternsIn = prepared((read) =>
  read
    .select({ pattern: wordRules.pattern })
    .from(wordRules)
    .where(eq(wordRules.list, sql.placeholder('list')))
    .orderBy(asc(wordRules.pattern))
    .prepare(),
)

/** All lists, compiled: some 2 ms for a thousand patterns, so it is kept until they change. */
export async function compiledWords(db: Db): Promise<WordRules> {
  const of = async (list: WordList) => new PatternIndex(await patternsOf(db, list))
  return { banned: await of('banned'), spam: await of('spam'), held: await of('held') }
}
