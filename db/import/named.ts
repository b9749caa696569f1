import { and, eq, sql } from 'drizzle-orm'
import { isReserved } from '../articles/path.ts'
import { authors, imports, sections, tags } from '../schema/index.ts'
import { slugify } from '../text/slug.ts'
import type { Tx } from '../writer.ts'
import type { AuthorRecord } from './bylines.ts'
import { checksumOf, type LedgerKind } from './ledger.ts'
import type { ImportRun } from './context.ts'
import { NO_CATEGORY, PAGES } from './terms.ts'
import type { PlannedTerm } from './survey.ts'

/** Local ids by the keys of the export. */
export type Ids = Map<string, number>

interface Named {
  key: string
  slug: string
}
/** Of one transaction: a running server waits for no more. */
const AT_ONCE = 100

type Table = typeof authors | typeof sections | typeof tags

/** Writes the people of the bylines. One who is here already under the same name is the same. */
export async function writeAuthors(run: ImportRun, people: AuthorRecord[]): Promise<Ids> {
  const records = people.map((person) => ({ ...person, slug: slugify(person.name) }))
  return await upsert(run, 'author', authors, records, {
    insert: async (tx, { name, bio }, slug) =>
      await inserted(tx.insert(authors).values({ slug, name, bio }).returning({ id: authors.id })),
    update: async (tx, { name, bio }, id) =>
      await tx
        .update(authors)
        .set({ name, ...(bio && { bio }) })
        .where(eq(authors.id, id)),
    canMerge: true,
  })
}

/** Writes the categories that posts have as their section, the fullest first, and the one that pages stand in. */
export async function writeSections(run: ImportRun, terms: PlannedTerm[], withPages: boolean): Promise<Ids> {
  const pages = { key: PAGES, slug: 'pages', name: 'Pages', description: '', posts: 0 }
  const fullestFirst = terms.toSorted((a, b) => b.posts - a.posts)
  const records = [...(withPages ? [pages] : []), ...fullestFirst].map(({ posts: _posts, ...term }) => ({
    ...term,
    slug: isReserved(term.slug) ? `${term.slug}-news` : term.slug,
  }))
  return await upsert(run, 'section', sections, records, {
    insert: async (tx, { key, name, description }, slug) => {
      const listed = key !== PAGES && key !== NO_CATEGORY
      const position = sql<number>`(select coalesce(max(position), 0) + 1 from sections)`
      return await inserted(
        tx
          .insert(sections)
          .values({ slug, name, description, listed, position })
          .returning({ id: sections.id }),
      )
    },
    update: async (tx, { name, description }, id) =>
      await tx
        .update(sections)
        .set({ name, ...(description && { description }) })
        .where(eq(sections.id, id)),
    canMerge: true,
  })
}

/** Writes tags, and the categories that are a post's second or third. A category and a tag of one slug are one tag. */
export async function writeTags(run: ImportRun, terms: PlannedTerm[]): Promise<Ids> {
  const records = terms.map(({ posts: _posts, ...term }) => term)
  return await upsert(run, 'tag', tags, records, {
    insert: async (tx, { name, description }, slug) =>
      await inserted(tx.insert(tags).values({ slug, name, description }).returning({ id: tags.id })),
    update: async (tx, { name, description }, id) =>
      await tx
        .update(tags)
        .set({ name, ...(description && { description }) })
        .where(eq(tags.id, id)),
    canMerge: 'always',
  })
}

interface Writing<T extends Named> {
  insert: (tx: Tx, record: T, slug: string) => Promise<number>
  update: (tx: Tx, record: T, id: number) => Promise<unknown>
  /** With what has the slug already: true unless that one, too, came from this export. */
  canMerge: true | 'always'
}

async function upsert<T extends Named>(
  { db, ledger, report }: ImportRun,
  kind: LedgerKind & ('author' | 'section' | 'tag'),
  table: Table,
  records: T[],
  writing: Writing<T>,
): Promise<Ids> {
  const known = await ledger.find(
    kind,
    records.map(({ key }) => key),
  )
  const ids: Ids = new Map([...known].map(([key, { localId }]) => [key, localId]))
  const due = records.filter((record) => known.get(record.key)?.checksum !== checksumOf(record))
  report.tally(kind, 'unchanged', records.length - due.length)
  for (let from = 0; from < due.length; from += AT_ONCE) {
    const some = due.slice(from, from + AT_ONCE)
    await db.write(async (tx) => await writeSome(tx, some))
  }
  return ids

  async function writeSome(tx: Tx, some: T[]) {
    for (const record of some) {
      const before = known.get(record.key)
      if (before) await writing.update(tx, record, before.localId)
      const { slug, id: present } = before ? { slug: '', id: before.localId } : await placeFor(tx, record)
      const localId = present ?? (await writing.insert(tx, record, slug))
      ids.set(record.key, localId)
      await ledger.remember(tx, kind, record.key, { localId, checksum: checksumOf(record) })
      report.tally(kind, before ? 'changed' : present === undefined ? 'new' : 'unchanged')
    }
  }

  /** A free slug, or the row that has it already and is the same thing. */
  async function placeFor(tx: Tx, { slug }: Named): Promise<{ slug: string; id?: number }> {
    for (let attempt = 1; ; attempt++) {
      const candidate = attempt === 1 ? slug : `${slug}-${attempt}`
      const [taken] = await tx.select({ id: table.id }).from(table).where(eq(table.slug, candidate))
      if (!taken) return { slug: candidate }
      if (writing.canMerge === 'always' || !(await isOurs(tx, taken.id)))
        return { slug: candidate, id: taken.id }
    }
  }

  async function isOurs(tx: Tx, localId: number): Promise<boolean> {
    const same = and(eq(imports.source, ledger.source), eq(imports.kind, kind), eq(imports.localId, localId))
    const [row] = await tx.select({ kind: imports.kind }).from(imports).where(same)
    return row !== undefined
  }
}

async function inserted(rows: Promise<{ id: number }[]>): Promise<number> {
  const [row] = await rows
  if (!row) throw new Error('nothing was written')
  return row.id
}
