import { articlePath } from '#db/articles/path.ts'
import type { WaitingReport } from '#db/corrections/desk.ts'
import { DISMISSAL_LONGEST } from '#db/corrections/rules.ts'
import { words } from '../../ui/language.ts'
import { TextArea } from '../../ui/text-area.client.tsx'
import { Time } from '../../ui/time.tsx'
import { ago } from '../ago.ts'
import { InPlace } from './in-place.tsx'

interface Props {
  report: WaitingReport
  /** A dismissal that came back. */
  dismissal: { answer: string; problem: 'missing' | 'too-long' } | null
  zone: string
  now: number
}

/** A reader's report of an error: the sentence in its place, what he says of it, and what can be done. */
export function WaitingReportCard({ report, dismissal, zone, now }: Props) {
  const t = words('corrections-desk')
  const { id, article, body, reporterName, isTold, createdAt, place, quote } = report
  const [headline, answer] = [`report-${id}`, `answer-${id}`]
  return (
    <article className="error-report" aria-labelledby={headline}>
      <h3 id={headline} dir="auto">
        <a href={articlePath(article)}>{article.headline}</a>
      </h3>
      <InPlace place={place} quote={quote} />
      <div className="error-words">
        <p className="quiet-words">
          {reporterName === '' ? t('aReader') : <bdi>{reporterName}</bdi>} <Time at={createdAt} zone={zone} />{' '}
          ({ago(createdAt, now)}) {isTold && <b>{t('isTold')}</b>}
        </p>
        <p dir="auto" className="typed-words">
          {body}
        </p>
      </div>
      <p className="presses">
        <a
          className="button primary"
          href={`/admin/corrections/publish?report=${id}`}
          aria-describedby={headline}
        >
          {t('correct')}
        </a>
      </p>
      <details open={dismissal !== null}>
        <summary>{t('dismiss')}</summary>
        <form method="post" action="/admin/corrections/changes" noValidate>
          <input type="hidden" name="id" value={id} />
          <label htmlFor={answer}>{t(isTold ? 'whyTold' : 'why')}</label>
          <TextArea
            id={answer}
            name="answer"
            rows={3}
            dir="auto"
            defaultValue={dismissal?.answer ?? ''}
            aria-invalid={dismissal ? true : undefined}
            aria-describedby={dismissal ? `${answer}-problem` : undefined}
          />
          {dismissal && (
            <p className="field-message" id={`${answer}-problem`}>
              {t(dismissal.problem === 'missing' ? 'missingWhy' : 'tooLong', { most: DISMISSAL_LONGEST })}
            </p>
          )}
          <p className="presses">
            <button type="submit" name="do" value="dismiss" aria-describedby={headline}>
              {t('dismissNow')}
            </button>
          </p>
        </form>
      </details>
    </article>
  )
}
