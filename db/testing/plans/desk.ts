import { decideAppeal } from '../../moderation/appeals.ts'
import { decideAll, snapshot, undoAll } from '../../moderation/bulk.ts'
import { keepReported } from '../../moderation/decide.ts'
import {
  decidedSince,
  deskSettingsOf,
  saveDeskSettings,
  DESK_DEFAULTS,
} from '../../moderation/desk-settings.ts'
import { dossier, rejectAllOf } from '../../moderation/dossier.ts'
import { flaggedAmong } from '../../moderation/flagged.ts'
import { countMatches, filterNames, listMatches, matchesAfter, newestBy } from '../../moderation/matching.ts'
import { viewCount } from '../../moderation/view-count.ts'
import { moveComment } from '../../moderation/move.ts'
import { addNote, removeNote } from '../../moderation/notes.ts'
import { onPage, pickComment } from '../../moderation/on-page.ts'
import { batchSummary, filteredQueue, pendingCount, tabCounts } from '../../moderation/queue.ts'
import { queuedComments, writtenBy } from '../../moderation/queued.ts'
import { isOverruled } from '../../moderation/rejection.ts'
import * as reports from '../../moderation/reports.ts'
import * as sanctions from '../../moderation/sanctions.ts'
import { stepRun } from '../../moderation/run-steps.ts'
import * as runs from '../../moderation/runs.ts'
import { whatHappened } from '../../moderation/stale.ts'
import { NO_FILTER, QUEUE_TABS, type View } from '../../moderation/filter.ts'
import * as views from '../../moderation/views.ts'
import { bulkRuns, commentAppeals, commentReports } from '../../schema/index.ts'
import { NOW } from '../cast.ts'
import { storiesWaiting } from '../../moderation/stories.ts'
import type { Calls, Stage } from './stage.ts'

