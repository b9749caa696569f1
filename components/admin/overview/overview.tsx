import { rejectedIn, sumOf, type Figures } from '#db/moderation/figures/figures.ts'
import type { ComingArticle } from '#db/dashboard/coming.ts'
import type { Waiting } from '#db/dashboard/kinds.ts'
import type { ReadNow } from '#db/dashboard/reads.ts'
import { articlePath } from '#db/articles/path.ts'
import { Bars } from '../../figures/bars.tsx'
import { Ranks } from '../../figures/ranks.tsx'
import { clock, shortDate } from '../../ui/dates.ts'
import { words } from '../../ui/language.ts'
import { number } from '../../ui/numbers.ts'
import { Time } from '../../ui/time.tsx'
import type { DeskStaff } from '../desk.tsx'
import { DeskIndex } from './desk-index.tsx'
import { Works, type WorksProps } from './works.tsx'

interface Props {
  staff: DeskStaff
  /** Whether he is limited to sections that are all gone. */
  isNowhere: boolean
  /** What one's role sees to. */
  waiting: Waiting[]
  /** What is published next; null for roles that do not see to it, as of all that follows. */
  coming: ComingArticle[] | null
  read: ReadNow[]
  /** Oldest first. */
  hours: { hour: number; reads: number }[]
  days: { day: string; figures: Figures }[] | null
  works: Omit<WorksProps, 'zone'> | null
  zone: string
  now: number
}

/** The desk at a glance. */
export function Overview({ staff, isNowhere, waiting, coming, read, hours, days, works, zone, now }: Props) {
  const t = words('overview')
  const reads = hours.reduce((all, hour) => all + hour.reads, 0)
  return (
    <div className="overview">
      <h1>{t('title')}</h1>
      {isNowhere && <p className="notice">{t('noSection')}</p>}
      {waiting.length > 0 && (
        <section aria-labelledby="waiting">
          <h2 id="waiting">{t('waiting')}</h2>
          <ul className="waits">
            {waiting.map(({ kind, path, many }) => (
              <li key={kind} className={many === 0 ? 'nothing' : undefined}>
                <a href={path}>
                  <b>{number(many)}</b> {t(`kind.${kind}`, { count: many })}
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
      <div className="overview-columns">
        <section aria-labelledby="read">
          <h2 id="read">{t('read')}</h2>
          <Ranks
            title={t('readTable')}
            of={t('article')}
            counted={t('reads')}
            empty={t('nothingRead')}
            rows={read.map(({ id, headline, section, slug, reads: many }) => ({
              ...{ key: String(id), name: headline, path: articlePath({ section, slug }), value: many },
            }))}
          />
          <Bars
            title={t('readsByHour')}
            description={t('readsDescribed', { count: reads, hours: hours.length })}
            parts={[t('reads')]}
            of={t('hour')}
            bars={hours.map((hour) => ({ label: clock(hour.hour, zone), values: [hour.reads] }))}
          />
        </section>
        {days && (
          <section aria-label={t('commentsADay')}>
            <h2>{t('comments')}</h2>
            <Bars {...commentBars(days)} />
            <p className="more-figures">
              <a href="/admin/statistics">{t('moreFigures')}</a>
            </p>
          </section>
        )}
        {coming && (
          <section aria-labelledby="coming">
            <h2 id="coming">{t('coming')}</h2>
            {coming.length === 0 && <p className="empty">{t('nothingComing')}</p>}
            <ol className="comes">
              {coming.map(({ id, headline, sectionName, publishedAt }) => (
                <li key={id}>
                  <b dir="auto">{headline}</b>{' '}
                  <small>
                    <bdi>{sectionName}</bdi>
                    {publishedAt !== null && (
                      <>
                        {' '}
                        · <Time at={publishedAt} zone={zone} />
                      </>
                    )}
                    {publishedAt !== null && publishedAt < now && <> · {t('due')}</>}
                  </small>
                </li>
              ))}
            </ol>
          </section>
        )}
        {works && <Works {...works} zone={zone} />}
      </div>
      <DeskIndex staff={staff} />
    </div>
  )
}

function commentBars(days: { day: string; figures: Figures }[]) {
  const t = words('overview')
  const all = sumOf(days.map(({ figures }) => figures))
  const [approved, rejected, spam] = [all.approved, rejectedIn(all), all.spam + all.trash]
  return {
    title: t('commentsADay'),
    description: t('commentsDescribed', {
      days: days.length,
      received: all.received,
      approved,
      rejected,
      spam,
    }),
    parts: [t('part.approved'), t('part.rejected'), t('part.spam')],
    of: t('day'),
    bars: days.map(({ day, figures }) => ({
      label: shortDate(Date.parse(day), 'UTC', Date.parse(day)),
      values: [figures.approved, rejectedIn(figures), figures.spam + figures.trash],
    })),
  }
}
