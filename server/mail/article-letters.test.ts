import { beforeEach, describe, expect, it, vi } from 'vitest'
import { publishDue } from '#db/articles/publish-due.ts'
import { suppress } from '#db/outbox/suppressions.ts'
import { addSection, addStaff, HOUR, MINUTE, NOW } from '#db/testing/cast.ts'
import { testDb } from '#db/testing/database.ts'
import { setLanguage } from '#db/testing/language.ts'
import { outboxOf } from '#db/testing/mail.ts'
import { makeAuthor, save, step, writeArticle } from '#db/testing/writing.ts'
import { setDisabled } from '#db/users/users.ts'
import { writeSetting } from '#db/settings/settings.ts'
import { chooseArticleMail } from '#db/workflow/article-mail.ts'
import { SYSTEM } from '#db/users/viewer.ts'
import { readLinkKey } from '../links.ts'
import { mailServer, sendMail, SITE } from './testing.ts'

beforeEach(() => {
  vi.stubEnv('BROADSHEET_SECRET', 'a secret of this test')
  return () => vi.unstubAllEnvs()
})

async function newsroom() {
  const db = await testDb()
  const server = await mailServer()
  const city = await addSection(db, 'City')
  const [edith, carl] = [await addStaff(db, 'Edith', 'editor'), await addStaff(db, 'Carl', 'contributor')]
  const articleId = await writeArticle(db, carl, city, {
    ...{ headline: 'Ferry <fares> frozen', standfirst: 'SECRET standfirst', bodyHtml: '<p>SECRET text.</p>' },
  })
  const mails = async (now = NOW + 2 * MINUTE) => {
    await sendMail(db, { smtpUrl: server.url, now })
    return server.received.splice(0)
  }
  const whyDropped = async () =>
    (await outboxOf(db)).flatMap(({ status, lastError }) => (status === 'dropped' ? [lastError] : []))
  return { db, city, edith, carl, articleId, mails, whyDropped }
}

describe('the letter about an article that was submitted', () => {
  it('names headline, section, who and the note, leads to its page, and holds nothing of its text', async () => {
    const { db, edith, carl, articleId, mails } = await newsroom()
    await step(db, carl, articleId, { step: 'submit', note: 'Please\nbefore noon.' })
    expect(await mails(NOW)).toEqual([])
    const [mail, ...others] = await mails()
    expect(others).toEqual([])
    expect(mail?.subject).toBe('For review: Ferry <fares> frozen')
    expect(mail?.to).toMatchObject({ text: edith.email })
    const text = String(mail?.text)
    for (const said of [
      'Carl has submitted “Ferry <fares> frozen” for review.\nSection: City\n',
      'Carl:\n> Please\n> before noon.',
      `${SITE}/admin/articles/${articleId}\n`,
      `Choose which mails you get: ${SITE}/admin/account#mail`,
    ])
      expect(text).toContain(said)
    expect(String(mail?.html)).toContain('Ferry &lt;fares&gt; frozen')
    expect(`${text}${String(mail?.html)}`).not.toContain('SECRET')
    const key = /unsubscribe\?key=(\S+)/.exec(text)?.[1] ?? ''
    expect(readLinkKey('unsubscribe-submitted', key, NOW)).toMatchObject({ user: edith.id })
    expect(await mails(NOW + HOUR)).toEqual([])
  })

  it('says so when there is no headline or section yet', async () => {
    const { db, carl, articleId, mails } = await newsroom()
    await save(db, carl, articleId, { headline: '', sectionId: null })
    await step(db, carl, articleId, { step: 'submit' })
    const [mail] = await mails()
    expect(mail?.subject).toBe('For review: Untitled')
    expect(mail?.text).toContain('It stands in no section yet.')
  })

  it('is not sent when it has been taken back or decided on, or is no longer for this person', async () => {
    const { db, city, edith, carl, articleId, mails, whyDropped } = await newsroom()
    const submitted = async () => {
      const id = await writeArticle(db, carl, city)
      await step(db, carl, id, { step: 'submit' })
      return id
    }
    await step(db, carl, articleId, { step: 'submit' })
    await step(db, carl, articleId, { step: 'take-back' })
    await step(db, edith, await submitted(), { step: 'approve' })
    expect((await mails()).map(({ to }) => to)).toMatchObject([{ text: carl.email }])
    await submitted()
    db.sqlite.writer.prepare("update users set role = 'author' where id = ?").run(edith.id)
    expect(await mails()).toEqual([])
    db.sqlite.writer.prepare("update users set role = 'editor' where id = ?").run(edith.id)
    await submitted()
    await chooseArticleMail(db, edith, [])
    expect(await mails()).toEqual([])
    await chooseArticleMail(db, edith, ['submitted'])
    await submitted()
    await setDisabled(db, SYSTEM, { email: edith.email, disabled: true }, NOW)
    expect(await mails()).toEqual([])
    expect(await whyDropped()).toEqual([
      ...['it has not stayed so', 'it has not stayed so', 'this article is not for this person any more'],
      ...['unsubscribed', 'this person is shut out'],
    ])
  })
})

