import { and, asc, count, eq, inArray, isNull } from 'drizzle-orm'
import type { Db } from '../client.ts'
import { articleNotes } from '../schema/index.ts'
import type { Viewer } from '../users/viewer.ts'
import { placeOfAnchor } from './anchor.ts'
import { oneLine, paragraphsOf } from './paragraphs.ts'
import { worksOn } from './who.ts'

export interface Note {
  id: number
  body: string
  authorName: string
  createdAt: number
}

/** A note at a paragraph, and what was answered. */
export interface NoteThread extends Note {
  /** How the paragraph read when it was begun; empty for one on the whole article. */
  quote: string
  /** How it reads now; null when it is gone, or for one on the whole article. */
  paragraph: string | null
  /** Which paragraph it is now, from 0. */
  place: number | null
  answers: Note[]
  resolvedAt: number | null
  resolvedByName: string | null
}

export interface NotesOf {
  headline: string
  paragraphs: string[]
  /** Those that are not done with, in the order of the text; those on the whole article first, those whose paragraph is gone last. */
  open: NoteThread[]
  /** The last first. */
  resolved: NoteThread[]
}

/**
 * All notes of an article, for those who work on it.
 *
 * @returns why not, for others
 */
export async function notesOf(
  db: Db,
  viewer: Viewer,
  articleId: number,
): Promise<({ ok: true } & NotesOf) | { ok: false; reason: 'forbidden' | 'no-article' }> {
  const article = await worksOn(db.read, viewer, articleId)
  if (!article.ok) return article
  const rows = await db.read
    .select()
    .from(articleNotes)
    .where(eq(articleNotes.articleId, articleId))
    .orderBy(asc(articleNotes.id))
  const paragraphs = paragraphsOf(article.bodyHtml)
  const threads = rows
    .filter((row) => row.threadId === null)
    .map((row) => {
      const place =
        row.anchorPlace === null
          ? null
          : placeOfAnchor(paragraphs, { text: row.anchorText, place: row.anchorPlace })
      return {
        ...noteOf(row),
        quote: row.quote,
        place,
        paragraph: place === null ? null : (paragraphs[place] ?? null),
        answers: rows.filter((answer) => answer.threadId === row.id).map(noteOf),
        resolvedAt: row.resolvedAt,
        resolvedByName: row.resolvedByName,
      }
    })
  return {
    ...{ ok: true, headline: oneLine(article.headline), paragraphs },
    open: threads
      .filter((thread) => thread.resolvedAt === null)
      .sort((one, other) => order(one) - order(other) || one.id - other.id),
    resolved: threads
      .filter((thread) => thread.resolvedAt !== null)
      .sort((one, other) => (other.resolvedAt ?? 0) - (one.resolvedAt ?? 0)),
  }
}

const noteOf = ({ id, body, authorName, createdAt }: typeof articleNotes.$inferSelect): Note => ({
  ...{ id, body, authorName, createdAt },
})

const order = ({ quote, place }: NoteThread) => (quote === '' ? -1 : (place ?? Infinity))

/** How many threads of each of these articles are not done with; an article without one is missing. */
export async function openNotes(db: Db, articleIds: number[]): Promise<Map<number, number>> {
  if (articleIds.length === 0) return new Map()
  const rows = await db.read
    .select({ articleId: articleNotes.articleId, many: count() })
    .from(articleNotes)
    .where(
      and(
        inArray(articleNotes.articleId, articleIds),
        isNull(articleNotes.threadId),
        isNull(articleNotes.resolvedAt),
      ),
    )
    .groupBy(articleNotes.articleId)
  return new Map(rows.map(({ articleId, many }) => [articleId, many]))
}
