import type { Db } from '../client.ts'
import type { Limits } from './candidates.ts'
import { marked, phraseQuery } from './fts.ts'
import { authorMark, sectionMark, spanMarks, type Span } from './marks.ts'
import type { Question } from './question.ts'
import { newestIn } from './statistics.ts'

/** What a reader narrows his search to. */
export interface Filters extends Span {
  sectionId: number | null
  authorId: number | null
}

export const NO_FILTERS: Filters = { sectionId: null, authorId: null, from: null, until: null }

/** Whether nothing is narrowed. */
export const isOpen = (filters: Filters): boolean => Object.values(filters).every((value) => value === null)

/** What every result has to be. */
export async function limitsOf(db: Db, question: Question, filters: Filters): Promise<Limits> {
  const { sectionId, authorId, from, until } = filters
  const must = question.phrases.map(phraseQuery)
  if (sectionId !== null) must.push(marked([sectionMark(sectionId)]))
  if (authorId !== null) must.push(marked([authorMark(authorId)]))
  const months = from === null && until === null ? null : spanMarks(filters, await newestIn(db))
  if (months) must.push(marked(months.length > 0 ? months : ['none']))
  return { must, mustNot: question.excluded.map(phraseQuery), span: { from, until } }
}
