import { beforeAll, describe, expect, it, vi } from 'vitest'
import { simpleParser, type ParsedMail } from 'mailparser'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { openIssue, queueIssue } from '../../../db/newsletter/issues.ts'
import { confirmSubscriber, endLetters, pauseLetters, subscribe } from '../../../db/newsletter/subscribers.ts'
import { queueTestLetter } from '../../../db/newsletter/try-out.ts'
import { writeSetting } from '../../../db/settings/settings.ts'
import { addArticle, addArticles, DAY, HOUR, NOW, theCast } from '../../../db/testing/cast.ts'
import { testDb, testFolder } from '../../../db/testing/database.ts'
import { withdrawSection } from '../../../db/testing/letters.ts'
import { outboxOf, suppressionsIn } from '../../../db/testing/mail.ts'
import { SYSTEM } from '../../../db/users/viewer.ts'
import { readLinkKey } from '../../links.ts'
import { mailServer, refusal, sendMail, SITE } from '../testing.ts'

beforeAll(() => {
  vi.stubEnv('BROADSHEET_SECRET', 'a secret of tests')
})

const ZOE = 'zoe@example.org'

async function newsroom(language = 'en') {
  const db = await testDb()
  const cast = await theCast(db)
  await writeSetting(db, SYSTEM, 'site.language', language)
  await writeSetting(db, SYSTEM, 'site.name', 'The Harbour Post')
  const folder = testFolder()
  const mails = async (now = NOW): Promise<ParsedMail[]> => {
    await sendMail(db, { folder, now })
    const names = readdirSync(folder).sort()
    return await Promise.all(names.map((name) => simpleParser(readFileSync(join(folder, name)))))
  }
  const letter = async () => {
    await subscribe(db, ZOE, { frequency: 'daily', sections: [] }, NOW - DAY)
    await confirmSubscriber(db, 1, NOW - DAY)
    const issue = await openIssue(db, 'daily', { day: '2026-05-14', at: NOW }, NOW)
    if (issue) await queueIssue(db, issue, () => NOW)
  }
  const only = async () => {
    const sent = (await mails()).filter(({ messageId }) => messageId?.startsWith('<newsletter.'))
    expect(sent).toHaveLength(1)
    return sent[0] as ParsedMail
  }
  return { db, ...cast, folder, mails, letter, only }
}

const raw = (parsed: ParsedMail, name: string) =>
  parsed.headerLines.find(({ key }) => key === name)?.line ?? ''
const keyIn = (text: unknown, path: string) =>
  new RegExp(`${path}\\?key=([\\w.-]+)`).exec(String(text))?.[1] ?? ''

