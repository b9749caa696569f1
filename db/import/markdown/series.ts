import { eq, max } from 'drizzle-orm'
import { series, seriesParts } from '../../schema/index.ts'
import { slugify } from '../../text/slug.ts'
import type { Tx } from '../../writer.ts'

/** What a front matter says of a series. */
export interface ImportedPart {
  /** The series' name. */
  name: string
  /** Its number; null puts it behind all others. */
  part: number | null
}

/** Makes an imported article a part of its series, which is made if there is none of that name. */
export async function writePart(
  tx: Tx,
  articleId: number,
  { name, part }: ImportedPart,
  now: number,
): Promise<void> {
  const slug = slugify(name)
  const [known] = await tx.select({ id: series.id }).from(series).where(eq(series.slug, slug))
  const seriesId = known?.id ?? (await madeSeries(tx, slug, name, now))
  const position = part ?? (await lastPlace(tx, seriesId, articleId)) + 1
  await tx
    .insert(seriesParts)
    .values({ articleId, seriesId, position })
    .onConflictDoUpdate({ target: seriesParts.articleId, set: { seriesId, position } })
}

async function madeSeries(tx: Tx, slug: string, name: string, createdAt: number): Promise<number> {
  const [row] = await tx.insert(series).values({ slug, name, createdAt }).returning({ id: series.id })
  if (!row) throw new Error('the series was not written')
  return row.id
}

/** An article that is in the series already keeps its place. */
async function lastPlace(tx: Tx, seriesId: number, articleId: number): Promise<number> {
  const [own] = await tx.select().from(seriesParts).where(eq(seriesParts.articleId, articleId))
  if (own?.seriesId === seriesId) return own.position - 1
  const [last] = await tx
    .select({ place: max(seriesParts.position) })
    .from(seriesParts)
    .where(eq(seriesParts.seriesId, seriesId))
  return last?.place ?? 0
}
