import * as ask from '../../commenters/ask.ts'
import * as commenter from '../../commenters/commenter.ts'
import { claimComment, confirmAddress, toConfirm, versionOf } from '../../commenters/confirm.ts'
import { eraseCommenter } from '../../commenters/erase.ts'
import * as eraseComments from '../../commenters/erase-comments.ts'
import { exportOf } from '../../commenters/export.ts'
import { isOthersName, lookAtAll } from '../../commenters/names.ts'
import * as own from '../../commenters/own.ts'
import { appeal, appealPage } from '../../comments/appeal.ts'
import { changeOwn, deleteOwn } from '../../comments/change-own.ts'
import { commentToChange, ownOnPage } from '../../comments/own.ts'
import { isRecommended, recommend } from '../../comments/recommend.ts'
import { reportComment, reportStatus } from '../../comments/report.ts'
import { publicComment, sendersOf } from '../../comments/senders.ts'
import { readSettings } from '../../settings/settings.ts'
import { SYSTEM } from '../../users/viewer.ts'
import { NOW } from '../cast.ts'
import type { Calls, Stage } from './stage.ts'

export const commenterCalls = ({ db, article, approved, pending }: Stage): Calls => {
  const sent = { id: pending.id, emailKey: 'reader@example.org', addressHash: 'hash' }
  const known = {
    ...{ id: 1, email: 'Reader@example.org', emailKey: 'reader@example.org', name: 'Alf', version: 1 },
    ...{ confirmedAt: NOW, unsubscribedAt: null },
  }
  const confirmed = async () => {
    const result = await confirmAddress(db, approved.id, NOW)
    if (!result.ok) throw new Error(result.reason)
    return result.commenter
  }
  const browser = { browser: [approved.id, pending.id] }
  const reader = { commentId: approved.id, readerHash: 'hash', networkHash: 'net', own: [], commenterId: 1 }
  const report = {
    ...{
      commentId: approved.id,
      reporterHash: 'hash',
      networkHash: 'net',
      reason: 'abuse' as const,
      body: '',
      isNotice: true,
    },
    ...{ law: 'All', reporterName: 'Zoë', reporterEmail: 'zoe@example.org' },
  }
  return {
    askToConfirm: () => db.write((tx) => ask.askToConfirm(tx, sent, NOW)),
    askAgain: () => ask.askAgain(db, pending.id, [pending.id], NOW),
    askForOwnPage: async () => {
      await ask.askForOwnPage(db, 'nobody@example.org', NOW)
      const { emailKey } = await confirmed()
      await ask.askForOwnPage(db, emailKey, NOW)
    },
    hasEnough: () => db.write((tx) => ask.hasEnough(tx, 'own-page', 'reader@example.org', NOW)),
    commenterOf: () => commenter.commenterOf(db, known),
    switchMail: () => commenter.switchMail(db, known, false, NOW),
    endAll: () => commenter.endAll(db, known),
    versionOf: () => versionOf(db, sent.emailKey),
    toConfirm: () => toConfirm(db, pending.id),
    confirmAddress: confirmed,
    claimComment: () => claimComment(db, known, pending.id),
    isOthersName: () => db.write((tx) => isOthersName(tx, 'Alf Tregear', { commenterId: 0, siteName: 'x' })),
    lookAtAll: async () => {
      await confirmed()
      db.sqlite.writer.exec('update commenters set look = null')
      await lookAtAll(db)
    },
    eraseCommenter: async () => {
      await reportComment(db, report, NOW)
      for (const texts of ['keep', 'delete'] as const)
        await eraseCommenter(db, SYSTEM, { emailKey: report.reporterEmail, texts, dryRun: true }, NOW)
    },
    eraseComments: () =>
      db.write((tx) =>
        eraseComments.eraseComments(
          tx,
          { emailKey: 'reader1@example.org', texts: 'delete', upTo: NOW, name: 'Anonymous' },
          NOW,
        ),
      ),
    emptyComment: () => db.write((tx) => eraseComments.emptyComment(tx, approved.id, NOW)),
    isAnswered: () => db.write((tx) => eraseComments.isAnswered(tx, approved.id)),
    forgetAround: () => db.write((tx) => eraseComments.forgetAround(tx, approved.id)),
    exportOf: () => exportOf(db, 'reader1@example.org'),
    ownComments: async () => await own.ownComments(db, await confirmed()),
    unreadWarnings: () => own.unreadWarnings(db, known, NOW),
    readWarnings: () => own.readWarnings(db, known, NOW),
    appealPage: () => appealPage(db, approved.id),
    appeal: () => appeal(db, { commentId: approved.id, body: 'But why?' }, NOW),
    changeOwn: () => changeOwn(db, { commentId: approved.id, body: 'Other words.', proof: browser }, NOW),
    deleteOwn: () => deleteOwn(db, { commentId: approved.id, proof: browser }, NOW),
    commentToChange: () => commentToChange(db, approved.id),
    ownOnPage: async () => {
      await ownOnPage(db, article.id, browser.browser, await readSettings(db), NOW)
    },
    recommend: async () => [await recommend(db, reader, NOW), await recommend(db, reader, NOW)],
    isRecommended: () => isRecommended(db, approved.id, 'hash'),
    reportComment: () => reportComment(db, report, NOW),
    reportStatus: () => reportStatus(db, 'ACDE-3467'),
    sendersOf: () => sendersOf(db, [approved.id]),
    publicComment: () => publicComment(db, approved.id),
  }
}