export const deskCalls = ({ db, city, article, ana, approved, pending, batch }: Stage): Calls => {
  const filters = {
    none: NO_FILTER,
    words: { ...NO_FILTER, words: 'comment', name: 'alf' },
    all: {
      ...{ words: '', name: '', section: city.id, article: [article.id], by: approved.id },
      ...{ reported: true, links: true, score: 50, hours: 1 },
    },
  }
  const each = async (look: (view: View) => Promise<unknown>) => {
    for (const tab of QUEUE_TABS)
      for (const filter of Object.values(filters))
        for (const within of [null, [city.id]]) await look({ tab, filter, within })
  }
  const scoped = { ...ana, sections: [city.id] }
  const seen = { id: pending.id, revision: pending.revision }
  const view: View = { tab: 'pending', filter: filters.none }
  const report = async () =>
    await db.write(async (tx) => {
      const values = { commentId: pending.id, reason: 'abuse' as const, createdAt: NOW, isNotice: true }
      await tx.insert(commentReports).values({ ...values, reference: 'R', reporterHash: 'h' })
      await tx.insert(commentAppeals).values({ commentId: pending.id, body: 'But why?', createdAt: NOW })
    })
  const verdict = { commentId: pending.id, verdict: 'upheld' as const, statement: 'So it is.', batch: 'two' }
  return {
    decideAppeal: async () => {
      await report()
      await decideAppeal(db, ana, { appealId: 1, verdict: 'upheld', answer: '' }, NOW)
    },
    decideAll: () => decideAll(db, ana, { view, action: 'reject', upTo: 1000, seenAt: NOW }, NOW),
    undoAll: () => undoAll(db, ana, { batch }, NOW),
    beginRun: () => runs.beginRun(db, ana, { view, upTo: 1000, seenAt: NOW, action: 'spam', total: 2 }, NOW),
    beginUndo: () => runs.beginUndo(db, ana, { batch, total: 2 }, NOW),
    endRun: async () => {
      await runs.beginRun(db, ana, { view, upTo: 1000, seenAt: NOW, action: 'spam', total: 2 }, NOW)
      const [run] = await db.read.select().from(bulkRuns).where(runs.isRunning)
      if (run) await db.write((tx) => runs.endRun(tx, run, 'stopped', NOW))
    },
    runningRun: () => runs.runningRun(db),
    runOf: () => runs.runOf(db, batch),
    mayStopRun: () => runs.mayStopRun(db, scoped, batch),
    leftAlone: () => runs.leftAlone(db, batch),
    stepRun: () => stepRun(db, NOW),
    snapshot: () => snapshot(db, view, NOW),
    decidedSince: () => decidedSince(db, ana, NOW - 1),
    deskSettingsOf: () => deskSettingsOf(db, ana),
    saveDeskSettings: () => saveDeskSettings(db, ana, DESK_DEFAULTS),
    dossier: async () => [
      await dossier(db, approved.id, 1, NOW),
      await dossier(db, approved.id, 1, NOW, scoped),
    ],
    rejectAllOf: async () => [
      await rejectAllOf(db, scoped, { commentId: pending.id }, NOW),
      await rejectAllOf(db, ana, { commentId: pending.id }, NOW),
    ],
    countMatches: () => each((one) => countMatches(db, one, { now: NOW, since: 0 })),
    viewCount: () => each((one) => viewCount(db, one, { now: NOW })),
    listMatches: () =>
      each((one) => listMatches(db, one, { now: NOW, limit: 5, after: { createdAt: NOW, id: 1 } })),
    matchesAfter: () =>
      each((view) => matchesAfter(db.read, { view, upTo: 1000, seenAt: NOW }, { limit: 5 })),
    flaggedAmong: () => flaggedAmong(db, [{ id: 1, body: 'Cheap watches', authorName: 'Alf' }]),
    filterNames: () => filterNames(db, filters.all, scoped.sections),
    newestBy: () => newestBy(db, 'reader1@example.org'),
    moveComment: () =>
      db.write((tx) => moveComment(tx, ana, seen, { action: 'approve', batch: 'three' }, NOW)),
    addNote: () => addNote(db, ana, { commentId: approved.id, body: 'Writes often.' }, NOW),
    removeNote: () => removeNote(db, ana, 1),
    onPage: () => onPage(db, article.id, [approved.id]),
    pickComment: () => pickComment(db, ana, { comment: approved, picked: true }, NOW),
    filteredQueue: () => each((one) => filteredQueue(db, one, null, NOW)),
    tabCounts: async () => [await tabCounts(db), await tabCounts(db, scoped.sections)],
    pendingCount: async () => [await pendingCount(db), await pendingCount(db, scoped.sections)],
    batchSummary: () => batchSummary(db, batch),
    queuedComments: () => queuedComments(db, [pending.id]),
    writtenBy: () => writtenBy(db, ['reader1@example.org']),
    keepOne: () =>
      db.write((tx) => reports.keepOne(tx, ana, seen, { statement: 'So it is.', batch: 'four' }, NOW)),
    hasOpenNotice: () => db.write((tx) => reports.hasOpenNotice(tx, pending.id)),
    decideReports: () => db.write((tx) => reports.decideReports(tx, ana, verdict, NOW)),
    reopenReports: async () => {
      await report()
      const line = {
        ...{ id: 1, commentId: pending.id, subject: 'report' as const, subjectId: 1, actorId: ana.id },
        ...{
          actorName: ana.name,
          action: 'uphold',
          fromStatus: null,
          toStatus: null,
          revision: 0,
          reason: '',
        },
        ...{ detail: { reports: [1] }, batch: 'two', createdAt: NOW },
      }
      await db.write((tx) => reports.reopenReports(tx, ana, line, 'four', NOW))
    },
    keepReported: () => keepReported(db, ana, { comments: [seen] }, NOW),
    openReportsOf: () => reports.openReportsOf(db, [pending.id]),
    reportedCount: () => reports.reportedCount(db),
    reachOf: async () => {
      for (const subject of sanctions.SANCTION_SUBJECTS)
        await sanctions.reachOf(db, { subject, value: 'example.org' }, 'a@example.org', NOW)
    },
    sanction: () =>
      sanctions.sanction(
        db,
        ana,
        {
          ...{ commentId: approved.id, kind: 'ban', subject: 'email', hours: 0 },
          ...{ reason: 'Spam.', othersAgreed: 0 },
        },
        NOW,
      ),
    liftSanction: () => sanctions.liftSanction(db, ana, 1, NOW),
    networkKnownUntil: () => sanctions.networkKnownUntil(db, 'hash'),
    liftAllOf: () => sanctions.liftAllOf(db, ana, 'a@example.org', NOW),
    sanctionsOn: () => sanctions.sanctionsOn(db, [{ subject: 'email', value: 'a@example.org' }]),
    isOverruled: () => db.write((tx) => isOverruled(tx, ana, pending.id)),
    whatHappened: () => db.write((tx) => whatHappened(tx, pending.id)),
    savedViewsOf: () => views.savedViewsOf(db, ana),
    savedView: () => views.savedView(db, 1),
    storiesWaiting: async () => [await storiesWaiting(db), await storiesWaiting(db, scoped.sections)],
    watchStories: async () => {
      const saved = await views.saveView(db, ana, { name: 'Stories', view }, NOW)
      if (saved.ok) await views.watchStories(db, ana, { view: saved.id, stories: [article.id] })
    },
    saveView: () => views.saveView(db, ana, { name: 'Trams', view }, NOW),
    forgetView: () => views.forgetView(db, ana, 1),
  }
}
