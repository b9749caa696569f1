import { articlePath } from '#db/articles/path.ts'
import type { WaitingReport } from '#db/corrections/desk.ts'
import type { CorrectionProblem, CorrectionProblems, TypedCorrection } from '#db/corrections/draft.ts'
import { CORRECTION_KINDS } from '#db/corrections/kinds.ts'
import { CORRECTION_LONGEST, REPLACEMENT_LONGEST } from '#db/corrections/rules.ts'
import { words } from '../../ui/language.ts'
import { TextArea } from '../../ui/text-area.client.tsx'
import { RuleField } from '../rules/field.tsx'
import { InPlace } from './in-place.tsx'

interface Props {
  article: { id: number; headline: string; section: string; slug: string }
  /** What a reader has written, if it is that which is answered. */
  report: WaitingReport | null
  typed: TypedCorrection
  problems: CorrectionProblems
  /** Why the sentence could not be changed, or nothing was done. */
  refused: 'not-found' | 'many' | 'unchanged' | 'decided' | 'forbidden' | 'unknown-article' | null
}

/** A correction before it is published. */
export function PublishForm({ article, report, typed, problems, refused }: Props) {
  const t = words('corrections-desk')
  const said = (name: keyof TypedCorrection, problem: CorrectionProblem | undefined) => {
    if (problem === undefined) return undefined
    if (problem === 'missing') return t(name === 'kind' ? 'missingKind' : 'missingText')
    return t('tooLong', { most: name === 'text' ? CORRECTION_LONGEST : REPLACEMENT_LONGEST })
  }
  const field = (name: keyof TypedCorrection, label: string, hint?: string) => ({
    ...{ name, label, hint, problem: said(name, problems[name]) },
  })
  const isWrong = Object.keys(problems).length > 0
  return (
    <div className="corrections-desk">
      <h1>{t('publishTitle')}</h1>
      <p className="intro">
        <a href={articlePath(article)} dir="auto">
          {article.headline}
        </a>
      </p>
      {(refused || isWrong) && (
        <div className="refused" role="alert" tabIndex={-1} autoFocus>
          <p>{t(refused ? `problem.${refused}` : 'refused.notDone')}</p>
        </div>
      )}
      {report && (
        <section className="error-report" aria-label={t('theReport')}>
          <InPlace place={report.place} quote={report.quote} />
          <p dir="auto" className="typed-words">
            {report.body}
          </p>
        </section>
      )}
      <form method="post" action="/admin/corrections/publish/now" className="correction-form" noValidate>
        <input type="hidden" name="article" value={article.id} />
        {report && <input type="hidden" name="report" value={report.id} />}
        <RuleField {...field('kind', t('kindLabel'))}>
          {(props) => (
            <select defaultValue={typed.kind} {...props}>
              {CORRECTION_KINDS.map((kind) => (
                <option key={kind} value={kind}>
                  {t(`kind.${kind}`)}
                </option>
              ))}
            </select>
          )}
        </RuleField>
        <RuleField {...field('text', t('text'), t('textHint', { most: CORRECTION_LONGEST }))}>
          {(props) => <TextArea rows={4} dir="auto" defaultValue={typed.text} {...props} />}
        </RuleField>
        <fieldset>
          <legend>{t('change')}</legend>
          <p className="hint">{t('changeHint')}</p>
          <RuleField {...field('from', t('from'))}>
            {(props) => <TextArea rows={3} dir="auto" defaultValue={typed.from} {...props} />}
          </RuleField>
          <RuleField {...field('to', t('to'))}>
            {(props) => <TextArea rows={3} dir="auto" defaultValue={typed.to} {...props} />}
          </RuleField>
        </fieldset>
        <p className="presses">
          <button type="submit" className="primary">
            {t('publish')}
          </button>{' '}
          <a href="/admin/corrections">{t('cancel')}</a>
        </p>
        <p className="hint">{t(report?.isTold ? 'publishHintTold' : 'publishHint')}</p>
      </form>
    </div>
  )
}
