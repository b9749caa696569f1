import { eq } from 'drizzle-orm'
import { applyDraft } from '../../drafts/apply.ts'
import { replaceInDrafts, standsInDrafts } from '../../drafts/bylines.ts'
import { beginArticle } from '../../drafts/begin.ts'
import { carryIntoDraft, setBesideDraft } from '../../drafts/carry.ts'
import { callLock, holdLock } from '../../drafts/lock.ts'
import { makeAuthors, makeTags } from '../../drafts/named.ts'
import { restoreRevision } from '../../drafts/restore.ts'
import { keepRevision } from '../../drafts/revisions.ts'
import { saveDraft, settled, write } from '../../drafts/save.ts'
import { copyArticle } from '../../drafts/copy.ts'
import { openDraft } from '../../drafts/open.ts'
import { standingOf, type Standing } from '../../drafts/standing.ts'
import { articles } from '../../schema/index.ts'
import { SYSTEM } from '../../users/viewer.ts'
import { chooseArticleMail, endArticleMail, unwantedMailOf } from '../../workflow/article-mail.ts'
import { letterStep } from '../../workflow/letter.ts'
import { tellOfStep } from '../../workflow/tell.ts'
import { articleHistory, lastStep, revisionOf } from '../../workflow/history.ts'
import {
  bylinesOf,
  listArticles,
  statusCounts,
  waitingArticles,
  writableSections,
} from '../../workflow/list.ts'
import { countSentBack, sentBackAmong } from '../../workflow/sent-back.ts'
import { takeStep } from '../../workflow/take-step.ts'
import type { Tx } from '../../writer.ts'
import { NOW } from '../cast.ts'
import type { Calls, Stage } from './stage.ts'

const fields = { headline: 'Tram line five delayed', newAuthors: ['Guest'], newTags: ['Buses'] }
const ALL = { status: null, sectionId: null, mine: false, words: '', before: null }

