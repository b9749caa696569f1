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

/** What somebody may look through at all: what stands in one of these sections, and is by one of these authors; null for all. */
export interface Within {
  sectionIds?: readonly number[] | null
  authorIds?: readonly number[] | null
}

/** Whether nothing is narrowed. */
export const isOpen = (filters: Filters): boolean => Object.values(filters).every((value) => value === null)

/** What every result has to be. */
export async function limitsOf(
  db: Db,
  question: Question,
  filters: Filters,
  { sectionIds, authorIds }: Within = {},
): Promise<Limits> {
  const { sectionId, authorId, from, until } = filters
  const must = question.phrases.map(phraseQuery)
  if (sectionId !== null) must.push(marked([sectionMark(sectionId)]))
  if (authorId !== null) must.push(marked([authorMark(authorId)]))
  if (sectionIds) must.push(anyMarked(sectionIds.map(sectionMark)))
  if (authorIds) must.push(anyMarked(authorIds.map(authorMark)))
  const months = from === null && until === null ? null : spanMarks(filters, await newestIn(db))
  if (months) must.push(anyMarked(months))
  return { must, mustNot: question.excluded.map(phraseQuery), span: { from, until } }
}

/** Of no marks at all nothing is left. */
const anyMarked = (marks: string[]) => marked(marks.length > 0 ? marks : ['none'])
