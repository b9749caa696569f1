import type { DeskArticle } from '#db/articles/desk-list.ts'
import { articlePath } from '#db/articles/path.ts'
import type { PublishedCorrection, WaitingReport } from '#db/corrections/desk.ts'
import { words } from '../../ui/language.ts'
import { TextArea } from '../../ui/text-area.client.tsx'
import { Time } from '../../ui/time.tsx'
import { FindToCorrect } from './find-to-correct.tsx'
import { WaitingReportCard } from './report-card.tsx'

/** What a press did, or why it did nothing. */
export interface CorrectionsTold {
  done: 'published' | 'dismissed' | 'withdrawn' | null
  refused: 'decided' | 'forbidden' | 'not-public' | 'no-article' | 'none-found' | null
}

interface Props {
  waiting: WaitingReport[]
  latest: PublishedCorrection[]
  told: CorrectionsTold
  /** Of the report whose dismissal came back: what was typed, and what is wrong with it. */
  dismissal: { reportId: number; answer: string; problem: 'missing' | 'too-long' } | null
  /** What was written and has no form any more in which it could stand. */
  kept: string | null
  /** What was looked for that is no address of an article, and what may be meant by it. */
  wanted: string
  found: DeskArticle[]
  zone: string
  now: number
}

/** Where editors read what readers report as wrong, and publish what they have to correct. */
export function CorrectionsDesk({ waiting, latest, told, dismissal, kept, wanted, found, zone, now }: Props) {
  const t = words('corrections-desk')
  // Decided meanwhile, or in a section that is not his any more.
  const isLate = dismissal !== null && waiting.every(({ id }) => id !== dismissal.reportId)
  const lost = isLate ? dismissal.answer : (kept ?? '')
  const refused = told.refused ?? (isLate ? 'decided' : dismissal && 'notDone')
  return (
    <div className="corrections-desk">
      <h1>{t('title')}</h1>
      <p className="intro">{t('about')}</p>
      {told.done && (
        <p className="told" role="status">
          {t(`done.${told.done}`)}
        </p>
      )}
      {refused && (
        <div className="refused" role="alert" tabIndex={-1} autoFocus>
          <p>{refused === 'not-public' ? t('problem.unknown-article') : t(`refused.${refused}`)}</p>
          {lost.trim() !== '' && (
            <>
              <label htmlFor="kept">{t('kept')}</label>
              <TextArea id="kept" readOnly rows={4} dir="auto" defaultValue={lost} />
            </>
          )}
        </div>
      )}
      <section aria-labelledby="waiting">
        <h2 id="waiting">{t('waiting', { count: waiting.length })}</h2>
        {waiting.length === 0 && <p className="empty">{t('nothingWaits')}</p>}
        <ol className="error-reports">
          {waiting.map((report) => (
            <li key={report.id}>
              <WaitingReportCard
                report={report}
                dismissal={dismissal?.reportId === report.id ? dismissal : null}
                zone={zone}
                now={now}
              />
            </li>
          ))}
        </ol>
      </section>
      <section aria-labelledby="own">
        <h2 id="own">{t('own')}</h2>
        <FindToCorrect {...{ wanted, found, zone }} />
      </section>
      <section aria-labelledby="latest">
        <h2 id="latest">{t('latest')}</h2>
        {latest.length === 0 && <p className="empty">{t('noneYet')}</p>}
        <ul className="letters">
          {latest.map(({ id, kind, text, publishedAt, publishedByName, article }) => (
            <li key={id}>
              <p id={`correction-${id}`} dir="auto">
                <b>{t(`kind.${kind}`)}</b> {text}
              </p>
              <p className="quiet-words">
                <a href={`${articlePath(article)}#correction-${id}`} dir="auto">
                  {article.headline}
                </a>{' '}
                <Time at={publishedAt} zone={zone} /> <bdi>{publishedByName}</bdi>
              </p>
              <details>
                <summary>{t('withdraw')}</summary>
                <form method="post" action="/admin/corrections/changes">
                  <input type="hidden" name="id" value={id} />
                  <p>{t('withdrawHint')}</p>
                  <p className="presses">
                    <button type="submit" name="do" value="withdraw" aria-describedby={`correction-${id}`}>
                      {t('withdrawNow')}
                    </button>
                  </p>
                </form>
              </details>
            </li>
          ))}
        </ul>
        <p>
          <a href="/corrections">{t('publicPage')}</a>
        </p>
      </section>
    </div>
  )
}
