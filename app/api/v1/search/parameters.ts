import { authorBySlug, sectionBySlug } from '#db/articles/lists.ts'
import type { Db } from '#db/client.ts'
import { dayAfter, startOfDay } from '#db/settings/days.ts'
import { readSettings } from '#db/settings/settings.ts'
import type { SearchPlace, SearchRequest } from '#db/search/search.ts'
import { SEARCH_SORTS } from '#db/search/sorts.ts'
import { isDay } from '#app/_request/search-query.ts'
import type { ParameterFault } from '../_answer/answer.ts'
import { readCursor } from '../_answer/cursor.ts'
import { MOST, USUAL } from '../_describe/limits.ts'

const NAMES = ['q', 'limit', 'cursor', 'section', 'author', 'from', 'to', 'sort'] as const
type Name = (typeof NAMES)[number]

export type Read =
  | {
      ok: true
      asked: Required<Omit<SearchRequest, 'within'>>
      limit: number
      after: SearchPlace | null
      /** All that the list depends on, for the cursor. */
      question: unknown
    }
  | { ok: false; errors: ParameterFault[] }

/** What a program asks for. Parameters that are not ours are left alone; ours must be right. */
export async function readParameters(db: Db, query: URLSearchParams): Promise<Read> {
  const errors: ParameterFault[] = []
  const fault = (parameter: Name, detail: string) => {
    errors.push({ parameter, detail })
    return null
  }
  for (const name of NAMES) if (query.getAll(name).length > 1) fault(name, 'It may be given once.')
  const value = (name: Name) => query.get(name) ?? ''
  if (!query.has('q')) fault('q', 'It is missing: the words to look for.')
  const text = value('q')

  const limit = query.has('limit') ? value('limit') : String(USUAL)
  const isLimit = /^[1-9]\d{0,2}$/.test(limit) && Number(limit) <= MOST
  if (!isLimit) fault('limit', `It is a whole number from 1 to ${MOST}.`)

  const sort = SEARCH_SORTS.find((known) => known === (value('sort') || 'relevance'))
  if (!sort) fault('sort', `It is one of ${SEARCH_SORTS.join(', ')}.`)

  const section = value('section') === '' ? null : await sectionBySlug(db, value('section'))
  if (value('section') !== '' && !section) fault('section', 'There is no section with this slug.')
  const author = value('author') === '' ? null : await authorBySlug(db, value('author'))
  if (value('author') !== '' && !author) fault('author', 'There is no author with this slug.')

  const { 'site.timeZone': zone } = await readSettings(db)
  const day = (name: 'from' | 'to') => {
    if (value(name) === '') return null
    return isDay(value(name)) ? value(name) : fault(name, 'It is a day, such as 2026-05-14.')
  }
  const [from, to] = [day('from'), day('to')]

  const asked = {
    text,
    sort: sort ?? 'relevance',
    filters: {
      ...{ sectionId: section?.id ?? null, authorId: author?.id ?? null },
      ...{ from: from ? startOfDay(from, zone) : null, until: to ? startOfDay(dayAfter(to, 1), zone) : null },
    },
  } satisfies SearchRequest
  let after: SearchPlace | null = null
  if (value('cursor') !== '') {
    const [score, at, id] = readCursor(value('cursor'), asked, 3) ?? []
    if (score === undefined || at === undefined || id === undefined)
      fault('cursor', 'It is no cursor of this question; take it from `next`, and leave the rest as it was.')
    else after = { score, at, id }
  }
  if (errors.length > 0) return { ok: false, errors }
  return { ok: true, asked, limit: Number(limit), after, question: asked }
}
