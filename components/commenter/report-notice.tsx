import type { RawReport, ReportField } from '#db/comments/report-form.ts'
import { TextField } from './text-field.tsx'

interface Props {
  values: RawReport | undefined
  wordsFor: (field: ReportField) => string | undefined
  /** The first field that is wrong. */
  first: ReportField | undefined
}

/** What the law asks of a notice: which law, why, by whom, and in good faith (Digital Services Act, article 16). */
export function ReportNotice({ values, wordsFor, first }: Props) {
  const field = (name: ReportField) => ({
    ...{ name, value: values?.[name as 'law'] ?? '', problem: wordsFor(name), autoFocus: first === name },
    required: true,
  })
  const faith = wordsFor('faith')
  return (
    <>
      <input type="hidden" name="notice" value="yes" />
      <TextField {...field('law')} label="Which law does it break, or what kind of offence is it?" />
      <TextField {...field('body')} label="Why do you think so?" rows={5} />
      <div className="form-pair">
        <TextField {...field('name')} label="Your name" autoComplete="name" />
        <TextField {...field('email')} label="Your email" type="email" autoComplete="email" />
      </div>
      <p className="tick">
        <label>
          <input type="checkbox" name="anonymous" value="yes" defaultChecked={values?.isAnonymous} /> It is
          about the sexual abuse of a child: I need not say who I am
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
          I believe in good faith that what I say here is accurate and complete
        </label>
      </p>
      {faith && (
        <p className="field-message" id="faith-message">
          {faith}
        </p>
      )}
      <p className="aside">
        Your name and address are for our answer alone: the author of the comment is not told them.
      </p>
    </>
  )
}
