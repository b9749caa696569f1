import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { articleRevisions, errorReports, moderationLog, outbox } from '../schema/index.ts'
import { addErrorReport, storedArticle } from '../testing/afterwards.ts'
import { addArticle, addArticles, addStaff, DAY, MINUTE, NOW, theCast, unpublish } from '../testing/cast.ts'
import { testDb } from '../testing/database.ts'
import { GUEST, SYSTEM } from '../users/viewer.ts'
import { indexSome } from '../search/indexing.ts'
import {
  errorReportsWaiting,
  findToCorrect,
  latestCorrections,
  waitingErrorReport,
  waitingErrorReports,
} from './desk.ts'
import { checkAnswer, checkCorrection, type TypedCorrection } from './draft.ts'
import { correctionsOf, correctionsPage, newestCorrections } from './listing.ts'
import { dismissErrorReport, publishCorrection, withdrawCorrection } from './publish.ts'
import { reportError } from './report.ts'
import { checkErrorReport } from './report-form.ts'
import { clearErrorReports, forgetErrorReporters } from './retain.ts'

const SENTENCE = 'The council voted on Monday.'
const BODY = `<p>It rained. ${SENTENCE} Nobody spoke.</p><p>Trams run again.</p>`

async function newsroom() {
  const db = await testDb()
  const cast = await theCast(db)
  const article = await addArticle(db, cast.city, {
    headline: 'The vote',
    standfirst: 'In short.',
    bodyHtml: BODY,
  })
  return { db, ...cast, article }
}

const draft = (values: Partial<TypedCorrection> = {}) =>
  checkCorrection({ kind: 'correction', text: 'The council voted on Tuesday.', from: '', to: '', ...values })
    .draft
const mails = async (db: Awaited<ReturnType<typeof testDb>>) =>
  (await db.read.select().from(outbox)).map(({ kind, recipient }) => [kind, recipient])

describe('an article that is to be corrected', () => {
  it('is found by words of it or its address, where it is public, by who edits its section', async () => {
    const { db, editor, city, world, article } = await newsroom()
    await addArticle(db, city, { headline: 'The vote that is not yet', status: 'draft', publishedAt: null })
    while ((await indexSome(db)) > 0);
    const found = async (viewer: Parameters<typeof findToCorrect>[1], text: string) =>
      (await findToCorrect(db, viewer, text)).map(({ id }) => id)
    expect((await found(editor, 'vote'))[0]).toBe(article.id)
    expect(await found({ ...editor, sections: [city.id] }, article.path)).toEqual([article.id])
    expect(await found({ ...editor, sections: [world.id] }, 'vote')).toEqual([])
    await unpublish(db, article)
    expect(await found(editor, article.path)).toEqual([])
  })

  it('is found however many articles of other sections have these words', async () => {
    const { db, editor, city, world } = await newsroom()
    await addArticles(db, world, 40, { headline: 'Vote vote' })
    while ((await indexSome(db)) > 0);
    const inTown = await findToCorrect(db, { ...editor, sections: [city.id] }, 'vote')
    expect(inTown[0]).toMatchObject({ headline: 'The vote', section: 'city' })
    expect(await findToCorrect(db, { ...editor, sections: [] }, 'vote')).toEqual([])
  })
})

describe('a reader’s report of an error', () => {
  it('is taken once of each browser and sentence, and only while the article is public', async () => {
    const { db, article } = await newsroom()
    const { fields } = checkErrorReport({
      quote: ` ${SENTENCE} `,
      body: 'It was Tuesday.',
      name: '',
      email: '',
    })
    const report = { ...fields, articleId: article.id, reporterHash: 'browser' }
    expect(await reportError(db, report, NOW)).toEqual({ ok: true, isNew: true })
    expect(await reportError(db, report, NOW)).toEqual({ ok: true, isNew: false })
    expect(await reportError(db, { ...report, quote: 'Another.' }, NOW)).toEqual({ ok: true, isNew: true })
    await unpublish(db, article)
    expect(await reportError(db, { ...report, quote: 'A third.' }, NOW)).toEqual({
      ok: false,
      reason: 'gone',
    })
  })

  it('is taken once more where its reader has something else to say, of the same sentence or of none', async () => {
    const { db, article, editor } = await newsroom()
    const say = async (quote: string, body: string) => {
      const { fields } = checkErrorReport({ quote, body, name: '', email: '' })
      return await reportError(db, { ...fields, articleId: article.id, reporterHash: 'browser' }, NOW)
    }
    for (const quote of ['', SENTENCE]) {
      expect(await say(quote, 'It was Tuesday.')).toEqual({ ok: true, isNew: true })
      expect(await say(quote, 'I meant Wednesday.')).toEqual({ ok: true, isNew: true })
      for (const body of ['It was Tuesday.', 'I meant Wednesday.'])
        expect(await say(quote, body)).toEqual({ ok: true, isNew: false })
    }
    expect(await errorReportsWaiting(db, editor)).toBe(4)
  })

  it('stands in its place, with what is around it', async () => {
    const { db, article, editor } = await newsroom()
    await addErrorReport(db, article, { quote: SENTENCE })
    await addErrorReport(db, article, { quote: 'In short.', at: NOW + 1 })
    await addErrorReport(db, article, { quote: 'Nobody said this.', at: NOW + 2 })
    const waiting = await waitingErrorReports(db, editor)
    expect(waiting.map(({ place }) => place)).toEqual([
      { part: 'body', postId: null, before: 'It rained. ', sentence: SENTENCE, after: ' Nobody spoke.' },
      { part: 'standfirst', postId: null, before: '', sentence: 'In short.', after: '' },
      null,
    ])
    expect(await errorReportsWaiting(db, editor)).toBe(3)
  })

  it('says what is wrong with it', () => {
    const typed = { quote: 'x'.repeat(601), body: ' ', name: 'n'.repeat(81), email: 'nobody' }
    expect(checkErrorReport(typed).problems).toEqual({
      ...{ quote: 'too-long', body: 'missing', name: 'too-long', email: 'invalid' },
    })
  })
})

