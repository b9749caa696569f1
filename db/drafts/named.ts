import { eq, inArray } from 'drizzle-orm'
import { authors, tags } from '../schema/index.ts'
import { cleanLine } from '../text/plain.ts'
import { slugify } from '../text/slug.ts'
import type { Tx } from '../writer.ts'

/** Names as somebody typed them, with who and what of it is known. */
export interface Named {
  ids: number[]
  /** Those that nobody has. */
  unknown: string[]
}

/** Names that are parted by commas, or stand on lines of their own. */
export const namesIn = (typed: string): string[] => [
  ...new Set(
    typed
      .split(/[,\n،]/)
      .map(cleanLine)
      .filter((name) => name !== ''),
  ),
]

/** Which authors are meant by names: one of this name, else of the slug that it would get. */
export async function authorsNamed(from: Pick<Tx, 'select'>, names: string[]): Promise<Named> {
  return await found(from, authors, names)
}

/** Which subjects are meant by names. */
export async function tagsNamed(from: Pick<Tx, 'select'>, names: string[]): Promise<Named> {
  return await found(from, tags, names)
}

async function found(
  from: Pick<Tx, 'select'>,
  table: typeof authors | typeof tags,
  names: string[],
): Promise<Named> {
  if (names.length === 0) return { ids: [], unknown: [] }
  const slugs = names.map((name) => slugify(name))
  const rows = await from
    .select({ id: table.id, name: table.name, slug: table.slug })
    .from(table)
    .where(inArray(table.slug, slugs))
  const idOf = (name: string) => rows.find(({ slug }) => slug === slugify(name))?.id
  return {
    ids: [...new Set(names.flatMap((name) => idOf(name) ?? []))],
    unknown: names.filter((name) => idOf(name) === undefined),
  }
}

/** Makes authors without an account out of names, and hands back all in the order of the names. */
export async function makeAuthors(tx: Tx, names: string[]): Promise<number[]> {
  const made: number[] = []
  for (const name of names) {
    const slug = slugify(name)
    const [known] = await tx.select({ id: authors.id }).from(authors).where(eq(authors.slug, slug))
    const [row] = known
      ? [known]
      : await tx.insert(authors).values({ name, slug }).returning({ id: authors.id })
    if (row) made.push(row.id)
  }
  return made
}

/** The same with subjects. */
export async function makeTags(tx: Tx, names: string[]): Promise<number[]> {
  const made: number[] = []
  for (const name of names) {
    const slug = slugify(name)
    const [known] = await tx.select({ id: tags.id }).from(tags).where(eq(tags.slug, slug))
    const [row] = known ? [known] : await tx.insert(tags).values({ name, slug }).returning({ id: tags.id })
    if (row) made.push(row.id)
  }
  return made
}

/** The names of authors and subjects, in the order of their ids here: for the form. */
export async function namesOf(
  from: Pick<Tx, 'select'>,
  { authorIds, tagIds }: { authorIds: number[]; tagIds: number[] },
): Promise<{ authors: string[]; tags: string[] }> {
  const people = await from
    .select({ id: authors.id, name: authors.name })
    .from(authors)
    .where(inArray(authors.id, authorIds))
  const subjects = await from
    .select({ id: tags.id, name: tags.name })
    .from(tags)
    .where(inArray(tags.id, tagIds))
  const inOrder = (ids: number[], rows: { id: number; name: string }[]) =>
    ids.flatMap((id) => rows.find((row) => row.id === id)?.name ?? [])
  return { authors: inOrder(authorIds, people), tags: inOrder(tagIds, subjects) }
}
