import {
  alertChoices,
  alertedModerators,
  readAlerts,
  saveAlerts,
  stopAlerts,
  type Alerts,
} from '../../moderation/alerts.ts'
import { followUp } from '../../moderation/consequences.ts'
import { decideByMail, toDecide } from '../../moderation/decide-by-mail.ts'
import { tellModerators } from '../../moderation/tell.ts'
import { waitingSince } from '../../moderation/waiting.ts'
import * as calls from '../../outbox/calls.ts'
import * as delivery from '../../outbox/delivery.ts'
import * as facts from '../../outbox/facts.ts'
import * as overview from '../../outbox/overview.ts'
import { spreadNews } from '../../outbox/news.ts'
import { announce, queueCall, queueMail } from '../../outbox/queue.ts'
import * as suppressions from '../../outbox/suppressions.ts'
import { isUnsubscribed, unsubscribe } from '../../outbox/unsubscribe.ts'
import * as hooks from '../../outbox/webhooks.ts'
import { SYSTEM } from '../../users/viewer.ts'
import { HOUR, NOW } from '../cast.ts'
import type { Calls, Stage } from './stage.ts'

const TO = 'zoe@example.org'

export const outboxCalls = ({ db, ana, approved, pending, city }: Stage): Calls => {
  const link = {
    commentId: pending.id,
    revision: pending.revision,
    userId: ana.id,
    hash: 'a',
    expiresAt: NOW,
  }
  const quiet = { quietFrom: null, quietUntil: null }
  const wanted: Alerts = { frequency: 'hourly', sections: [city.id], viewId: null, ...quiet }
  const claimed = { id: 1, attempts: 1 }
  const hook = { url: 'https://hooks.example.com', events: ['comment.created'], format: 'signed' as const }
  return {
    queueMail: () =>
      db.write((tx) =>
        queueMail(tx, { kind: 'approved', to: TO, data: { commentId: approved.id }, once: 'a' }, NOW),
      ),
    announce: async () => {
      await db.write((tx) => announce(tx, 'comment.created', { commentId: approved.id }, NOW))
      await db.write((tx) => announce(tx, 'correction.published', { correctionId: 1 }, NOW))
    },
    queueCall: () => db.write((tx) => queueCall(tx, 1, { kind: 'test', data: { at: NOW } }, NOW)),
    spreadNews: async () => {
      db.sqlite.writer.exec(
        "insert into webhook_news (event, article_id, path, at) values ('article.updated', 1, '/a/b', 0)",
      )
      return await spreadNews(db, NOW)
    },
    noteCall: () =>
      calls.noteCall(db, { webhookId: 1, outboxId: 1, event: 'test', attempt: 1, at: NOW, took: 1 }),
    callsOf: async () => [
      await calls.callsOf(db, 1, { before: null, limit: 10 }),
      await calls.callsOf(db, 1, { before: 9, limit: 10 }),
    ],
    lastCalls: () => calls.lastCalls(db),
    waitingCalls: () => calls.waitingCalls(db, 1),
    testWebhook: () => calls.testWebhook(db, SYSTEM, 1, NOW),
    callAgain: () => calls.callAgain(db, SYSTEM, { webhookId: 1, outboxId: 1 }, NOW),
    clearCalls: async () => [await calls.clearCalls(db, NOW, true), await calls.clearCalls(db, NOW, false)],
    followUp: () =>
      db.write((tx) => followUp(tx, { commentId: approved.id, from: 'pending', to: 'approved' }, NOW)),
    letterInvitation: () => facts.letterInvitation(db, 1, 1),
    letterReset: () => facts.letterReset(db, ana.id),
    claimDue: async () => {
      await db.write((tx) => queueMail(tx, { kind: 'test', to: TO, data: { userId: null } }, NOW))
      return await delivery.claimDue(db, 'mail', { limit: 5, except: ['busy@example.org'] }, NOW)
    },
    markSent: () => delivery.markSent(db, 1, NOW),
    markDropped: () => delivery.markDropped(db, 1, 'why'),
    markFailed: () => delivery.markFailed(db, claimed, { error: 'why' }, NOW),
    goneRows: () => delivery.goneRows(db, [1, 2]),
    suppress: () => suppressions.suppress(db, TO, { reason: 'bounce' }, NOW),
    suppressionOf: () => suppressions.suppressionOf(db, TO),
    listSuppressions: () => suppressions.listSuppressions(db, 10),
    allowAgain: () => suppressions.allowAgain(db, SYSTEM, TO),
    outboxCounts: () => overview.outboxCounts(db, NOW),
    deadLetters: () => overview.deadLetters(db, 10),
    latestMail: () => overview.latestMail(db, 10),
    tryAgain: () => overview.tryAgain(db, SYSTEM, [1], NOW),
    dropDead: () => overview.dropDead(db, SYSTEM, [1]),
    queueTestMail: () => overview.queueTestMail(db, { ...ana, role: 'editor' }, NOW),
    addWebhook: () => hooks.addWebhook(db, SYSTEM, hook, NOW),
    listWebhooks: () => hooks.listWebhooks(db),
    webhookById: () => hooks.webhookById(db, 1),
    changeWebhook: () => hooks.changeWebhook(db, SYSTEM, 1, hook),
    rotateSecret: () => hooks.rotateSecret(db, SYSTEM, 1, NOW),
    hideSecret: () => hooks.hideSecret(db, SYSTEM, 1),
    pauseWebhook: () => hooks.pauseWebhook(db, SYSTEM, 1, NOW),
    removeWebhook: () => hooks.removeWebhook(db, SYSTEM, 2),
    enableWebhook: () => hooks.enableWebhook(db, SYSTEM, 1),
    disableIfLost: () => hooks.disableIfLost(db, 1, NOW),
    toldCorrection: () => facts.toldCorrection(db, 1),
    toldArticle: () => facts.toldArticle(db, 1),
    letterComment: () => facts.letterComment(db, pending.id),
    letterRejection: () => facts.letterRejection(db, pending.id),
    letterContext: () => facts.letterContext(db, { parentId: approved.id, replyToId: null }),
    letterCommenter: () => facts.letterCommenter(db, 1),
    letterReport: () => facts.letterReport(db, 1),
    letterAppeal: () => facts.letterAppeal(db, 1),
    letterSanction: () => facts.letterSanction(db, 1),
    letterStaff: () => facts.letterStaff(db, ana.id),
    readAlerts: () => readAlerts(db, ana.id),
    alertChoices: () => alertChoices(db, ana),
    saveAlerts: () => saveAlerts(db, ana, wanted, NOW),
    stopAlerts: () => stopAlerts(db, ana.id),
    alertedModerators: () => alertedModerators(db),
    tellModerators: async () => {
      await saveAlerts(db, ana, wanted, NOW - 3 * HOUR)
      return await tellModerators(db, 'UTC', NOW)
    },
    waitingSince: () =>
      waitingSince(
        db,
        { userId: ana.id, sections: [city.id], viewId: null },
        { since: 0, until: NOW, limit: 5 },
      ),
    toDecide: () => toDecide(db, link),
    decideByMail: () => decideByMail(db, link, { action: 'spam' }, NOW),
    isUnsubscribed: async () => [
      await isUnsubscribed(db, { commenterId: 1 }),
      await isUnsubscribed(db, { userId: ana.id, list: 'articles' }),
    ],
    unsubscribe: async () => [
      await unsubscribe(db, { commenterId: 1 }, NOW),
      await unsubscribe(db, { userId: ana.id, list: 'articles' }, NOW),
    ],
  }
}