describe('the letter', () => {
  it('says the same in text and in HTML, asks for nothing from anywhere, and follows nobody', async () => {
    const { db, city, letter, only } = await newsroom()
    await addArticle(db, city, { headline: 'Trams & <b>ferries</b>', standfirst: 'Nine to six, “nearly”.' })
    await letter()
    const { text = '', html, subject } = await only()
    expect(subject).toMatch(/^The morning letter: /)
    expect(text).toContain('Trams & <b>ferries</b>\nNine to six, “nearly”.\n')
    expect(html).toContain('Trams &amp; &lt;b&gt;ferries&lt;/b&gt;')
    expect(html).not.toMatch(/<img|<link|url\(|@import|<script|<table|utm_|\?(?!key=)/)
    for (const said of ['The Harbour Post', 'City', '14 May 2026', 'Unsubscribe', `${SITE}/city/`]) {
      expect(text).toContain(said)
      expect(html).toContain(said)
    }
    const links = [...String(html).matchAll(/href="([^"]+)"/g)].map(([, href]) => href)
    expect(links.filter((href) => !href?.startsWith(SITE))).toEqual([])
  })

  it('says before the headline what is no news, also where it leads, and lets no paid piece lead while there is news', async () => {
    const { db, city, letter, only } = await newsroom()
    const at = { publishedAt: NOW - HOUR }
    await addArticle(db, city, { ...at, headline: 'Book now', label: 'sponsored' })
    await addArticle(db, city, { ...at, headline: 'Close the bridge', label: 'opinion' })
    const lead = { publishedAt: NOW - HOUR / 2, headline: 'The moon is ours', label: 'satire' } as const
    await addArticle(db, city, lead)
    await addArticle(db, city, { publishedAt: NOW - 1, headline: 'Buy <this>', label: 'sponsored' })
    await letter()
    const { text = '', html, subject } = await only()
    expect(subject).toBe('The morning letter: Satire: The moon is ours')
    for (const said of ['Advertisement: Buy <this>', 'Advertisement: Book now', 'Opinion: Close the bridge'])
      expect(text).toContain(`\n${said}\n`)
    expect(html).toMatch(/<h1 dir="auto"><span class="label">Satire:<\/span> <a [^>]*>The moon is ours</)
    expect(html).toMatch(
      /<h3 dir="auto"><span class="label">Advertisement:<\/span> <a [^>]*>Buy &lt;this&gt;</,
    )
  })

  it('can be ended by one press of the mail program, by the link that stands in it', async () => {
    const { letter, only } = await newsroom()
    await letter()
    const parsed = await only()
    expect(raw(parsed, 'list-unsubscribe')).toMatch(
      /<https:\/\/harbour\S+\/newsletter\/unsubscribe\?key=\S+>/,
    )
    expect(raw(parsed, 'list-unsubscribe-post')).toBe('List-Unsubscribe-Post: List-Unsubscribe=One-Click')
    expect(raw(parsed, 'list-id')).toContain('<newsletter-daily.harbour.example.com>')
    for (const path of ['/newsletter/unsubscribe', '/newsletter/manage'])
      expect(readLinkKey('letter', keyIn(parsed.html, path), NOW + 365 * DAY)).toMatchObject({ id: 1 })
  })

  it.each([
    ['de', 'Der Morgenbrief', 'Donnerstag, 14. Mai 2026', 'ltr'],
    ['fr', 'La lettre du matin', 'jeudi 14 mai 2026', 'ltr'],
    ['ar', 'رسالة الصباح', 'الخميس', 'rtl'],
  ])('is in %s where the site is', async (language, name, day, dir) => {
    const { letter, only } = await newsroom(language)
    await letter()
    const { subject, text, html } = await only()
    expect(subject).toContain(name)
    expect(text).toContain(day)
    expect(html).toContain(`<html lang="${language}" dir="${dir}">`)
  })

  it.each([
    ['has ended it', endLetters],
    [
      'has paused it',
      async (db: Parameters<typeof endLetters>[0], id: number, now: number) =>
        pauseLetters(db, id, true, now),
    ],
  ])('does not go out to who %s since it was queued', async (_, press) => {
    const { db, letter, mails } = await newsroom()
    await letter()
    await press(db, 1, NOW)
    expect((await mails()).map(({ subject }) => subject)).toEqual([])
    expect((await outboxOf(db)).at(-1)).toMatchObject({ kind: 'newsletter', status: 'dropped' })
  })

  it('does not name what was withdrawn since it was queued, and is not sent where nothing is left', async () => {
    const { db, city, letter, mails } = await newsroom()
    await addArticles(db, city, 2)
    await letter()
    await withdrawSection(db, city.id)
    expect(await mails()).toEqual([])
    expect((await outboxOf(db)).at(-1)).toMatchObject({
      status: 'dropped',
      lastError: 'nothing is left to tell',
    })
  })

  it('is sent no more to an address that its mail server does not know', async () => {
    const { db, city, letter } = await newsroom()
    await letter()
    const server = await mailServer({
      onRcptTo: (_address, _session, callback) => callback(refusal(550, '5.1.1 No such user')),
    })
    await sendMail(db, { smtpUrl: server.url })
    expect(await suppressionsIn(db)).toMatchObject([{ emailKey: ZOE, reason: 'bounce' }])
    const next = await openIssue(db, 'daily', { day: '2026-05-15', at: NOW + DAY }, NOW + DAY)
    await addArticle(db, city, { publishedAt: NOW + HOUR, headline: 'New' })
    if (next) await queueIssue(db, next, () => NOW + DAY)
    await sendMail(db, { smtpUrl: server.url, now: NOW + DAY })
    expect((await outboxOf(db)).at(-1)).toMatchObject({ status: 'dropped' })
  })
})

describe('what is written beside the letter', () => {
  it('asks whether the address is its owner’s, by a link that only confirms', async () => {
    const { db, mails } = await newsroom()
    await subscribe(db, ZOE, { frequency: 'weekly', sections: [] }, NOW)
    const [parsed] = await mails()
    expect(parsed?.subject).toBe('Do you want “The weekly letter”? – The Harbour Post')
    const key = keyIn(parsed?.html, '/newsletter/confirm')
    expect(readLinkKey('letter-confirm', key, NOW + 6 * DAY)).toMatchObject({ id: 1 })
    expect(readLinkKey('letter-confirm', key, NOW + 8 * DAY)).toBeNull()
    expect(readLinkKey('letter', key, NOW)).toBeNull()
    expect(raw(parsed as ParsedMail, 'list-unsubscribe')).toBe('')
  })

  it('is sent to a member of staff as it would go out', async () => {
    const { db, ana, mails } = await newsroom()
    expect(await queueTestLetter(db, ana, 'daily', NOW)).toBe(false)
    await queueTestLetter(db, { ...ana, role: 'editor' }, 'daily', NOW)
    const [parsed] = await mails()
    expect(parsed?.subject).toMatch(/^The morning letter: /)
    expect(String(parsed?.html)).not.toContain('key=')
  })
})
