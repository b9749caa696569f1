import { beforeAll, describe, expect, it, vi } from 'vitest'
import { simpleParser, type ParsedMail } from 'mailparser'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { goneRows } from '../../db/outbox/delivery.ts'
import { unsubscribe } from '../../db/outbox/unsubscribe.ts'
import { addComment, DAY, HOUR, MINUTE, NOW, theCast } from '../../db/testing/cast.ts'
import { testDb, testFolder } from '../../db/testing/database.ts'
import { act } from '../../db/testing/deciding.ts'
import * as mail from '../../db/testing/mail.ts'
import { undo } from '../../db/moderation/decide.ts'
import { readLinkKey, type LinkPurpose } from '../links.ts'
import { filedIds, forgetFiled } from './folder.ts'
import { sendMail, SITE } from './testing.ts'

beforeAll(() => {
  vi.stubEnv('BROADSHEET_SECRET', 'a secret of tests')
})

const ZOE = 'zoe@example.org'

/** A newsroom without a mail server, a reader who has confirmed her address, and her comment that waits. */
async function zoe() {
  const db = await testDb()
  const cast = await theCast(db)
  const outbox = testFolder()
  const commenter = await mail.addCommenter(db, ZOE)
  const hers = await mail.addCommentOf(db, commenter, cast.article, {
    ...{ status: 'pending', body: 'Which side?\n\n<b>Bold</b> & "quoted"' },
  })
  /** All mails, once the minute of grace is over. */
  const mails = async (now = NOW + 2 * MINUTE): Promise<ParsedMail[]> => {
    await sendMail(db, { folder: outbox, now })
    const names = readdirSync(outbox).sort()
    return await Promise.all(names.map((name) => simpleParser(readFileSync(join(outbox, name)))))
  }
  const only = async (now?: number): Promise<ParsedMail> => {
    const all = await mails(now)
    expect(all).toHaveLength(1)
    return all[0] as ParsedMail
  }
  return { db, ...cast, outbox, commenter, hers, mails, only }
}

const raw = (parsed: ParsedMail, name: string) =>
  parsed.headerLines.find(({ key }) => key === name)?.line ?? ''

function keyIn(text: string | undefined, purpose: LinkPurpose, now = NOW + 2 * MINUTE) {
  const keys = [...String(text).matchAll(/key=([\w.-]+)/g)].map(([, key]) =>
    readLinkKey(purpose, String(key), now),
  )
  return keys.find((one) => one !== null) ?? null
}

