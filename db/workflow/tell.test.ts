import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { publishDue } from '../articles/publish-due.ts'
import { articles, articleSteps } from '../schema/index.ts'
import { addSection, addStaff, HOUR, MINUTE, NOW } from '../testing/cast.ts'
import { testDb } from '../testing/database.ts'
import { outboxOf } from '../testing/mail.ts'
import { writeSetting } from '../settings/settings.ts'
import { articleRow, limitTo, makeAuthor, step, writeArticle } from '../testing/writing.ts'
import { setDisabled } from '../users/users.ts'
import { SYSTEM } from '../users/viewer.ts'
import { chooseArticleMail } from './article-mail.ts'
import { MAIL_OF, STEPS } from './kinds.ts'
import { FOLLOWS_MS } from './tell.ts'
import { restoreArticle, withdrawArticle } from './withdraw.ts'

async function newsroom() {
  const db = await testDb()
  const [city, world] = [await addSection(db, 'City'), await addSection(db, 'World')]
  const edith = await addStaff(db, 'Edith', 'editor')
  const carl = await addStaff(db, 'Carl', 'contributor')
  const articleId = await writeArticle(db, carl, city, { headline: 'Ferry fares frozen' })
  /** Who waits to be told, of what. */
  const told = async () =>
    (await outboxOf(db))
      .filter(({ status }) => status === 'waiting')
      .map(({ kind, recipient }) => [kind, recipient])
  const forget = () => db.sqlite.writer.exec("update outbox set status = 'sent' where status = 'waiting'")
  return { db, city, world, edith, carl, articleId, told, forget }
}

describe('who is told that an article was submitted', () => {
  it('is everybody who may approve it, a minute later, and not who submitted it', async () => {
    const { db, city, world, articleId, carl } = await newsroom()
    const ada = await addStaff(db, 'Ada', 'admin')
    for (const role of ['author', 'contributor', 'moderator'] as const) await addStaff(db, `No ${role}`, role)
    const cityEditor = await limitTo(db, await addStaff(db, 'Cy', 'editor'), city)
    await limitTo(db, await addStaff(db, 'Wanda', 'editor'), world)
    await setDisabled(
      db,
      SYSTEM,
      { email: (await addStaff(db, 'Gone', 'editor')).email, disabled: true },
      NOW,
    )
    const before = (await outboxOf(db)).length
    await step(db, carl, articleId, { step: 'submit' })
    const mails = (await outboxOf(db)).slice(before)
    expect(mails.map(({ recipient }) => recipient).sort()).toEqual(
      [ada.email, cityEditor.email, 'edith@example.com'].sort(),
    )
    for (const { kind, data, dueAt } of mails) {
      expect([kind, dueAt]).toEqual(['article-submitted', NOW + FOLLOWS_MS])
      expect(data).toMatchObject({ articleId })
    }
  })

  it('is nobody whose own it is where two pairs of eyes are asked for', async () => {
    const { db, city, edith, told } = await newsroom()
    const ed = await addStaff(db, 'Ed', 'editor')
    const carl = await addStaff(db, 'Carla', 'contributor')
    const id = await writeArticle(db, carl, city, {
      authorIds: [await makeAuthor(db, ed), await makeAuthor(db, carl)],
    })
    await writeSetting(db, SYSTEM, 'workflow.fourEyes', true)
    await step(db, carl, id, { step: 'submit' })
    expect(await told()).toEqual([['article-submitted', edith.email]])
  })

  it('may say that he does not want it', async () => {
    const { db, carl, edith, articleId, told } = await newsroom()
    await chooseArticleMail(db, edith, ['sent-back'])
    await step(db, carl, articleId, { step: 'submit' })
    expect(await told()).toEqual([])
  })
})

