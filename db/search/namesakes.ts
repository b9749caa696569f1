import { or, sql, type Column } from 'drizzle-orm'
import type { Db } from '../client.ts'
import { lengthOf } from '../lists/stretches.ts'
import { authors, sections, tags } from '../schema/index.ts'
import { slugify } from '../text/slug.ts'
import type { Found } from './candidates.ts'

/** A section, an author or a tag that the question names. */
export interface Namesake {
  kind: 'section' | 'author' | 'tag'
  slug: string
  name: string
  /** Articles in its list. */
  articles: number
}

/** Names have few words; and a question of which a name is a small part asks for something else. */
const LONGEST_NAME = 4
const MOST_WORDS = 6
const MOST = 4

/** Whom and what a short question names, by the words that say something in it. */
export async function namesakes(db: Db, terms: Found[]): Promise<Namesake[]> {
  const words = terms.map(({ term }) => term.typed)
  if (words.length === 0 || words.length > MOST_WORDS) return []
  const slugs = JSON.stringify(namesIn(words).map(slugify))
  const among = (slug: Column) => sql`${slug} in (select value from json_each(${slugs}))`
  // A family name alone names its bearers too.
  const family = words.length === 1 ? sql`${authors.slug} like ${`%-${slugify(words[0] ?? '')}`}` : undefined
  const found = [
    ...(await db.read.select().from(sections).where(among(sections.slug)).limit(MOST)).map(
      (row) => ({ kind: 'section', ...row }) as const,
    ),
    ...(
      await db.read
        .select()
        .from(authors)
        .where(or(among(authors.slug), family))
        .limit(MOST)
    ).map((row) => ({ kind: 'author', ...row }) as const),
    ...(await db.read.select().from(tags).where(among(tags.slug)).limit(MOST)).map(
      (row) => ({ kind: 'tag', ...row }) as const,
    ),
  ]
  const named: Namesake[] = []
  for (const { kind, id, slug, name } of found.slice(0, MOST)) {
    const articles = await lengthOf(db, `${kind}:${id}`)
    if (articles > 0) named.push({ kind, slug, name, articles })
  }
  return named
}

/** The one author who has this among his names, by its slug: `okafor` of Daniel Okafor; null where several have it, or nobody. */
export async function authorWithName(
  db: Db,
  slug: string,
): Promise<{ slug: string; name: string; id: number } | null> {
  const has = sql`instr('-' || ${authors.slug} || '-', ${`-${slug}-`}) > 0`
  const { id, name } = authors
  const found = await db.read.select({ id, slug: authors.slug, name }).from(authors).where(has).limit(2)
  return found.length === 1 ? (found[0] ?? null) : null
}

/** The rows of neighbouring words that are at least half of the question. */
function namesIn(words: string[]): string[] {
  const names: string[] = []
  for (let many = Math.ceil(words.length / 2); many <= Math.min(words.length, LONGEST_NAME); many += 1)
    for (let from = 0; from + many <= words.length; from += 1)
      names.push(words.slice(from, from + many).join(' '))
  return names
}
