import type { Db } from '../../db/client.ts'
import type { Reads } from '../reads/reads.ts'
import type { Documents } from '../documents/documents.ts'
import { carryOutRuns } from './bulk-runs.ts'
import { sendMailOnTime, type MailJobSettings } from './mail.ts'
import { sendLettersOnTime } from './newsletter.ts'
import { workAtNight } from './nightly.ts'
import { listPopular } from './popular.ts'
import { tellOthersOnTime } from './pings.ts'
import { publishOnTime } from './publishing.ts'
import { relateInTime } from './relating.ts'
import { rotateSalt } from './salt.ts'
import { keepSearchIndex } from './searching.ts'
import { learnFromDecisions } from './spam-training.ts'

/**
 * Starts what the process does by itself, beside answering.
 *
 * @returns ends it all, each after what it is doing
 */
export function startJobs(
  db: Db,
  reads: Reads,
  mail: MailJobSettings & { documents: Documents },
): () => Promise<void> {
  const { siteUrl, documents, privateWebhooks: allowPrivate } = mail
  const stops = [
    ...[publishOnTime(db), workAtNight(db), rotateSalt(db), learnFromDecisions(db)],
    ...[
      carryOutRuns(db),
      listPopular(db, reads),
      sendLettersOnTime(db),
      sendMailOnTime(db, mail),
      relateInTime(db),
      keepSearchIndex(db),
      tellOthersOnTime(db, { siteUrl, documents, allowPrivate }),
    ],
  ]
  return async () => {
    for (const stop of stops) await stop()
  }
}
