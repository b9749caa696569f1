import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import type { Db } from '../client.ts'
import { noteToAuthor } from '../comments/note.ts'
import { comments } from '../schema/index.ts'
import { MINUTE, NOW } from '../testing/cast.ts'
import { act, heldComment, log, seenNow, taken } from '../testing/deciding.ts'
import { decide, undo } from './decide.ts'

/** What the author is told of it, by his own page. */
async function told(db: Db, { id }: { id: number }) {
  const [row] = await db.read
    .select({ rejectReason: comments.rejectReason, moderatorNote: noteToAuthor })
    .from(comments)
    .where(eq(comments.id, id))
  return row
}

describe('a rejection', () => {
  it('keeps its reason and the note for the author; the log has the reason and not the note', async () => {
    const { db, ana, held } = await heldComment()
    const why = { reason: 'off-topic', note: 'Please say it under the other article.' } as const
    await decide(db, ana, { action: 'reject', comments: [held], ...why }, NOW)
    expect(await told(db, held)).toEqual({ rejectReason: 'off-topic', moderatorNote: why.note })
    expect(await log(db)).toMatchObject([{ action: 'reject', reason: 'off-topic', detail: null }])
    expect(JSON.stringify(await log(db))).not.toContain('other article')
  })

  it('without a reason is for another one', async () => {
    const { db, ana, held } = await heldComment()
    await act(db, ana, 'reject', held)
    expect(await told(db, held)).toEqual({ rejectReason: 'other', moderatorNote: '' })
    expect(await log(db)).toMatchObject([{ reason: 'other' }])
  })

  it('leaves no reason behind when it is undone, or the comment approved after all', async () => {
    const { db, ana, held } = await heldComment()
    const why = { reason: 'hateful', note: 'No.' } as const
    const { batch } = taken(await decide(db, ana, { action: 'reject', comments: [held], ...why }, NOW))
    await undo(db, ana, { batch }, NOW + MINUTE)
    expect(await told(db, held)).toEqual({ rejectReason: null, moderatorNote: '' })
    await act(db, ana, 'reject', held)
    await act(db, ana, 'approve', held)
    expect(await told(db, held)).toEqual({ rejectReason: null, moderatorNote: '' })
  })

  it.each(['approve', 'spam', 'trash'] as const)(
    'that comes back after "%s" has the reason and the note that it had',
    async (action) => {
      const { db, ana, held } = await heldComment()
      const why = { reason: 'hateful', note: 'Not here.' } as const
      await decide(db, ana, { action: 'reject', comments: [held], ...why }, NOW)
      const { batch } = await act(db, ana, action, held)
      expect(await told(db, held)).toEqual({ rejectReason: null, moderatorNote: '' })
      await undo(db, ana, { batch }, NOW + MINUTE)
      expect(await told(db, held)).toEqual({ rejectReason: 'hateful', moderatorNote: 'Not here.' })
      expect(JSON.stringify(await log(db))).not.toContain('Not here.')
    },
  )

  it('that is restored has its note; a new one has its own', async () => {
    const { db, ana, held } = await heldComment()
    await decide(db, ana, { action: 'reject', comments: [held], note: 'The first.' }, NOW)
    await act(db, ana, 'trash', held)
    await act(db, ana, 'restore', held)
    expect(await told(db, held)).toMatchObject({ moderatorNote: 'The first.' })
    await act(db, ana, 'approve', held)
    await act(db, ana, 'reject', held)
    expect(await told(db, held)).toMatchObject({ moderatorNote: '' })
  })

  it('taken back and given again is taken back to where no note was said', async () => {
    const { db, ana, held } = await heldComment()
    await decide(db, ana, { action: 'reject', comments: [held], note: 'The first.' }, NOW)
    await act(db, ana, 'approve', held)
    const again = { comments: [await seenNow(db, held)], note: 'The second.' }
    const { batch } = taken(await decide(db, ana, { action: 'reject', ...again }, NOW))
    await undo(db, ana, { batch }, NOW + MINUTE)
    expect(await told(db, held)).toEqual({ rejectReason: null, moderatorNote: '' })
  })

  it('gives no reason to what is called spam', async () => {
    const { db, ana, held } = await heldComment()
    await decide(db, ana, { action: 'spam', comments: [held], reason: 'advertising' }, NOW)
    expect(await told(db, held)).toMatchObject({ rejectReason: null })
    expect(await log(db)).toMatchObject([{ reason: '' }])
  })
})
