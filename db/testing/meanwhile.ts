import { changeAuthor, mergeAuthors } from '../authors/edit.ts'
import type { Db } from '../client.ts'
import { removeSection } from '../sections/remove.ts'
import { SYSTEM } from '../users/viewer.ts'
import type { SectionRow } from './cast.ts'

/** What others do while somebody writes. */

interface Named {
  id: number
  slug: string
}

/** Calls an author otherwise; the address of his page stays. */
export async function renameAuthor(db: Db, { id, slug }: Named, name: string): Promise<void> {
  const input = { id, slug, name, role: '', bio: '', pictureId: null, userId: null }
  done(await changeAuthor(db, SYSTEM, input, Date.now()))
}

/** Makes an author one with another. */
export async function makeOne(db: Db, { id }: Named, into: Named): Promise<void> {
  done(await mergeAuthors(db, SYSTEM, { id, into: into.id }, Date.now()))
}

/** Deletes a section, of which all moves to another. */
export async function deleteSection(db: Db, { id }: SectionRow, into: SectionRow): Promise<void> {
  done(await removeSection(db, SYSTEM, id, into.id, Date.now()))
}

function done(result: { ok: boolean }): void {
  if (!result.ok) throw new Error(`not done: ${JSON.stringify(result)}`)
}