describe('who is told what was done with an article', () => {
  it('is who began it and who stands in its byline, and not who did it', async () => {
    const { db, city, edith, carl, told } = await newsroom()
    const [rita, nobody] = [await addStaff(db, 'Rita', 'author'), await addStaff(db, 'Norma', 'author')]
    const authorIds = [await makeAuthor(db, rita), await makeAuthor(db, edith)]
    await makeAuthor(db, nobody)
    const id = await writeArticle(db, carl, city, { authorIds })
    await step(db, edith, id, { step: 'approve' })
    expect(await told()).toEqual([carl, rita].map(({ email }) => ['article-step', email]))
  })

  it('hears of every step that changes where it stands, by the command line too, and of no other', async () => {
    const { db, articleId, carl, told, forget } = await newsroom()
    const at = NOW + HOUR
    const heard = []
    for (const input of [
      { step: 'submit' },
      { step: 'send-back', note: 'Says who?' },
      { step: 'submit' },
      { step: 'take-back' },
      { step: 'approve' },
      { step: 'schedule', at },
      { step: 'unschedule' },
      { step: 'publish' },
      { step: 'unpublish' },
      { step: 'delete' },
      { step: 'restore' },
    ] as const) {
      expect(await step(db, SYSTEM, articleId, input)).toMatchObject({ ok: true })
      if ((await told()).some(([kind, to]) => kind === 'article-step' && to === carl.email))
        heard.push(input.step)
      forget()
    }
    expect(heard).toEqual([
      ...['send-back', 'approve', 'schedule', 'unschedule', 'publish', 'unpublish', 'delete', 'restore'],
    ])
    expect(STEPS.filter((one) => !(one in MAIL_OF))).toEqual(['take-back', 'update'])
  })

  it('hears once how it stands when one step follows another at once', async () => {
    const { db, edith, carl, articleId } = await newsroom()
    await step(db, edith, articleId, { step: 'approve' })
    await step(db, edith, articleId, { step: 'publish' }, NOW + MINUTE / 2)
    const [publish] = await db.read.select().from(articleSteps).where(eq(articleSteps.step, 'publish'))
    const mails = (await outboxOf(db)).filter(({ recipient }) => recipient === carl.email)
    expect(mails.map(({ status }) => status)).toEqual(['dropped', 'waiting'])
    expect(mails[1]?.data).toEqual({ articleId, stepId: publish?.id, userId: carl.id })
  })

  it('keeps what waits to be told of another article', async () => {
    const { db, city, edith, carl, articleId, told } = await newsroom()
    const other = await writeArticle(db, carl, city, { headline: 'Another' })
    for (const id of [articleId, other]) await step(db, edith, id, { step: 'approve' })
    expect(await told()).toHaveLength(2)
  })

  it('hears when the clock publishes it, unless he set the time himself', async () => {
    const { db, city, edith, carl, articleId, told, forget } = await newsroom()
    const rita = await addStaff(db, 'Rita', 'author')
    const hers = await writeArticle(db, rita, city, { headline: 'Hers' })
    const at = NOW + HOUR
    expect(await step(db, rita, hers, { step: 'schedule', at })).toMatchObject({ ok: true })
    await step(db, edith, articleId, { step: 'schedule', at })
    forget()
    await publishDue(db, at)
    expect((await db.read.select().from(articles).where(eq(articles.id, hers)))[0]?.status).toBe('published')
    expect(await told()).toEqual([['article-step', carl.email]])
  })

  it('hears when it is withdrawn and restored from the command line', async () => {
    const { db, edith, carl, articleId, told, forget } = await newsroom()
    await step(db, edith, articleId, { step: 'publish' })
    const address = { section: 'city', slug: (await articleRow(db, articleId)).slug }
    for (const turn of [withdrawArticle, restoreArticle]) {
      forget()
      expect(await turn(db, SYSTEM, address, NOW)).toMatchObject({ ok: true })
      expect(await told()).toEqual([['article-step', carl.email]])
    }
  })

  it('hears nothing of a section that is not his, or in a role in which he does not write', async () => {
    const { db, city, world, edith, carl, told } = await newsroom()
    const moved = await writeArticle(db, carl, city)
    await limitTo(db, carl, world)
    await step(db, edith, moved, { step: 'approve' })
    const rita = await addStaff(db, 'Rita', 'author')
    const hers = await writeArticle(db, rita, city, { headline: 'Hers' })
    db.sqlite.writer.prepare("update users set role = 'moderator' where id = ?").run(rita.id)
    await step(db, edith, hers, { step: 'approve' })
    expect(await told()).toEqual([])
  })

  it('hears nothing of a step that was refused, or undone with its transaction', async () => {
    const { db, edith, articleId, told } = await newsroom()
    expect(await step(db, edith, articleId, { step: 'unpublish' })).toMatchObject({ ok: false })
    db.sqlite.writer.exec("create trigger no before insert on outbox begin select raise(abort, 'full'); end")
    await expect(step(db, edith, articleId, { step: 'approve' })).rejects.toThrow('full')
    db.sqlite.writer.exec('drop trigger no')
    expect((await articleRow(db, articleId)).status).toBe('draft')
    expect(await told()).toEqual([])
  })
})
