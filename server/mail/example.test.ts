import { beforeAll, describe, expect, it, vi } from 'vitest'
import { simpleParser } from 'mailparser'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { addCommentOf, addCommenter } from '../../db/testing/mail.ts'
import { NOW, MINUTE, theCast } from '../../db/testing/cast.ts'
import { testDb, testFolder } from '../../db/testing/database.ts'
import { act } from '../../db/testing/deciding.ts'
import { exampleMail } from './example.ts'
import { sendMail, SITE } from './testing.ts'

beforeAll(() => {
  vi.stubEnv('BROADSHEET_SECRET', 'a secret of tests')
})

const NO_ANSWERS = { siteUrl: SITE, from: '', replyTo: '' }

describe('the example of a letter', () => {
  it('says what a letter about a published comment says, in text and in HTML', async () => {
    const db = await testDb()
    const { ana, article } = await theCast(db)
    const zoe = await addCommenter(db, 'zoe@example.org')
    const example = await exampleMail(db, NO_ANSWERS)
    const [, quoted = ''] = /^> (.+)$/m.exec(example.text) ?? []
    const hers = await addCommentOf(db, zoe, article, { status: 'pending', body: quoted })
    await act(db, ana, 'approve', hers)
    const folder = testFolder()
    await sendMail(db, { folder, now: NOW + 2 * MINUTE })
    const [name = ''] = readdirSync(folder).filter((file) => file.endsWith('.eml'))
    const sent = await simpleParser(readFileSync(join(folder, name)))

    const bare = (html: string) => html.replaceAll(/ href="[^"]*"/g, '').trim()
    expect(example.subject).toBe(sent.subject)
    expect(bare(String(sent.html))).toBe(example.html.trim())
    expect(sent.text?.split(/http\S+/).map((part) => part.trim())).toEqual(
      example.text.split(/http\S+/).map((part) => part.trim()),
    )
    expect(example.from).toEqual({ name: sent.from?.value[0]?.name, address: sent.from?.value[0]?.address })
  })

  it('names whoever is named in the environment, and leads nowhere', async () => {
    const db = await testDb()
    const settings = { ...NO_ANSWERS, from: 'News <news@example.com>', replyTo: 'desk@example.com' }
    const { from, replyTo, html } = await exampleMail(db, settings)
    expect(from).toEqual({ name: 'News', address: 'news@example.com' })
    expect(replyTo?.address).toBe('desk@example.com')
    expect(html).not.toContain('href')
  })

  it('has the name of the newspaper where nothing is published yet', async () => {
    const { subject, replyTo } = await exampleMail(await testDb(), NO_ANSWERS)
    expect(subject).toMatch(/^Your comment is published: ./)
    expect(replyTo).toBeNull()
  })
})
