import type { Db } from '../client.ts'
import { dismissErrorReport } from '../corrections/publish.ts'
import { noteOnArticle, settleNote } from '../notes/write.ts'
import { removeSeries } from '../series/edit.ts'
import { SYSTEM, type Viewer } from '../users/viewer.ts'

/** What others do with that for which somebody is writing a few words. */

/** A note on an article as a whole. @returns its id */
export async function addNote(db: Db, viewer: Viewer, articleId: number, body: string): Promise<number> {
  const noted = await noteOnArticle(db, viewer, { articleId, at: null, body }, Date.now())
  if (!noted.ok) throw new Error(`not noted: ${noted.reason}`)
  return noted.id
}

export async function resolveNote(db: Db, viewer: Viewer, noteId: number): Promise<void> {
  done(await settleNote(db, viewer, { noteId, isResolved: true }, Date.now()))
}

export async function dismissReport(db: Db, reportId: number): Promise<void> {
  done(await dismissErrorReport(db, SYSTEM, { reportId, answer: 'It is right.' }, Date.now()))
}

export async function deleteSeries(db: Db, { id }: { id: number }): Promise<void> {
  done(await removeSeries(db, SYSTEM, id))
}

function done(result: { ok: boolean }): void {
  if (!result.ok) throw new Error(`not done: ${JSON.stringify(result)}`)
}
