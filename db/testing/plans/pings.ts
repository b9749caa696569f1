import * as deliveries from '../../hub/deliveries.ts'
import * as requests from '../../hub/requests.ts'
import {
  claimAnnouncements,
  dropAnnouncements,
  putOffAnnouncements,
  TELL_AGAIN_AFTER,
} from '../../pings/announcements.ts'
import { lastRuns, noteRun, waitingPings } from '../../pings/runs.ts'
import { NOW } from '../cast.ts'
import type { Calls, Stage } from './stage.ts'

const FAR = Date.UTC(2100, 0, 1)
const TOLD = { id: 1, path: '/', changedAt: NOW, attempts: 1 }
const RUN = { channel: 'websub', host: 'hub.example', addresses: 1, at: NOW, error: '' } as const
const WISH: requests.HubRequest = {
  ...{ topic: '/feed.xml', callback: 'https://reader.example/', secret: '' },
  ...{ mode: 'subscribe', leaseSeconds: 60 },
}

export const pingCalls = ({ db }: Stage): Calls => {
  /** With something to take, which is not looked for otherwise. */
  const announced = () =>
    db.sqlite.writer.exec(
      `insert into announcements (channel, path, changed_at, due_at) values ('websub', '/', ${NOW}, ${NOW})
       on conflict do nothing`,
    )
  const wished = async () => {
    await requests.noteHubRequest(db, WISH, NOW)
    return await requests.claimHubRequests(db, 5, NOW)
  }
  const subscribed = async () => {
    for (const wish of await wished()) await requests.fulfilHubRequest(db, wish, FAR)
    await deliveries.queueDeliveries(db, ['/feed.xml'], NOW)
  }
  return {
    claimAnnouncements: async () => {
      announced()
      await claimAnnouncements(db, 'websub', 5, NOW)
    },
    dropAnnouncements: () => dropAnnouncements(db, [TOLD]),
    putOffAnnouncements: () =>
      putOffAnnouncements(db, [TOLD, { ...TOLD, attempts: TELL_AGAIN_AFTER.length + 1 }], NOW),
    noteRun: () => noteRun(db, RUN),
    lastRuns: () => lastRuns(db, 5),
    waitingPings: () => waitingPings(db),
    noteHubRequest: () => requests.noteHubRequest(db, WISH, NOW),
    claimHubRequests: wished,
    fulfilHubRequest: async () => {
      for (const mode of ['subscribe', 'unsubscribe'] as const)
        await requests.fulfilHubRequest(db, { ...WISH, mode, id: 1, attempts: 1 }, NOW)
    },
    putOffHubRequest: async () => {
      for (const isFinal of [true, false])
        await requests.putOffHubRequest(db, { id: 1, attempts: 1 }, isFinal, NOW)
    },
    queueDeliveries: subscribed,
    claimDeliveries: async () => {
      await subscribed()
      await deliveries.claimDeliveries(db, 5, NOW)
    },
    markDelivered: () => deliveries.markDelivered(db, { subscriptionId: 1, attempts: 1 }),
    markUndelivered: async () => {
      await deliveries.markUndelivered(db, { subscriptionId: 1, attempts: 1 }, true, NOW)
      for (const attempts of [1, 9])
        await deliveries.markUndelivered(db, { subscriptionId: 1, attempts }, false, NOW)
    },
    endExpired: async () => {
      await subscribed()
      await deliveries.endExpired(db, FAR * 2)
    },
    countSubscriptions: () => deliveries.countSubscriptions(db),
  }
}
