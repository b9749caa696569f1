import type { PingRun } from '#db/pings/runs.ts'
import { dateAndTime } from '../../ui/dates.ts'
import { words } from '../../ui/language.ts'
import { number } from '../../ui/numbers.ts'
import { Time } from '../../ui/time.tsx'

/** How many addresses others are still to be told of. */
export interface Waiting {
  channel: PingRun['channel']
  waiting: number
  retrying: number
}

/** Names of protocols are the same in every language. */
const CHANNELS: Record<PingRun['channel'], string> = { indexnow: 'IndexNow', websub: 'WebSub' }

interface Props {
  runs: PingRun[]
  waiting: Waiting[]
  zone: string
}

/** Who was told last that something here had changed, and what became of it. */
export function PingRuns({ runs, waiting, zone }: Props) {
  const t = words('crawlers')
  return (
    <section aria-labelledby="pinged">
      <h2 id="pinged">{t('lastRuns')}</h2>
      {waiting.map(({ channel, waiting: count, retrying }) => (
        <p key={channel}>
          <bdi>{CHANNELS[channel]}</bdi> {t('waiting', { count: number(count), retrying: number(retrying) })}
        </p>
      ))}
      {runs.length === 0 && <p className="empty">{t('noRuns')}</p>}
      <ul className="letters">
        {runs.map(({ channel, host, addresses, at, error }, index) => (
          <li key={`${at}-${index}`}>
            <p>
              <b>
                <bdi>{CHANNELS[channel]}</bdi>
              </b>{' '}
              <bdi>{host}</bdi> <span className="quiet-words">{t('addresses', { count: addresses })}</span>
            </p>
            <p>
              <Time at={at} zone={zone} written={dateAndTime} /> {error === '' ? t('taken') : t('notTaken')}{' '}
              {error !== '' && (
                <bdi lang="en" className="why">
                  {error}
                </bdi>
              )}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
