import type { Asked, Ignored } from '#components/search/address.ts'
import { authorBySlug, sectionBySlug } from '#db/articles/lists.ts'
import { database } from '#db/client.ts'
import { NO_FILTERS, type Filters } from '#db/search/filters.ts'
import { authorWithName } from '#db/search/namesakes.ts'
import { SEARCH_SORTS } from '#db/search/sorts.ts'
import { dayAfter, startOfDay } from '#db/settings/days.ts'
import { cleanLine } from '#db/text/plain.ts'
import { slugify } from '#db/text/slug.ts'

export interface SearchQuery {
  asked: Asked
  filters: Filters
  /** The name of the author, where the search is narrowed to one. */
  author: string | null
  ignored: Ignored
}

const LONGEST = 500

/** What a reader asks for. Every address is a search: what cannot be meant is left out, and said so. */
export async function readSearch(
  query: Record<string, string | string[] | undefined>,
  zone: string,
): Promise<SearchQuery> {
  const text = (name: string, longest: number) => {
    const value = query[name]
    return cleanLine((Array.isArray(value) ? value[0] : value) ?? '').slice(0, longest)
  }
  const asked: Asked = {
    ...{ q: text('q', LONGEST), section: text('section', 100), author: text('author', 100) },
    ...{ from: text('from', 20), to: text('to', 20) },
    sort: SEARCH_SORTS.find((sort) => sort === text('sort', 20)) ?? 'relevance',
  }
  const ignored: Ignored = {}
  const section = asked.section ? await sectionBySlug(database(), asked.section) : null
  if (asked.section && !section) ignored.section = 'unknown'
  const author = asked.author ? await authorCalled(asked.author) : null
  if (author) asked.author = author.slug
  else if (asked.author) ignored.author = 'unknown'
  for (const end of ['from', 'to'] as const) if (asked[end] && !isDay(asked[end])) ignored[end] = 'noDay'
  const isTurned = !ignored.from && !ignored.to && asked.from && asked.to && asked.from > asked.to
  if (isTurned) ignored.to = 'order'
  const filters = {
    ...NO_FILTERS,
    ...{ sectionId: section?.id ?? null, authorId: author?.id ?? null },
    from: asked.from && !ignored.from && !isTurned ? startOfDay(asked.from, zone) : null,
    until: asked.to && !ignored.to ? startOfDay(dayAfter(asked.to), zone) : null,
  }
  return { asked, filters, author: author?.name ?? null, ignored }
}

/** By his slug, by his name as one types it, or by a part of it that nobody else has. */
async function authorCalled(typed: string) {
  const slug = slugify(typed)
  const whole = (await authorBySlug(database(), typed)) ?? (await authorBySlug(database(), slug))
  return whole ?? (await authorWithName(database(), slug))
}

/** Whether a text is a day of the calendar, as a date field sends it. */
export function isDay(text: string): boolean {
  if (!/^(?:19|20|21)\d\d-\d\d-\d\d$/.test(text)) return false
  const at = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text)
}
