import { approvedCount, newestPending } from '../../comments/live.ts'
import { linkAll, linkRows } from '../../moderation/chain.ts'
import { countFigures } from '../../moderation/figures/count.ts'
import { keepDays, keptDays, lastDays } from '../../moderation/figures/days.ts'
import { oldestBySection, oldestPending } from '../../moderation/figures/oldest.ts'
import { logEntries, NO_LOG_FILTER } from '../../moderation/log-entries.ts'
import { writeLog } from '../../moderation/log.ts'
import { chainHead, verifyLog } from '../../moderation/verify.ts'
import { versionsOf } from '../../moderation/versions.ts'
import { DAY, NOW } from '../cast.ts'
import type { Calls, Stage } from './stage.ts'

export const logCalls = ({ db, ana, article, city, approved }: Stage): Calls => ({
  writeLog: () =>
    db.write((tx) =>
      writeLog(tx, ana, { subject: 'comment', subjectId: approved.id, action: 'note', batch: 'one' }, NOW),
    ),
  linkRows: () => db.write((tx) => linkRows(tx)),
  linkAll: () => linkAll(db),
  verifyLog: () => verifyLog(db),
  chainHead: () => chainHead(db),
  logEntries: async () => {
    const after = { at: NOW + DAY, id: 99 }
    const narrowed = { actor: ana.id, action: 'approve', section: city.id, until: NOW + DAY }
    for (const filter of [
      {},
      { comment: approved.id },
      { actor: 'system' as const },
      narrowed,
      { within: [city.id] },
    ])
      await logEntries(db, { ...NO_LOG_FILTER, ...filter }, after)
  },
  versionsOf: () => versionsOf(db, approved.id),
  countFigures: () => countFigures(db, NOW - DAY, NOW + DAY),
  keepDays: () => keepDays(db, NOW, 'UTC'),
  keptDays: () => keptDays(db, '2026-01-01', '2026-05-14'),
  lastDays: () => lastDays(db, 3, NOW, 'UTC'),
  oldestPending: () => oldestPending(db),
  oldestBySection: () => oldestBySection(db),
  approvedCount: () => approvedCount(db, article.id),
  newestPending: async () => [await newestPending(db, 10), await newestPending(db, 10, [city.id])],
})
