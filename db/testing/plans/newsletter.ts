import { clearSends, clearSubscribers } from '../../newsletter/clear.ts'
import * as issues from '../../newsletter/issues.ts'
import { contentFor, newsOf } from '../../newsletter/news.ts'
import * as overview from '../../newsletter/overview.ts'
import * as subscribers from '../../newsletter/subscribers.ts'
import { queueTestLetter } from '../../newsletter/try-out.ts'
import { DAY, NOW } from '../cast.ts'
import type { Calls, Stage } from './stage.ts'

const ALL = { frequency: 'daily', sections: [] } as const

export const newsletterCalls = ({ db, ana }: Stage): Calls => {
  const choice = { ...ALL, sections: [] }
  const period = { frequency: 'daily', since: NOW - DAY, until: NOW } as const
  const due = { day: '2026-05-14', at: NOW }
  const asked = () => subscribers.subscribe(db, 'zoe@example.org', choice, NOW - DAY)
  return {
    subscribe: async () => [await asked(), await asked()],
    subscriberById: () => subscribers.subscriberById(db, 1),
    confirmSubscriber: async () => [await asked(), await subscribers.confirmSubscriber(db, 1, NOW)],
    changeChoice: () => subscribers.changeChoice(db, 1, choice),
    pauseLetters: () => subscribers.pauseLetters(db, 1, true, NOW),
    endLetters: () => subscribers.endLetters(db, 1, NOW),
    eraseSubscriber: async () => [await asked(), await subscribers.eraseSubscriber(db, 1)],
    newsOf: () => newsOf(db, period),
    contentFor: async () => contentFor(db, await newsOf(db, period), []),
    sinceFor: () => issues.sinceFor(db, 'daily', NOW),
    openIssue: () => issues.openIssue(db, 'daily', due, NOW),
    queueIssue: async () => {
      await asked()
      await subscribers.confirmSubscriber(db, 1, NOW - 1)
      const issue = await issues.openIssue(db, 'daily', due, NOW)
      if (issue) await issues.queueIssue(db, issue, () => NOW)
    },
    issueById: () => issues.issueById(db, 1),
    subscriberCounts: () => overview.subscriberCounts(db),
    latestIssues: async () => {
      await issues.openIssue(db, 'daily', due, NOW)
      await overview.latestIssues(db, 5)
    },
    readersOf: () => overview.readersOf(db, 'daily', NOW),
    clearSubscribers: async () => [
      await clearSubscribers(db, NOW, true),
      await clearSubscribers(db, NOW, false),
    ],
    clearSends: async () => [await clearSends(db, NOW, true), await clearSends(db, NOW, false)],
    queueTestLetter: () => queueTestLetter(db, { ...ana, role: 'editor' }, 'daily', NOW),
  }
}
