import { database } from '#db/client.ts'
import { openDraft, type OpenDraft } from '#db/drafts/open.ts'
import { mayIn, type Right } from '#db/users/rights.ts'
import { idOf } from '#app/_request/params.ts'
import type { Staff } from '#app/_request/viewer.ts'

/** The article that a page about its links is for, where it is the viewer's to link; else why not. */
export async function linkable(
  staff: Staff,
  raw: string,
  right: Right,
): Promise<OpenDraft | 'forbidden' | 'no-article'> {
  const id = idOf(raw)
  const opened = id === null ? null : await openDraft(database(), staff, id, Date.now())
  if (!opened) return 'no-article'
  if (!opened.ok) return opened.reason === 'unknown-article' ? 'no-article' : 'forbidden'
  const { open } = opened
  if (open.kind !== 'article') return 'no-article'
  const stands = [open.section.id, open.fields.sectionId ?? open.section.id]
  return stands.every((section) => mayIn(staff, right, section)) ? open : 'forbidden'
}
