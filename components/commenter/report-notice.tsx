import type { RawReport, ReportField } from '#db/comments/report-form.ts'
import { words } from '../ui/language.ts'
import { TextField } from './text-field.tsx'

interface Props {
  values: RawReport | undefined
  wordsFor: (field: ReportField) => string | undefined
  /** The first field that is wrong. */
  first: ReportField | undefined
}

/** What the law asks of a notice: which law, why, by whom, and in good faith (Digital Services Act, article 16). */
export function ReportNotice({ values, wordsFor, first }: Props) {
  const t = words('reports')
  const field = (name: ReportField) => ({
    ...{ name, value: values?.[name as 'law'] ?? '', problem: wordsFor(name), autoFocus: first === name },
    required: true,
  })
  const faith = wordsFor('faith')
  return (
    <>
      <input type="hidden" name="notice" value="yes" />
      <TextField {...field('law')} label={t('whichLaw')} />
      <TextField {...field('body')} label={t('whyThink')} rows={5} />
      <div className="form-pair">
        <TextField {...field('name')} label={t('yourName')} autoComplete="name" />
        <TextField {...field('email')} label={t('yourEmail')} type="email" autoComplete="email" />
      </div>
      <p className="tick">
        <label>
          <input type="checkbox" name="anonymous" value="yes" defaultChecked={values?.isAnonymous} />{' '}
          {t('childAbuse')}
        </label>
      </p>
      <p className="tick">
        <label>
          <input
            type="checkbox"
            name="faith"
            value="yes"
            defaultChecked={values?.faith !== undefined && values.faith !== ''}
            aria-invalid={faith ? true : undefined}
            aria-describedby={faith && 'faith-message'}
            autoFocus={first === 'faith'}
          />{' '}
          {t('goodFaith')}
        </label>
      </p>
      {faith && (
        <p className="field-message" id="faith-message">
          {faith}
        </p>
      )}
      <p className="aside">{t('forAnswerAlone')}</p>
    </>
  )
}