/** Whoever edits, and what he edits: an article with a draft. */
export const writingCalls = ({ db, article, city, ana }: Stage): Calls => {
  const editor = { ...ana, role: 'editor' } as const
  const id = article.id
  const input = { id, version: 0, fields, how: 'saved' } as const
  const drafted = async () => await saveDraft(db, editor, input, NOW)
  const inTx = async (work: (tx: Tx, standing: Standing) => Promise<unknown>) => {
    await drafted()
    await db.write(async (tx) => {
      const standing = await standingOf(tx, editor, id)
      if (standing) await work(tx, standing)
    })
  }
  /** So that there is somebody to be told of it. */
  const isHers = () => {
    db.sqlite.writer.prepare("update users set role = 'editor' where id = ?").run(ana.id)
    db.sqlite.writer.prepare('update articles set created_by = ? where id = ?').run(ana.id, id)
  }
  const kept = {
    articleId: id,
    version: 99,
    kind: 'saved',
    savedBy: null,
    savedByName: '',
    savedAt: NOW,
  } as const
  const lists = [
    ALL,
    { ...ALL, status: 'draft', mine: true },
    { ...ALL, status: 'published', sectionId: city.id, before: id },
    { ...ALL, words: 'tram' },
    { ...ALL, words: 'tram', mine: true },
    { ...ALL, words: 'tram', mine: true, status: 'published' },
  ] as const
  return {
    copyArticle: () => copyArticle(db, editor, id, NOW),
    sentBackAmong: () => sentBackAmong(db, [id, 1]),
    countSentBack: () => countSentBack(db, editor),
    standsInDrafts: () => db.write((tx) => standsInDrafts(tx, 1)),
    replaceInDrafts: () => inTx(async (tx) => await replaceInDrafts(tx, { id: 1, into: 2 })),
    bylinesOf: async () => (await drafted(), await bylinesOf(db, [id, 1])),
    beginArticle: () => beginArticle(db, editor, { sectionId: city.id }, NOW),
    saveDraft: drafted,
    openDraft: () => openDraft(db, editor, id, NOW),
    settled: () => inTx(async (tx, { fields }) => await settled(tx, fields, {}, 'saved')),
    write: () =>
      inTx(async (tx, standing) => {
        await write(tx, editor, standing, { ...standing.fields, slug: 'x' }, { kind: 'saved', now: NOW })
      }),
    applyDraft: () =>
      inTx(async (tx, standing) => {
        const times = { publishedAt: NOW, updatedAt: NOW, editorId: editor.id }
        await applyDraft(tx, standing, { status: 'published', ...times, isKnown: false })
      }),
    carryIntoDraft: () =>
      inTx(async (tx) => {
        const [row] = await tx.select().from(articles).where(eq(articles.id, id))
        await (row && (await carryIntoDraft(tx, row)))?.(NOW)
      }),
    callLock: async () => {
      for (const call of ['open', 'stay', 'take', 'leave'] as const)
        await callLock(db, editor, { articleId: id, token: call, call }, NOW)
    },
    holdLock: () =>
      inTx(async (tx) => await holdLock(tx, editor, { articleId: id, token: 'x', call: 'open' }, NOW)),
    makeAuthors: () => db.write(async (tx) => await makeAuthors(tx, ['Guest'])),
    makeTags: () => db.write(async (tx) => await makeTags(tx, ['Buses'])),
    keepRevision: () => inTx(async (tx, { fields }) => await keepRevision(tx, { ...kept, fields })),
    restoreRevision: async () => {
      await drafted()
      await restoreRevision(db, editor, { articleId: id, revision: 1, version: 2 }, NOW)
    },
    takeStep: async () => {
      await drafted()
      await takeStep(db, editor, { articleId: id, step: 'update', version: 2 }, NOW)
      await takeStep(db, editor, { articleId: id, step: 'delete', version: 3 }, NOW)
      await takeStep(db, editor, { articleId: id, step: 'restore', version: 4 }, NOW)
      await takeStep(db, editor, { articleId: id, step: 'unpublish', version: 5 }, NOW)
      await takeStep(db, editor, { articleId: id, step: 'schedule', version: 6, at: NOW + 1 }, NOW)
      await takeStep(db, editor, { articleId: id, step: 'unschedule', version: 7 }, NOW)
    },
    tellOfStep: async () => {
      isHers()
      await inTx(async (tx, standing) => {
        const settings = { fourEyes: false }
        for (const step of ['submit', 'approve'] as const)
          await tellOfStep(tx, standing, { stepId: 1, step, by: null }, settings, NOW)
      })
    },
    letterStep: async () => {
      await takeStep(db, editor, { articleId: id, step: 'unpublish', version: 0 }, NOW)
      const stepId = (await lastStep(db, id, 'unpublish'))?.id ?? 0
      isHers()
      await letterStep(db, { articleId: id, stepId, userId: ana.id })
    },
    unwantedMailOf: () => unwantedMailOf(db, ana.id),
    chooseArticleMail: () => chooseArticleMail(db, editor, ['submitted']),
    endArticleMail: () => endArticleMail(db, ana.id, ['submitted']),
    articleHistory: () => articleHistory(db, editor, id),
    lastStep: () => lastStep(db, id, 'send-back'),
    setBesideDraft: async () => {
      const close = { commentsOpen: false }
      await db.write(async (tx) => await setBesideDraft(tx, editor, id, close, NOW))
      await drafted()
      await db.write(async (tx) => await setBesideDraft(tx, editor, id, { commentsOpen: true }, NOW))
    },
    revisionOf: async () => {
      await drafted()
      for (const key of ['1', 'r1']) await revisionOf(db, editor, id, key)
    },
    listArticles: async () => {
      for (const filter of lists) await listArticles(db, { ...editor, sections: [city.id] }, filter)
      await listArticles(db, SYSTEM, ALL)
    },
    statusCounts: () => statusCounts(db, editor, ALL),
    waitingArticles: () => waitingArticles(db, editor, 5),
    writableSections: () => writableSections(db, editor),
  }
}
