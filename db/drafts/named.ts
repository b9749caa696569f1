import { eq, inArray, type SQL } from 'drizzle-orm'
import { addressKey } from '../articles/address-key.ts'
import { authorPath } from '../articles/path.ts'
import { authors, redirects, tags } from '../schema/index.ts'
import { cleanLine } from '../text/plain.ts'
import { slugify } from '../text/slug.ts'
import type { Tx } from '../writer.ts'

/** Names as somebody typed them, with who and what of it is known. */
export interface Named {
  ids: number[]
  /** Those that nobody has. */
  unknown: string[]
}

type Reads = Pick<Tx, 'select'>
type Table = typeof authors | typeof tags

interface Row {
  id: number
  name: string
  slug: string
}

/**
 * Which authors are meant by what was typed: of those who stand there already the one of this name, else one who is called
 * so, else the one of the slug that the name would get, be it a former one of his.
 *
 * @param typed fields, each with a name or with several that are parted by commas
 * @param own ids of those who stand there already
 */
export async function authorsNamed(from: Reads, typed: string[], own: number[] = []): Promise<Named> {
  return await found(from, authors, typed, own)
}

/** Which subjects are meant by what was typed. */
export async function tagsNamed(from: Reads, typed: string[], own: number[] = []): Promise<Named> {
  return await found(from, tags, typed, own)
}

async function found(from: Reads, table: Table, typed: string[], own: number[]): Promise<Named> {
  const fields = typed.map(partsOf).filter((parts) => parts.length > 0)
  if (fields.length === 0) return { ids: [], unknown: [] }
  const standing = own.length === 0 ? [] : await rowsWhere(from, table, inArray(table.id, own))
  const inOrder = own.flatMap((id) => standing.find((row) => row.id === id) ?? [])
  const others = await candidates(from, table, fields)
  const bySlug = new Map(others.map((row) => [row.slug, row]))
  // Of namesakes the one whose address is the name's own; else who was there first.
  const byName = new Map<string, Row>()
  for (const row of others) {
    const name = oneForm(row.name)
    if (!byName.has(name) || row.slug === slugify(row.name)) byName.set(name, row)
  }
  const ids = new Set<number>()
  const unknown = new Set<string>()
  const called = (name: string) => {
    const alike = inOrder.filter((row) => oneForm(row.name) === name)
    return alike.find(({ id }) => !ids.has(id)) ?? alike[0] ?? byName.get(name)
  }
  const once = async (name: string) => (table === authors ? await formerly(from, name) : null)
  for (const parts of fields) {
    for (let at = 0; at < parts.length;) {
      const rest = parts.slice(at, at + MOST_PARTS)
      const joined = (many: number) => rest.slice(0, many).join(', ')
      let many = rest.findLastIndex((_, last) => last > 0 && called(joined(last + 1))) + 1
      // The whole field was somebody's name.
      if (many === 0 && at === 0 && parts.length === rest.length && parts.length > 1)
        if ((await once(joined(parts.length))) !== null) many = parts.length
      const name = joined(Math.max(many, 1))
      at += Math.max(many, 1)
      const id = (called(name) ?? bySlug.get(slugify(name)))?.id ?? (await once(name))
      if (id === null) unknown.add(name)
      else ids.add(id)
    }
  }
  return { ids: [...ids], unknown: [...unknown] }
}

/** A name with commas in it has at most so many parts: "King, Martin, Jr." */
const MOST_PARTS = 4
/** More names are not looked for in one go: SQLite takes so many values, and no byline has them. */
const MOST_NAMES = 200

const partsOf = (typed: string) =>
  typed
    .split(/[,\n،]/)
    .map(cleanLine)
    .filter((name) => name !== '')

/** A name with its commas as they are typed here. */
const oneForm = (name: string) => partsOf(name).join(', ')

/** Those who are called as somebody typed, or have the slug of what he typed, the first that there was first. */
async function candidates(from: Reads, table: Table, fields: string[][]): Promise<Row[]> {
  const names = new Set<string>()
  for (const parts of fields)
    for (const [at] of parts.entries())
      for (let to = at + 1; to <= Math.min(at + MOST_PARTS, parts.length); to += 1)
        names.add(parts.slice(at, to).join(', '))
  const rows: Row[] = []
  const all = [...names]
  for (let at = 0; at < all.length; at += MOST_NAMES) {
    const some = all.slice(at, at + MOST_NAMES)
    const slugs = some.map((name) => slugify(name))
    rows.push(...(await rowsWhere(from, table, inArray(table.slug, slugs))))
    // Authors are few, and get other names. A subject keeps the slug of its name, but for what was imported.
    if (table === authors) rows.push(...(await rowsWhere(from, table, inArray(table.name, some))))
  }
  return rows.sort((a, b) => a.id - b.id)
}

const rowsWhere = async (from: Reads, table: Table, condition: SQL): Promise<Row[]> =>
  await from.select({ id: table.id, name: table.name, slug: table.slug }).from(table).where(condition)

/** The author to whom the address leads that a name would get: he was made one with another, or is called otherwise now. */
async function formerly(from: Reads, name: string): Promise<number | null> {
  const [led] = await from
    .select({ to: redirects.toPath })
    .from(redirects)
    .where(eq(redirects.fromPath, addressKey(authorPath(slugify(name)))))
  const to = led?.to
  if (!to) return null
  const slug = decodeURIComponent(to.slice(authorPath('').length))
  const [row] = await from.select({ id: authors.id }).from(authors).where(eq(authors.slug, slug))
  return row?.id ?? null
}

/** Makes authors without an account out of names that nobody has, and hands back all in the order of the names. */
export async function makeAuthors(tx: Tx, names: string[]): Promise<number[]> {
  return await made(tx, authors, names)
}

/** The same with subjects. */
export async function makeTags(tx: Tx, names: string[]): Promise<number[]> {
  return await made(tx, tags, names)
}

async function made(tx: Tx, table: Table, names: string[]): Promise<number[]> {
  const ids: number[] = []
  for (const name of names) {
    const [known] = (await found(tx, table, [name], [])).ids
    const [row] =
      known === undefined
        ? await tx
            .insert(table)
            .values({ name, slug: slugify(name) })
            .returning({ id: table.id })
        : [{ id: known }]
    if (row) ids.push(row.id)
  }
  return [...new Set(ids)]
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