describe('a correction', () => {
  it('is published once, however often its button is pressed', async () => {
    const { db, editor, admin, article } = await newsroom()
    const reportId = await addErrorReport(db, article, { quote: SENTENCE, email: 'rita@example.org' })
    const changed = draft({ from: SENTENCE, to: 'The council voted on Tuesday.' })
    const input = { articleId: article.id, reportId, draft: changed }
    const first = await publishCorrection(db, editor, input, NOW)
    expect(first).toMatchObject({ ok: true })
    expect(await publishCorrection(db, editor, input, NOW + 1)).toEqual(first)
    const note = { articleId: article.id, reportId: null, draft: draft() }
    const second = await publishCorrection(db, editor, note, NOW)
    expect(await publishCorrection(db, editor, note, NOW + 1)).toEqual(second)
    expect(await correctionsOf(db, article.id)).toHaveLength(2)
    // Later, or by somebody else, it is meant.
    expect(await publishCorrection(db, admin, note, NOW + 1)).not.toEqual(second)
    expect(await publishCorrection(db, editor, note, NOW + MINUTE)).not.toEqual(second)
  })

  it('changes the sentence, keeps what was said, stands on the article and tells who reported it', async () => {
    const { db, article, editor } = await newsroom()
    const email = 'Zoe@Example.org'
    const reportId = await addErrorReport(db, article, { quote: SENTENCE, email })
    await addErrorReport(db, article, { quote: SENTENCE, email: 'max@example.org' })
    const other = await addErrorReport(db, article, { quote: 'Nobody spoke.' })
    const change = draft({ from: SENTENCE, to: 'The council voted on Tuesday.' })
    const result = await publishCorrection(
      db,
      editor,
      { articleId: article.id, reportId, draft: change },
      NOW,
    )
    expect(result).toEqual({ ok: true, id: expect.any(Number) as number })
    expect((await storedArticle(db, article)).bodyHtml).toContain(
      'The council voted on Tuesday. Nobody spoke.',
    )
    expect((await storedArticle(db, article)).updatedAt).toBe(NOW)
    expect(await db.read.select().from(articleRevisions)).toMatchObject([
      { wasPublic: true, editorId: editor.id },
    ])
    expect(await correctionsOf(db, article.id)).toMatchObject([
      { kind: 'correction', text: 'The council voted on Tuesday.', publishedAt: NOW },
    ])
    expect((await waitingErrorReports(db, editor)).map(({ id }) => id)).toEqual([other])
    expect(await mails(db)).toEqual([
      ['error-decided', 'zoe@example.org'],
      ['error-decided', 'max@example.org'],
    ])
    const log = await db.read.select().from(moderationLog)
    expect(log.map(({ action, subject, subjectId }) => [action, subject, subjectId])).toEqual([
      ['correct', 'article', article.id],
    ])
    const again = await publishCorrection(
      db,
      editor,
      { articleId: article.id, reportId, draft: draft() },
      NOW,
    )
    expect(again).toEqual({ ok: false, reason: 'decided' })
  })

  it('changes headline and standfirst too, and nothing that is not there once', async () => {
    const { db, article, editor } = await newsroom()
    const publish = async (from: string, to: string) =>
      await publishCorrection(
        db,
        editor,
        { articleId: article.id, reportId: null, draft: draft({ from, to }) },
        NOW,
      )
    expect(await publish('The vote', 'The votes')).toMatchObject({ ok: true })
    expect(await publish('In short.', 'In brief.')).toMatchObject({ ok: true })
    expect(await storedArticle(db, article)).toMatchObject({ headline: 'The votes', standfirst: 'In brief.' })
    expect(await publish('Never said.', 'x')).toEqual({ ok: false, reason: 'not-found' })
    expect(await publish('r', 'x')).toEqual({ ok: false, reason: 'many' })
    expect(await correctionsOf(db, article.id)).toHaveLength(2)
  })

  it('without a sentence still says that the article has changed', async () => {
    const { db, article, editor } = await newsroom()
    await publishCorrection(db, editor, { articleId: article.id, reportId: null, draft: draft() }, NOW)
    expect(await storedArticle(db, article)).toMatchObject({ updatedAt: NOW, revision: 1 })
  })

  it('is for editors of its section, and of published articles', async () => {
    const { db, article, ana, reporter, editor, city, world } = await newsroom()
    const reportId = await addErrorReport(db, article)
    const input = { articleId: article.id, reportId, draft: draft() }
    const elsewhere = { ...(await addStaff(db, 'Wanda World', 'editor')), sections: [world.id] }
    for (const viewer of [GUEST, ana, reporter, elsewhere]) {
      expect(await publishCorrection(db, viewer, input, NOW)).toEqual({ ok: false, reason: 'forbidden' })
      expect(await dismissErrorReport(db, viewer, { reportId, answer: 'No.' }, NOW)).toEqual({
        ...{ ok: false, reason: 'forbidden' },
      })
    }
    expect(await waitingErrorReports(db, elsewhere)).toEqual([])
    expect(await errorReportsWaiting(db, elsewhere)).toBe(0)
    expect(await waitingErrorReport(db, elsewhere, reportId)).toBeNull()
    const here = { ...editor, sections: [city.id] }
    expect(await errorReportsWaiting(db, here)).toBe(1)
    expect(await publishCorrection(db, here, input, NOW)).toMatchObject({ ok: true })
    await unpublish(db, article)
    const late = { ...input, reportId: null }
    expect(await publishCorrection(db, here, late, NOW)).toEqual({ ok: false, reason: 'unknown-article' })
  })

  it('stands in the archive, the newest first, while its article is public and it is not taken back', async () => {
    const { db, article, editor, city } = await newsroom()
    const other = await addArticle(db, city, { headline: 'Another' })
    const publish = async (articleId: number, at: number) => {
      const result = await publishCorrection(db, editor, { articleId, reportId: null, draft: draft() }, at)
      return result.ok ? result.id : 0
    }
    const first = await publish(article.id, NOW)
    const second = await publish(other.id, NOW + MINUTE)
    const shown = async () => (await correctionsPage(db, 1)).corrections.map(({ id }) => id)
    expect(await shown()).toEqual([second, first])
    expect((await newestCorrections(db, 1)).map(({ article: { headline } }) => headline)).toEqual(['Another'])
    await unpublish(db, other)
    expect(await shown()).toEqual([first])
    expect(await withdrawCorrection(db, editor, first, NOW)).toEqual({ ok: true })
    expect(await withdrawCorrection(db, editor, first, NOW)).toEqual({ ok: false, reason: 'decided' })
    expect(await shown()).toEqual([])
    expect(await correctionsOf(db, article.id)).toEqual([])
    expect((await latestCorrections(db, editor)).map(({ id }) => id)).toEqual([second])
  })
})