describe('a mail', () => {
  it('has the same in text and in HTML, and nothing that its readers typed as markup', async () => {
    const { db, ana, hers, only } = await zoe()
    await act(db, ana, 'approve', hers)
    const { text = '', html } = await only()
    expect(text).toContain('> <b>Bold</b> & "quoted"')
    expect(html).toContain('&lt;b&gt;Bold&lt;/b&gt; &amp; &quot;quoted&quot;')
    for (const words of ['A moderator has approved your comment', `${SITE}/comments/${hers.id}`]) {
      expect(text).toContain(words)
      expect(html).toContain(words)
    }
    expect(html).not.toMatch(/<img|<link|url\(|<script|<table/)
  })

  it('says that a machine has written it, and stands with others about its article', async () => {
    const { db, ana, hers, article, only } = await zoe()
    await act(db, ana, 'approve', hers)
    const parsed = await only()
    expect(raw(parsed, 'auto-submitted')).toBe('Auto-Submitted: auto-generated')
    expect(parsed.inReplyTo).toBe(`<article.${article.id}@harbour.example.com>`)
    expect(parsed.references).toContain(`article.${article.id}@harbour.example.com`)
    expect(parsed.messageId).toMatch(/^<approved\.\d+\.\w+@harbour\.example\.com>$/)
    expect(parsed.from?.value).toEqual([{ name: 'Broadsheet', address: 'noreply@harbour.example.com' }])
  })

  it('can be ended with one press by the mail program, where it is no answer to what its reader did', async () => {
    const { db, ana, hers, commenter, only } = await zoe()
    await act(db, ana, 'reject', hers)
    const parsed = await only()
    expect(raw(parsed, 'list-unsubscribe')).toMatch(
      /^List-Unsubscribe:\s+<https:\/\/harbour\S+unsubscribe\?key=\S+>$/,
    )
    expect(raw(parsed, 'list-unsubscribe-post')).toBe('List-Unsubscribe-Post: List-Unsubscribe=One-Click')
    expect(keyIn(raw(parsed, 'list-unsubscribe'), 'unsubscribe')).toMatchObject({ id: commenter.id, user: 0 })
    expect(parsed.text).toContain('/commenter/unsubscribe?key=')
  })

  it('cannot be given another header by what a reader calls himself', async () => {
    const { db, ana, hers, article, mails } = await zoe()
    const name = 'Bo\r\nBcc: all@example.org'
    await act(db, ana, 'approve', hers)
    const answer = await addComment(db, article, { under: hers, status: 'pending', name })
    await act(db, ana, 'approve', answer)
    const parsed = (await mails()).find(({ subject }) => subject?.includes('answered'))
    expect(parsed?.subject).toContain('Bo Bcc: all@example.org answered your comment')
    expect(parsed?.bcc).toBeUndefined()
  })

  it('about a rejection says why, what the moderator wrote, and how to appeal', async () => {
    const { db, ana, hers, only } = await zoe()
    await act(db, ana, 'reject', hers)
    await mail.changeComment(db, hers, { rejectReason: 'off-topic', moderatorNote: 'Trams, please.' })
    const { text } = await only()
    expect(text).toContain('not about the subject')
    expect(text).toContain('> Trams, please.')
    expect(keyIn(text, 'appeal')).toMatchObject({ id: hers.id })
  })

  it.each(['approve', 'reject'] as const)(
    'about what a moderator did (%s) goes to who has confirmed his address, ticked or not',
    async (action) => {
      const { db, ana, hers, only } = await zoe()
      await mail.changeComment(db, hers, { wantsMail: false })
      await act(db, ana, action, hers)
      expect((await only()).to).toMatchObject({ text: ZOE })
    },
  )

  it('that asks whether an address is its reader’s holds no word of the comment, and needs no way out', async () => {
    const { db, article, only } = await zoe()
    const comment = await addComment(db, article, { email: 'bo@example.org', body: 'Cheap pills' })
    await mail.addMail(db, 'confirm-address', 'bo@example.org', { commentId: comment.id })
    const parsed = await only()
    expect(parsed.text).not.toContain('Cheap pills')
    expect(keyIn(parsed.text, 'confirm')).toMatchObject({ id: comment.id })
    expect(raw(parsed, 'list-unsubscribe')).toBe('')
  })

  it.each([
    ['upheld', 'approved', 'Your appeal was right: your comment is published now', true],
    ['upheld', 'pending', 'Your appeal was right. Your comment waits for a moderator again', false],
    ['upheld', 'spam', 'Your comment is not on the page at this moment', false],
    ['dismissed', 'rejected', 'The decision stands: your comment is not published', false],
    ['dismissed', 'pending', 'The decision stood, but your comment waits', false],
    ['dismissed', 'approved', 'a moderator has approved your comment since', true],
  ] as const)(
    'about an appeal, %s, says what a comment is now: %s',
    async (verdict, now, words, isLinked) => {
      const { db, hers, only } = await zoe()
      const appealId = await mail.addAppeal(db, hers, { status: verdict, answer: 'We looked twice.' })
      await mail.changeComment(db, hers, { status: now })
      await mail.addMail(db, 'appeal-decided', ZOE, { appealId })
      const text = String((await only()).text).replaceAll(/\s+/g, ' ')
      expect(text).toContain(words)
      expect(text.includes('See it on the page')).toBe(isLinked)
    },
  )

  it('that receives a report quotes neither who sent it nor the comment: anybody can type anybody’s address', async () => {
    const { db, hers, only } = await zoe()
    await mail.changeComment(db, hers, { authorName: 'Pills For All', body: 'Buy at pills.example' })
    const typed = {
      isNotice: true,
      law: 'Lawful pills',
      body: 'Cheap at shop.example',
      reporterName: 'Pill Shop',
    }
    const reportId = await mail.addReport(db, hers, typed)
    await mail.addMail(db, 'report-received', 'victim@example.org', { reportId })
    const parsed = await only()
    expect(parsed.text).toContain(`R-${hers.id}`)
    for (const part of [parsed.subject, parsed.text, String(parsed.html), JSON.stringify(parsed.from)])
      expect(part).not.toMatch(/pill|shop|cheap/i)
  })

  it.each(['own-page', 'report-received', 'report-decided', 'appeal-decided', 'sanctioned'] as const)(
    'of the kind %s is written',
    async (kind) => {
      const { db, hers, commenter, only } = await zoe()
      const reportId = await mail.addReport(db, hers, {
        status: kind === 'report-decided' ? 'upheld' : 'open',
        statement: 'It was unlawful.',
      })
      const appealId = await mail.addAppeal(db, hers, { status: 'dismissed', answer: 'We looked twice.' })
      const sanctionId = await mail.addSanction(db, { kind: 'suspend', expiresAt: NOW + DAY })
      await mail.addMail(db, kind, ZOE, {
        commenterId: commenter.id,
        reportId,
        appealId,
        sanctionId,
      })
      const { text, html } = await only()
      const said = {
        'own-page': '/commenter?key=',
        'report-received': `R-${hers.id}`,
        'report-decided': 'It was unlawful.',
        'appeal-decided': 'We looked twice.',
        sanctioned: '15 May 2026',
      }[kind]
      expect(text).toContain(said)
      expect(html).toContain(said.replace('&', '&amp;'))
    },
  )
})

describe('what is no longer true when it is sent', () => {
  it('is dropped: a decision that was undone within the minute, which may be told of later', async () => {
    const { db, ana, hers, mails } = await zoe()
    const { batch } = await act(db, ana, 'approve', hers)
    await undo(db, ana, { batch }, NOW + MINUTE / 2)
    expect(await mails()).toEqual([])
    await act(db, ana, 'approve', hers, NOW + HOUR)
    expect(await mails(NOW + 2 * HOUR)).toHaveLength(1)
  })

  it('is dropped: a rejection that was taken anew within the minute; the new one is told', async () => {
    const { db, ana, hers, only } = await zoe()
    const { batch } = await act(db, ana, 'reject', hers)
    await undo(db, ana, { batch }, NOW + MINUTE / 4)
    await act(db, ana, 'reject', hers, NOW + MINUTE / 2)
    expect((await only()).subject).toContain('was not published')
    expect((await mail.outboxOf(db)).map(({ status }) => status)).toEqual(['dropped', 'sent'])
  })

  it('is dropped: an answer that was withdrawn, a reader who wants none, one who was erased', async () => {
    const { db, ana, hers, article, commenter, mails } = await zoe()
    const answered = async () => {
      const answer = await addComment(db, article, { under: hers, status: 'pending' })
      await act(db, ana, 'approve', answer)
      return answer
    }
    await act(db, ana, 'trash', await answered())
    expect(await mails()).toEqual([])
    await answered()
    await unsubscribe(db, { commenterId: commenter.id }, NOW)
    expect(await mails()).toEqual([])
    db.sqlite.writer.exec('update commenters set unsubscribed_at = null')
    await answered()
    db.sqlite.writer.exec('update comments set commenter_id = null')
    expect(await mails()).toEqual([])
    expect((await mail.outboxOf(db)).map((row) => row.status)).toEqual(['dropped', 'dropped', 'dropped'])
  })
})

describe('a digest', () => {
  it('shows the first five and how many more, each with a link that decides on it', async () => {
    const { db, ana, article, only } = await zoe()
    for (let index = 1; index <= 7; index += 1)
      await addComment(db, article, { status: 'pending', name: `Reader ${index}`, at: NOW - MINUTE + index })
    await mail.setAlerts(db, ana, { frequency: 'hourly' })
    await mail.addMail(db, 'digest', ana.email, { userId: ana.id, since: NOW - MINUTE, until: NOW })
    const parsed = await only()
    expect(parsed.subject).toBe('7 comments wait')
    for (let index = 1; index <= 5; index += 1) expect(parsed.text).toContain(`Reader ${index}, on`)
    expect(parsed.text).not.toContain('Reader 6')
    expect(parsed.text).toContain('And 2 more.')
    expect(parsed.text?.match(/Decide: /g)).toHaveLength(5)
    expect(keyIn(parsed.text, 'decide')).toMatchObject({ user: ana.id, version: 1 })
    expect(raw(parsed, 'list-id')).toBe('List-ID: Moderation <moderation.harbour.example.com>')
    expect(keyIn(raw(parsed, 'list-unsubscribe'), 'unsubscribe')).toMatchObject({ user: ana.id })
  })

  it('is dropped when nothing waits any more, or its reader moderates no more', async () => {
    const { db, ana, ben, hers, mails } = await zoe()
    for (const one of [ana, ben]) {
      await mail.setAlerts(db, one, { frequency: 'daily' })
      await mail.addMail(db, 'digest', one.email, { userId: one.id, since: NOW - HOUR, until: NOW })
    }
    db.sqlite.writer.exec(`update users set disabled_at = 1 where id = ${ben.id}`)
    await act(db, ana, 'spam', hers)
    expect(await mails()).toEqual([])
  })
})

describe('without a mail server', () => {
  it('mails are files for their owner alone, named by time, kind and number', async () => {
    const { db, ana, hers, outbox, mails } = await zoe()
    await act(db, ana, 'approve', hers)
    await mails()
    const [name = ''] = readdirSync(outbox)
    expect(name).toMatch(/^20260514T093000\.000Z-approved-\d+\.eml$/)
    expect(statSync(join(outbox, name)).mode & 0o777).toBe(0o600)
    expect(statSync(outbox).mode & 0o777).toBe(0o700)
  })

  it('the file goes when its row does', async () => {
    const { db, ana, hers, outbox, mails } = await zoe()
    await act(db, ana, 'approve', hers)
    await mails()
    forgetFiled(outbox, await goneRows(db, filedIds(outbox)))
    expect(readdirSync(outbox)).toHaveLength(1)
    db.sqlite.writer.exec('delete from outbox')
    forgetFiled(outbox, await goneRows(db, filedIds(outbox)))
    expect(readdirSync(outbox)).toEqual([])
  })
})