describe('letters about one’s own article', () => {
  it('tell each step: who, the note, and when it comes out by the clock of the newsroom', async () => {
    const { db, edith, carl, articleId, mails } = await newsroom()
    await writeSetting(db, SYSTEM, 'site.timeZone', 'Asia/Tokyo')
    const subjects = []
    const texts = []
    for (const input of [
      { step: 'send-back', note: 'Who says so?' },
      { step: 'approve' },
      { step: 'schedule', at: Date.UTC(2026, 5, 1, 22, 0) },
      { step: 'unschedule' },
      { step: 'publish', note: 'Well done.' },
      { step: 'unpublish' },
      { step: 'delete' },
      { step: 'restore' },
    ] as const) {
      if (input.step === 'send-back') await step(db, carl, articleId, { step: 'submit' })
      expect(await step(db, edith, articleId, input)).toMatchObject({ ok: true })
      const [mail] = (await mails()).filter(({ to }) => JSON.stringify(to).includes(carl.email))
      subjects.push(mail?.subject?.replace(': Ferry <fares> frozen', ''))
      texts.push(String(mail?.text))
      expect(mail?.text).not.toContain('SECRET')
    }
    expect(subjects).toEqual([
      ...['Sent back', 'Approved', 'Scheduled', 'No longer scheduled', 'Published', 'Withdrawn', 'Deleted'],
      'Brought back',
    ])
    const [sentBack = '', , scheduled = '', , published = '', withdrawn = ''] = texts
    expect(sentBack).toContain('Edith has sent your article “Ferry <fares> frozen” back to you.')
    expect(sentBack).toContain('Edith:\n> Who says so?')
    expect(scheduled.replaceAll('\u202f', ' ')).toContain('published on 2 June 2026 at 07:00 (Asia/Tokyo)')
    expect(published).toContain(`As readers see it: ${SITE}/city/ferry-fares-frozen`)
    expect(withdrawn).not.toContain('As readers see it')
    const key = /unsubscribe\?key=(\S+)/.exec(withdrawn)?.[1] ?? ''
    expect(readLinkKey('unsubscribe-articles', key, NOW)).toMatchObject({ user: carl.id })
    for (const text of texts) expect(text).toContain(`${SITE}/admin/articles/${articleId}\n`)
  })

  it('speak of the clock and of the command line as nobody', async () => {
    const { db, edith, articleId, mails } = await newsroom()
    const at = NOW + HOUR
    await step(db, edith, articleId, { step: 'schedule', at })
    await publishDue(db, at)
    const [published] = await mails(at + 2 * MINUTE)
    expect(published?.text).toContain('was published, as it was scheduled.')
    await step(db, SYSTEM, articleId, { step: 'unpublish', note: 'By law.' }, at)
    const [withdrawn] = await mails(at + 2 * MINUTE)
    expect(withdrawn?.text).toContain('Your article “Ferry <fares> frozen” was withdrawn')
    expect(withdrawn?.text).toContain('The note with it:\n> By law.')
  })

  it('tell of an approval also when more has come of it, and to nobody who has gone on himself', async () => {
    const { db, city, edith, mails, whyDropped } = await newsroom()
    const rita = await addStaff(db, 'Rita', 'author')
    await chooseArticleMail(db, rita, ['approved'])
    const id = await writeArticle(db, rita, city, {
      headline: 'Hers',
      authorIds: [await makeAuthor(db, rita)],
    })
    await step(db, edith, id, { step: 'approve' })
    await step(db, edith, id, { step: 'publish' })
    expect((await mails()).map(({ subject }) => subject)).toEqual(['Approved: Hers'])
    const other = await writeArticle(db, rita, city, { headline: 'Other' })
    await step(db, edith, other, { step: 'approve' })
    await step(db, rita, other, { step: 'publish' })
    expect(await mails()).toEqual([])
    expect(await whyDropped()).toEqual(['this person has gone on with it'])
  })

  it('go to no address that gets no mail', async () => {
    const { db, edith, carl, articleId, mails } = await newsroom()
    await suppress(db, carl.email, { reason: 'unsubscribed' }, NOW)
    await step(db, edith, articleId, { step: 'approve' })
    expect(await mails()).toEqual([])
  })

  it.each([
    ['de', 'Zurückgegeben: Ferry <fares> frozen', 'Edith hat Ihnen den Artikel'],
    ['fr', 'Renvoyé : Ferry <fares> frozen', 'Edith vous a renvoyé votre article'],
    ['ar', 'أُعيد: Ferry <fares> frozen', 'أعاد Edith إليك مقالك'],
  ])('speak %s where the newsroom does', async (language, subject, words) => {
    const { db, edith, carl, articleId, mails } = await newsroom()
    await setLanguage(db, language)
    await step(db, carl, articleId, { step: 'submit' })
    await step(db, edith, articleId, { step: 'send-back', note: 'Why?' })
    const [mail] = await mails()
    expect(mail?.subject).toBe(subject)
    expect(mail?.text).toContain(words)
  })
})
