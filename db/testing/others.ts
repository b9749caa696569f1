import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { eq, getTableColumns } from 'drizzle-orm'
import type { Db } from '../client.ts'
import { publishCorrection } from '../corrections/publish.ts'
import { checkEntry } from '../live/entry.ts'
import { postEntry, startLive } from '../live/post.ts'
import { addPicture } from '../media/add.ts'
import { noteOnArticle } from '../notes/write.ts'
import { shareArticle } from '../preview/links.ts'
import {
  articleDrafts,
  articleLocks,
  articleNotes,
  articleRelations,
  articles,
  articleSteps,
  arrangements,
  commenterNotes,
  comments,
  corrections,
  draftRevisions,
  liveBlogs,
  liveEntries,
  media,
  neverRelated,
  previewLinks,
  sections,
  staffPasskeys,
  staffSessions,
} from '../schema/index.ts'
import { openStaffSession } from '../staff/sessions.ts'
import { addArticle, addComment, addSection, addStaff, type Staff } from './cast.ts'
import { temporaryFolder } from './folder.ts'
import { photo } from './photos.ts'
import { writeArticle } from './writing.ts'

/** A word of everything of an editor's that nobody else is to read. */
export const HUSH = 'hushhush'

/**
 * One thing of each kind that an editor of another section has made, or has to see to.
 *
 * @param folder the server's own: the picture lies there too, since the library shows it to everybody
 */
export async function othersThings(db: Db, folder: string, name: string) {
  const now = Date.now()
  const secret = `${HUSH} of ${name}`
  const section = await addSection(db, `Theirs ${name}`)
  const olga = await addStaff(db, `Olga ${name}`, 'editor')
  const picture = await pictureOf(db, folder, olga)
  const said = { headline: secret, leadMediaId: picture }
  const draft = await writeArticle(db, olga, section, said, now)
  const note = await ok(noteOnArticle(db, olga, { articleId: draft, at: null, body: secret }, now))
  const { link } = await ok(shareArticle(db, olga, { articleId: draft, hours: 24, note: secret }, now))
  const published = await addArticle(db, section, { headline: `Votes ${name}`, bodyHtml: '<p>Nine.</p>' })
  const text = { kind: 'correction', text: 'Not nine.', from: '', to: '' } as const
  const corrected = { articleId: published.id, reportId: null, draft: text }
  const correction = await ok(publishCorrection(db, olga, corrected, now))
  const comment = await addComment(db, published, { status: 'pending', body: secret })
  const blog = await addArticle(db, section, { headline: `Doors ${name}` })
  await ok(startLive(db, olga, blog.id, now))
  const typed = { headline: '', body: 'Doors open.', picture: '', isKey: false, isPinned: false }
  const post = { articleId: blog.id, draft: checkEntry(typed).draft, formKey: `theirs ${name}` }
  await ok(postEntry(db, olga, post, now))
  const [entry] = await db.read.select().from(liveEntries).where(eq(liveEntries.articleId, blog.id))
  const browser = { browser: 'Firefox', network: '192.0.2.0', isKnown: true }
  const session = await openStaffSession(db, { userId: olga.id, version: 1 }, browser, now)
  const passkey = `theirs-${olga.id}`
  const values = { userId: olga.id, name: 'Phone', publicKey: '', counter: 0, transports: [] }
  await db.write(async (tx) => tx.insert(staffPasskeys).values({ ...values, id: passkey, createdAt: now }))
  return {
    ...{
      secret,
      olga,
      section,
      draft,
      note: note.id,
      link: link.id,
      published,
      correction: correction.id,
      comment,
    },
    ...{ blog: blog.id, entry: entry?.id ?? 0, picture, session: session?.id ?? '', passkey },
  }
}

async function pictureOf(db: Db, folder: string, olga: Staff): Promise<number> {
  const between = temporaryFolder()
  const path = join(between.path, 'theirs.jpg')
  writeFileSync(path, await photo(olga.id % 256, 333 + Math.floor(olga.id / 256)))
  const where = { uploads: join(folder, 'uploads'), between: between.path }
  const added = await addPicture(db, olga, { path, originalName: 'theirs.jpg', ...where }, Date.now())
  between.remove()
  if (!added.ok) throw new Error(`the picture was not taken: ${added.reason}`)
  return added.id
}

export type OthersThings = Awaited<ReturnType<typeof othersThings>>

async function ok<T extends { ok: boolean }>(result: Promise<T>): Promise<Extract<T, { ok: true }>> {
  const done = await result
  if (!done.ok) throw new Error(`the things of others were not made: ${JSON.stringify(done)}`)
  return done as Extract<T, { ok: true }>
}

const TABLES = {
  ...{ articleDrafts, articleLocks, articleNotes, articles, articleSteps, arrangements },
  ...{ commenterNotes, comments, corrections, draftRevisions, liveBlogs, liveEntries, media, neverRelated },
  ...{ previewLinks, sections, staffPasskeys },
}

/** All that others may have changed without a right to: every row, as text, and the sessions of who is not to lose hers. */
export async function stateOf(db: Db, olga: Staff): Promise<Record<string, string[]>> {
  const state: Record<string, string[]> = {}
  for (const [name, table] of Object.entries(TABLES)) {
    const rows = await db.read.select(getTableColumns(table)).from(table)
    state[name] = rows.map((row) => JSON.stringify(row))
  }
  const hers = await db.read.select().from(staffSessions).where(eq(staffSessions.userId, olga.id))
  // What is not pinned a job compares anew, whoever does what.
  const pinned = await db.read.select().from(articleRelations).where(eq(articleRelations.pinned, true))
  return { ...state, pinned: pinned.map((row) => JSON.stringify(row)), sessions: hers.map(({ id }) => id) }
}
