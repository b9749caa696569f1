import * as changes from '../../corrections/changes.ts'
import * as corrections from '../../corrections/desk.ts'
import * as letter from '../../corrections/letter.ts'
import * as listing from '../../corrections/listing.ts'
import * as publish from '../../corrections/publish.ts'
import * as report from '../../corrections/report.ts'
import * as retain from '../../corrections/retain.ts'
import * as rewrite from '../../corrections/rewrite.ts'
import { walkCorrections } from '../../corrections/walk.ts'
import * as live from '../../live/desk.ts'
import * as list from '../../live/list.ts'
import * as post from '../../live/post.ts'
import * as read from '../../live/read.ts'
import * as words from '../../live/words.ts'
import { GUEST, SYSTEM } from '../../users/viewer.ts'
import { storedArticle, typedEntry } from '../afterwards.ts'
import { checkEntry } from '../../live/entry.ts'
import { HOUR, NOW } from '../cast.ts'
import type { Calls, Stage } from './stage.ts'

const said = { quote: 'The council voted.', body: 'No.', reporterName: '', reporterEmail: 'zoe@example.org' }

/** Errors that readers report, corrections, what changed, and live blogs. */
export const afterwardsCalls = ({ db, article, city, ana }: Stage): Calls => {
  const { id: articleId } = article
  const shown = { id: articleId, publishedAt: NOW - HOUR }
  const { draft } = checkEntry(typedEntry())
  const correction = {
    kind: 'correction' as const,
    text: 'Wrong.',
    from: 'The council voted.',
    to: 'Nobody voted.',
  }
  const own = { ...ana, role: 'author' as const, sections: [city.id] }
  const takeReport = async (reporterHash: string) =>
    await report.reportError(db, { ...said, articleId, reporterHash }, NOW)
  return {
    reportError: () => takeReport('one'),
    reportableArticle: () => report.reportableArticle(db, articleId),
    publishCorrection: async () => {
      await takeReport('two')
      await publish.publishCorrection(db, SYSTEM, { articleId, reportId: 1, draft: correction }, NOW)
    },
    dismissErrorReport: async () => {
      await takeReport('three')
      await publish.dismissErrorReport(db, SYSTEM, { reportId: 1, answer: 'No.' }, NOW)
    },
    withdrawCorrection: async () => {
      const plain = { ...correction, from: '' }
      await publish.publishCorrection(db, SYSTEM, { articleId, reportId: null, draft: plain }, NOW)
      await publish.withdrawCorrection(db, SYSTEM, 1, NOW)
    },
    rewriteSentence: async () => {
      const stored = await storedArticle(db, article)
      const change = { from: 'The council voted.', to: 'Nobody voted.', editorId: null }
      await db.write((tx) => rewrite.rewriteSentence(tx, stored, change, NOW))
    },
    correctionsOf: () => listing.correctionsOf(db, articleId),
    correctionsPage: () => listing.correctionsPage(db, 1),
    newestCorrections: () => listing.newestCorrections(db, 5),
    walkCorrections: async () => [
      await walkCorrections(db, { articleId: null, after: null, limit: 5 }),
      await walkCorrections(db, { articleId, after: { at: NOW, id: 9 }, limit: 5 }),
    ],
    liveBlogOf: () => read.liveBlogOf(db, articleId),
    walkEntries: () => read.walkEntries(db, { articleId, after: null, limit: 5 }),
    errorReportsWaiting: () => corrections.errorReportsWaiting(db, own),
    waitingErrorReports: async () => {
      await takeReport('four')
      await corrections.waitingErrorReports(db, own)
    },
    waitingErrorReport: () => corrections.waitingErrorReport(db, own, 1),
    latestCorrections: () => corrections.latestCorrections(db, own),
    correctableArticle: () => corrections.correctableArticle(db, own, articleId),
    findToCorrect: () => corrections.findToCorrect(db, own, 'tram'),
    letterErrorReport: () => letter.letterErrorReport(db, 1),
    publicChanges: () => changes.publicChanges(db, shown),
    wasChanged: () => changes.wasChanged(db, shown),
    forgetErrorReporters: async () => {
      await takeReport('five')
      await retain.forgetErrorReporters(db, NOW, false)
    },
    clearErrorReports: async () => {
      await takeReport('six')
      await publish.dismissErrorReport(db, SYSTEM, { reportId: 1, answer: 'No.' }, NOW)
      await retain.clearErrorReports(db, NOW + 365 * 24 * HOUR, false)
    },
    startLive: () => post.startLive(db, SYSTEM, articleId, NOW),
    closeLive: async () => {
      await post.startLive(db, SYSTEM, articleId, NOW)
      await post.closeLive(db, SYSTEM, articleId, NOW)
    },
    reopenLive: async () => {
      await post.startLive(db, SYSTEM, articleId, NOW)
      await post.closeLive(db, SYSTEM, articleId, NOW)
      await post.reopenLive(db, SYSTEM, articleId, NOW)
    },
    postEntry: async () => {
      await post.startLive(db, SYSTEM, articleId, NOW)
      await post.postEntry(db, SYSTEM, { articleId, draft: { ...draft, mediaId: 1 }, formKey: 'key' }, NOW)
      await post.postEntry(db, SYSTEM, { articleId, draft, formKey: 'other' }, NOW)
    },
    editEntry: async () => {
      await post.startLive(db, SYSTEM, articleId, NOW)
      await post.postEntry(db, SYSTEM, { articleId, draft, formKey: '' }, NOW)
      await post.editEntry(db, SYSTEM, { id: 1, draft, revision: 1 }, NOW)
    },
    deleteEntry: async () => {
      await post.startLive(db, SYSTEM, articleId, NOW)
      await post.postEntry(db, SYSTEM, { articleId, draft, formKey: '' }, NOW)
      await post.deleteEntry(db, SYSTEM, { id: 1, isBack: false }, NOW)
      await post.deleteEntry(db, SYSTEM, { id: 1, isBack: true }, NOW)
    },
    livePage: async () => {
      await post.startLive(db, SYSTEM, articleId, NOW)
      const pinned = { ...draft, isPinned: true, isKey: true }
      await post.postEntry(db, SYSTEM, { articleId, draft: pinned, formKey: '' }, NOW)
      await read.livePage(db, articleId, 1)
    },
    liveState: async () => {
      await post.startLive(db, SYSTEM, articleId, NOW)
      await read.liveState(db, articleId)
    },
    entryAddress: async () => {
      await post.startLive(db, SYSTEM, articleId, NOW)
      await post.postEntry(db, SYSTEM, { articleId, draft, formKey: '' }, NOW)
      await read.entryAddress(db, 1)
    },
    wordsOfEntries: () => db.write((tx) => words.wordsOfEntries(tx, articleId)),
    wordsOfPosts: () => words.wordsOfPosts(db, [articleId]),
    findForLive: async () => [
      await list.findForLive(db, SYSTEM, 'tram'),
      await list.findForLive(db, own, 'tram'),
    ],
    liveDesk: async () => [
      await live.liveDesk(db, SYSTEM, articleId, null),
      await live.liveDesk(db, GUEST, articleId, null),
    ],
    deskEntry: () => live.deskEntry(db, articleId, 1),
    liveBlogsOf: () => list.liveBlogsOf(db, own),
  }
}
