import { cut } from '../text/cut.ts'
import { and, eq, isNull } from 'drizzle-orm'
import type { Db } from '../client.ts'
import { articleNotes } from '../schema/index.ts'
import { cleanLine, cleanText, graphemes } from '../text/plain.ts'
import type { Viewer } from '../users/viewer.ts'
import type { Tx } from '../writer.ts'
import { KEPT, placeOfAnchor, type Anchor } from './anchor.ts'
import { paragraphsOf } from './paragraphs.ts'
import { LONGEST_NOTE } from './rules.ts'
import { worksOn } from './who.ts'

export type NoteRefusal = 'forbidden' | 'no-article' | 'no-note' | 'empty' | 'too-long' | 'resolved'
export type NoteResult = { ok: true; id: number } | { ok: false; reason: NoteRefusal }

export interface NewNote {
  articleId: number
  /** How its paragraph reads, and which it is; null for the article as a whole. */
  at: Anchor | null
  body: string
}

/**
 * Notes something at a paragraph of an article, for those who work on it too. What was typed into the text a moment ago may
 * not be saved yet: a paragraph that is not there is kept as it was named.
 *
 * @param now milliseconds
 */
export async function noteOnArticle(
  db: Db,
  viewer: Viewer,
  input: NewNote,
  now: number,
): Promise<NoteResult> {
  const { body, refusal } = readBody(input.body)
  if (refusal) return { ok: false, reason: refusal }
  return await db.write(async (tx) => {
    const article = await worksOn(tx, viewer, input.articleId)
    if (!article.ok) return article
    const at = input.at && anchorIn(paragraphsOf(article.bodyHtml), input.at)
    return await insert(tx, viewer, {
      articleId: input.articleId,
      ...{ body, createdAt: now },
      ...(at && { quote: at.text, anchorText: at.text, anchorPlace: at.place }),
    })
  })
}

/** Answers in a thread that is not done with. @param now milliseconds */
export async function answerNote(
  db: Db,
  viewer: Viewer,
  input: { noteId: number; body: string },
  now: number,
): Promise<NoteResult> {
  const { body, refusal } = readBody(input.body)
  if (refusal) return { ok: false, reason: refusal }
  return await db.write(async (tx) => {
    const thread = await threadOf(tx, viewer, input.noteId)
    if (!thread.ok) return thread
    if (thread.resolvedAt !== null) return { ok: false, reason: 'resolved' }
    const { articleId, id: threadId } = thread
    return await insert(tx, viewer, { articleId, threadId, body, createdAt: now })
  })
}

/** Says that a thread is done with, or that it is not. What is so already stays so. @param now milliseconds */
export async function settleNote(
  db: Db,
  viewer: Viewer,
  input: { noteId: number; isResolved: boolean },
  now: number,
): Promise<NoteResult> {
  return await db.write(async (tx) => {
    const thread = await threadOf(tx, viewer, input.noteId)
    if (!thread.ok) return thread
    const { id } = thread
    if ((thread.resolvedAt !== null) === input.isResolved) return { ok: true, id }
    const settled = input.isResolved ? { resolvedAt: now, resolvedByName: nameOf(viewer) } : OPEN
    await tx.update(articleNotes).set(settled).where(eq(articleNotes.id, id))
    return { ok: true, id }
  })
}

/**
 * Lets the open notes of an article follow its paragraphs: called when its text is saved, so that each is looked for by what
 * its paragraph said a moment ago and not by what it said once. No command but a step of one.
 *
 * @param bodyHtml as it is saved
 */
export async function followNotes(tx: Tx, articleId: number, bodyHtml: string): Promise<void> {
  const { id, anchorText, anchorPlace } = articleNotes
  const open = await tx
    .select({ id, anchorText, anchorPlace })
    .from(articleNotes)
    .where(
      and(
        eq(articleNotes.articleId, articleId),
        isNull(articleNotes.threadId),
        isNull(articleNotes.resolvedAt),
      ),
    )
  if (open.length === 0) return
  const paragraphs = paragraphsOf(bodyHtml)
  for (const note of open) {
    if (note.anchorPlace === null) continue
    const place = placeOfAnchor(paragraphs, { text: note.anchorText, place: note.anchorPlace })
    const text = place === null ? undefined : cut(paragraphs[place] ?? '', KEPT)
    if (place === null || text === undefined || (text === note.anchorText && place === note.anchorPlace))
      continue
    await tx.update(articleNotes).set({ anchorText: text, anchorPlace: place }).where(eq(id, note.id))
  }
}

const OPEN = { resolvedAt: null, resolvedByName: null }
const nameOf = (viewer: Viewer) => (viewer.kind === 'staff' ? viewer.name : '')

function readBody(raw: string): { body: string; refusal: 'empty' | 'too-long' | null } {
  const body = cleanText(raw)
  if (body === '') return { body, refusal: 'empty' }
  return { body, refusal: graphemes(body) > LONGEST_NOTE ? 'too-long' : null }
}

/** As the text has it now, where it has it; it may be named by how it begins. */
function anchorIn(paragraphs: string[], at: Anchor): Anchor {
  const text = cut(cleanLine(at.text), KEPT)
  const begun = paragraphs.flatMap((paragraph, index) =>
    text !== '' && paragraph.startsWith(text) ? [index] : [],
  )
  const place = begun.includes(at.place) ? at.place : (begun[0] ?? placeOfAnchor(paragraphs, { ...at, text }))
  const found = place === null ? undefined : paragraphs[place]
  return place === null || found === undefined ? { text, place: at.place } : { text: cut(found, KEPT), place }
}

type Row = Omit<typeof articleNotes.$inferInsert, 'authorId' | 'authorName'>

async function insert(tx: Tx, viewer: Viewer, row: Row): Promise<NoteResult> {
  const by = { authorId: viewer.kind === 'staff' ? viewer.id : null, authorName: nameOf(viewer) }
  const [added] = await tx
    .insert(articleNotes)
    .values({ ...row, ...by })
    .returning({ id: articleNotes.id })
  if (!added) throw new Error('the note was not written')
  return { ok: true, id: added.id }
}

/** The thread of a note, for somebody who works on its article. */
async function threadOf(tx: Tx, viewer: Viewer, noteId: number) {
  const { id, articleId, threadId, resolvedAt } = articleNotes
  const [note] = await tx
    .select({ id, articleId, threadId, resolvedAt })
    .from(articleNotes)
    .where(eq(id, noteId))
  if (!note || note.threadId !== null) return { ok: false, reason: 'no-note' } as const
  const article = await worksOn(tx, viewer, note.articleId)
  return article.ok ? ({ ...note, ok: true } as const) : article
}