describe('a report that was not right', () => {
  it('is dismissed with a reason, of which its reader is told', async () => {
    const { db, article, editor } = await newsroom()
    const reportId = await addErrorReport(db, article, { email: 'zoe@example.org' })
    expect(checkAnswer(' ').problem).toBe('missing')
    const { answer } = checkAnswer('It was Monday.')
    expect(await dismissErrorReport(db, editor, { reportId, answer }, NOW)).toEqual({ ok: true })
    expect(await dismissErrorReport(db, editor, { reportId, answer }, NOW)).toEqual({
      ok: false,
      reason: 'decided',
    })
    expect(await mails(db)).toEqual([['error-decided', 'zoe@example.org']])
    expect(await correctionsOf(db, article.id)).toEqual([])
  })

  it('sends nobody more than some mails', async () => {
    const { db, article } = await newsroom()
    for (let count = 0; count < 12; count += 1) {
      const reportId = await addErrorReport(db, article, { email: 'victim@example.org' })
      await dismissErrorReport(db, SYSTEM, { reportId, answer: 'No.' }, NOW)
    }
    expect(await mails(db)).toHaveLength(10)
  })
})

describe('of what readers reported', () => {
  it('browsers are forgotten, and what was decided long ago is deleted', async () => {
    const { db, article } = await newsroom()
    const open = await addErrorReport(db, article)
    const decided = await addErrorReport(db, article, { quote: 'x', email: 'zoe@example.org' })
    await dismissErrorReport(db, SYSTEM, { reportId: decided, answer: 'No.' }, NOW)
    expect(await forgetErrorReporters(db, NOW, true)).toBe(2)
    expect(await forgetErrorReporters(db, NOW, false)).toBe(2)
    expect(await forgetErrorReporters(db, NOW, false)).toBe(0)
    expect(await clearErrorReports(db, NOW + 179 * DAY, false)).toBe(0)
    expect(await clearErrorReports(db, NOW + 180 * DAY, true)).toBe(1)
    expect(await clearErrorReports(db, NOW + 180 * DAY, false)).toBe(1)
    const left = await db.read.select().from(errorReports).where(eq(errorReports.status, 'open'))
    expect(left.map(({ id }) => id)).toEqual([open])
  })
})
