import { beforeAll, describe, expect, it, vi } from 'vitest'
import { simpleParser } from 'mailparser'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CommentStatus } from '../../db/comments/status.ts'
import { addComment, MINUTE, NOW, theCast } from '../../db/testing/cast.ts'
import { testDb, testFolder } from '../../db/testing/database.ts'
import { addCommenter, addCommentOf, addMail, changeComment, outboxOf } from '../../db/testing/mail.ts'
import { readLinkKey } from '../links.ts'
import { sendMail } from './testing.ts'

beforeAll(() => {
  vi.stubEnv('BROADSHEET_SECRET', 'a secret of tests')
})

const ZOE = 'zoe@example.org'

/** A comment that has just come in, of a reader who has confirmed her address or has not. */
async function posted(kind: 'received' | 'confirm-address', status: CommentStatus = 'pending') {
  const db = await testDb()
  const { article } = await theCast(db)
  const values = { status, email: ZOE, at: NOW, body: 'Which side?' }
  const comment =
    kind === 'received'
      ? await addCommentOf(db, await addCommenter(db, ZOE), article, values)
      : await addComment(db, article, values)
  await addMail(db, kind, ZOE, { commentId: comment.id })
  const folder = testFolder()
  const letter = async (now: number) => {
    await sendMail(db, { folder, now })
    const [name] = readdirSync(folder)
    return name === undefined ? null : await simpleParser(readFileSync(join(folder, name)))
  }
  const dropped = async () => (await outboxOf(db))[0]?.lastError
  return { db, comment, letter, dropped }
}

const LINK = /Change or delete your comment \(until 09:35\)/
const editIn = (html: unknown, now: number) =>
  readLinkKey('edit', /\/edit\?key=([\w.-]+)/.exec(String(html))?.[1] ?? '', now)

describe('the letter right after a comment', () => {
  it.each(['received', 'confirm-address'] as const)(
    'changes or deletes it as long as there is time (%s)',
    async (kind) => {
      const { comment, letter } = await posted(kind)
      const parsed = await letter(NOW + MINUTE)
      expect(parsed?.text?.replaceAll(/\s+/g, ' ')).toMatch(LINK)
      expect(parsed?.html).toMatch(LINK)
      expect(editIn(parsed?.html, NOW + MINUTE)).toMatchObject({ id: comment.id })
    },
  )

  it('asks for the address without that link once the time is over', async () => {
    const { letter } = await posted('confirm-address')
    const parsed = await letter(NOW + 5 * MINUTE)
    expect(parsed?.subject).toContain('Confirm your address')
    expect(parsed?.text).not.toContain('Change or delete')
  })

  it.each([
    ['pending', 'waits for a moderator'],
    ['approved', 'is published'],
  ] as const)('says where it stands: %s', async (status, words) => {
    const { letter } = await posted('received', status)
    const parsed = await letter(NOW + MINUTE)
    expect(parsed?.text?.replaceAll(/\s+/g, ' ')).toContain(words)
    expect(parsed?.headerLines.some(({ key }) => key === 'list-unsubscribe')).toBe(true)
  })

  it('has nothing to say once the time is over, to who unticked mail, or of what was put away', async () => {
    const late = await posted('received')
    expect(await late.letter(NOW + 5 * MINUTE)).toBeNull()
    expect(await late.dropped()).toBe('it can no longer be changed')
    const unwanted = await posted('received')
    await changeComment(unwanted.db, unwanted.comment, { wantsMail: false })
    expect(await unwanted.letter(NOW + MINUTE)).toBeNull()
    const spam = await posted('received', 'spam')
    expect(await spam.letter(NOW + MINUTE)).toBeNull()
  })
})
