import type { ReactNode } from 'react'
import { articlePath } from '#db/articles/path.ts'
import { HONEYPOT } from '#db/comments/rules.ts'
import type { ErrorField, ErrorProblem, RawError, RefusedErrorReport } from '#db/corrections/report-form.ts'
import { QUOTE_LONGEST, WRONG_LONGEST } from '#db/corrections/rules.ts'
import { Notice } from '../commenter/notice.tsx'
import { TextField } from '../commenter/text-field.tsx'
import { words } from '../ui/language.ts'
import { writtenIn } from '../ui/written-in.ts'

interface Props {
  article: { id: number; headline: string; section: string; slug: string; language: string | null }
  /** The sentence that was marked; empty for none. */
  quote: string
  refused: RefusedErrorReport | null
}

/** What is wrong in an article. Who says so may stay unknown. */
export function ErrorReportForm({ article, quote, refused }: Props) {
  const t = words('corrections')
  const values: RawError = refused?.values ?? { quote, body: '', name: '', email: '' }
  const problems = refused?.problems ?? {}
  const first = ORDER.find((field) => problems[field])
  const field = (name: ErrorField, label: ReactNode) => ({
    ...{ name, label, value: values[name], autoFocus: first === name },
    problem: problems[name] && problemWords(name, problems[name]),
  })
  const path = articlePath(article)
  return (
    <Notice title={t('reportTitle')}>
      <p>
        {t.rich('inArticle', {
          headline: () => (
            <a href={path} {...writtenIn(article.language)}>
              {article.headline}
            </a>
          ),
        })}
      </p>
      {(refused?.refusal || first) && (
        <p className="form-message" role="alert">
          {t(refused?.refusal === 'too-many' ? 'tooMany' : 'notSent')}
        </p>
      )}
      <form method="post" action="/corrections/report/send" noValidate>
        <input type="hidden" name="article" value={article.id} />
        <TextField {...field('quote', t('quote'))} rows={3} />
        <TextField {...field('body', t('whatIsWrong'))} rows={4} required />
        <TextField {...field('name', t('name'))} autoComplete="name" />
        <TextField {...field('email', t('email'))} type="email" autoComplete="email" />
        <p className="honeypot" aria-hidden="true">
          <label htmlFor="report-extra">{words('comments')('leaveEmpty')}</label>
          <input id="report-extra" type="text" name={HONEYPOT} tabIndex={-1} autoComplete="off" />
        </p>
        <div className="button-row">
          <button type="submit" className="primary">
            {t('send')}
          </button>
          <a href={path}>{t('back')}</a>
        </div>
      </form>
      <p className="aside">{t('neverPublished')}</p>
    </Notice>
  )
}

const ORDER: ErrorField[] = ['quote', 'body', 'name', 'email']

function problemWords(field: ErrorField, problem: ErrorProblem): string {
  const t = words('corrections')
  if (problem === 'missing') return t('missing')
  if (problem === 'invalid') return t('invalidEmail')
  return t('tooLong', { most: field === 'quote' ? QUOTE_LONGEST : field === 'body' ? WRONG_LONGEST : 80 })
}
