import type { CommentFields, RefusedComment } from '#db/comments/form.ts'
import type { CommentMode } from '#db/comments/modes.ts'
import { HONEYPOT } from '#db/comments/rules.ts'
import { cleanText } from '#db/text/plain.ts'
import { words } from '../ui/language.ts'
import { pluralForms } from '../ui/plurals.ts'
import { CommentText } from './comment-text.tsx'
import { Field } from './field.tsx'
import { notPosted, refusalWords } from './refusal.ts'

interface Props {
  /** Where the form is sent. */
  action: string
  /** The comment that is answered, if any. */
  replyTo: { id: number; name: string } | null
  /** Where "cancel reply" leads. */
  articlePath: string
  refused: RefusedComment | null
  closedReason: string
  /** Who of the staff is signed in: no name and no address are asked for. */
  staff?: { name: string; email: string } | null
  /** The first of the guidelines. */
  rule: string
  /** Where all of them stand. */
  guidelinesPath: string
  /** How comments are taken in under this article. */
  mode: CommentMode
}

const EMPTY: CommentFields = { name: '', email: '', body: '' }

/** "Leave a reply": a plain HTML form, the same with and without JavaScript. */
export function CommentForm(props: Props) {
  const { action, replyTo, articlePath, refused, closedReason, rule, guidelinesPath, mode, staff } = props
  const t = words('comments')
  const values = refused?.values ?? EMPTY
  const problems = refused?.problems ?? {}
  const refusal = refused?.refusal ?? null
  // The first field in the order of the page that has a problem takes the focus; else the message does.
  const firstWrong = (['body', 'name', 'email'] as const).find((field) => problems[field])
  return (
    <section className="reply" id="respond" aria-labelledby="respond-title">
      <h2 id="respond-title">
        {replyTo ? t.rich('replyToNamed', { name: () => <bdi>{replyTo.name}</bdi> }) : t('leaveReply')}
      </h2>
      {replyTo && (
        <p>
          <a href={`${articlePath}#respond`}>{t('cancelReply')}</a>
        </p>
      )}
      <p className="guidelines">
        {t.rich('guidelines', {
          ...{ rule, taken: t(`taken.${mode}`) },
          link: (chunks) => <a href={guidelinesPath}>{chunks}</a>,
        })}
      </p>
      {refusal && (
        <p className="form-message" role="alert" tabIndex={-1} autoFocus={!firstWrong}>
          {refusalWords(refusal, closedReason)}
        </p>
      )}
      {firstWrong && (
        <p className="form-message" role="alert">
          {notPosted()}
        </p>
      )}
      {refused?.isPreview && <Preview text={cleanText(values.body)} />}
      <form method="post" action={action} noValidate data-comment-form="" data-not-posted={notPosted()}>
        {replyTo && <input type="hidden" name="parent" value={replyTo.id} />}
        <Field
          name="body"
          label={t('comment')}
          problem={problems.body}
          autoFocus={firstWrong === 'body'}
          note={<RestoredDraft />}
          below={<BelowWords />}
        >
          {(props) => <textarea {...props} rows={7} defaultValue={values.body} dir="auto" />}
        </Field>
        {staff ? (
          <p className="writing-as">
            {t.rich('writingAs', { name: () => <b dir="auto">{staff.name}</b> })}
            {/* Where the browser's script looks for them; the server takes neither from a form of staff. */}
            <input type="hidden" name="name" value={staff.name} />
            <input type="hidden" name="email" value={staff.email} />
          </p>
        ) : (
          <div className="form-pair">
            <Field name="name" label={t('name')} problem={problems.name} autoFocus={firstWrong === 'name'}>
              {(props) => (
                <input {...props} type="text" autoComplete="name" defaultValue={values.name} dir="auto" />
              )}
            </Field>
            <Field
              name="email"
              label={t('email')}
              problem={problems.email}
              autoFocus={firstWrong === 'email'}
            >
              {(props) => <input {...props} type="email" autoComplete="email" defaultValue={values.email} />}
            </Field>
          </div>
        )}
        <p className="honeypot" aria-hidden="true">
          <label htmlFor="comment-extra">{t('leaveEmpty')}</label>
          <input id="comment-extra" type="text" name={HONEYPOT} tabIndex={-1} autoComplete="off" />
        </p>
        <p className="tick">
          <label>
            <input type="checkbox" name="notify" value="yes" defaultChecked={refused?.wantsMail} />{' '}
            {t('notify')}
          </label>
        </p>
        <p className="js-only tick" hidden={staff ? true : undefined}>
          <label>
            <input type="checkbox" data-remember="" /> {t('remember')}
          </label>
        </p>
        <p className="form-buttons">
          <button type="submit" className="primary">
            {t('post')}
          </button>
          <button type="submit" name="preview" value="yes">
            {t('preview')}
          </button>
        </p>
        <p className="welcome" data-welcome="" hidden>
          {t('welcome')}
        </p>
      </form>
    </section>
  )
}

/** What the comment would look like; nothing has been posted. */
function Preview({ text }: { text: string }) {
  return (
    <section className="preview" id="preview" aria-labelledby="preview-title">
      <h3 id="preview-title" tabIndex={-1} autoFocus>
        {words('comments')('previewTitle')}
      </h3>
      <CommentText text={text} />
    </section>
  )
}

function BelowWords() {
  return (
    <>
      <p className="field-help" id="comment-help">
        {words('comments').rich('markup', {
          b: (chunks) => <b>{chunks}</b>,
          i: (chunks) => <i>{chunks}</i>,
          code: (chunks) => <code>{chunks}</code>,
        })}
      </p>
      <RoomLeft />
    </>
  )
}

/** Shown by the browser that kept what its reader had begun to write. */
function RestoredDraft() {
  const t = words('comments')
  return (
    <p className="draft" role="status" data-draft="" hidden>
      {t('draftRestored')} <button type="button">{t('discard')}</button>
    </p>
  )
}

/** Filled by the browser near the limit. What is seen changes with every letter, what is heard only now and then. */
function RoomLeft() {
  const t = words('comments')
  const said = {
    left: pluralForms((count) => t('charactersLeft', { count })),
    over: pluralForms((count) => t('charactersOver', { count })),
  }
  return (
    <>
      <p className="field-count" aria-hidden="true" data-count={JSON.stringify(said)} hidden />
      <p className="visually-hidden" role="status" data-count-aloud="" />
    </>
  )
}
