import type { CommentFields, RefusedComment } from '#db/comments/form.ts'
import type { CommentMode } from '#db/comments/modes.ts'
import { HONEYPOT } from '#db/comments/rules.ts'
import { cleanText } from '#db/text/plain.ts'
import { CommentText } from './comment-text.tsx'
import { Field } from './field.tsx'
import { NOT_POSTED, refusalWords } from './refusal.ts'

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
  /** How comments are taken in under this article. */
  mode: CommentMode
}

/** What readers are told of it; true of every comment. */
const TAKEN_IN: Record<CommentMode, string> = {
  'hold-all': 'A moderator reads every comment before it appears',
  'hold-first':
    'A moderator reads comments before they appear, until some of a reader with a confirmed address have been approved',
  publish: 'Comments appear at once, unless one of our rules wants a moderator to read it first',
}

const EMPTY: CommentFields = { name: '', email: '', body: '' }

/** "Leave a reply": a plain HTML form, the same with and without JavaScript. */
export function CommentForm(props: Props) {
  const { action, replyTo, articlePath, refused, closedReason, rule, mode, staff } = props
  const values = refused?.values ?? EMPTY
  const problems = refused?.problems ?? {}
  const refusal = refused?.refusal ?? null
  // The first field in the order of the page that has a problem takes the focus; else the message does.
  const firstWrong = (['body', 'name', 'email'] as const).find((field) => problems[field])
  return (
    <section className="reply" id="respond" aria-labelledby="respond-title">
      <h2 id="respond-title">
        {replyTo ? (
          <>
            Reply to <bdi>{replyTo.name}</bdi>
          </>
        ) : (
          'Leave a reply'
        )}
      </h2>
      {replyTo && (
        <p>
          <a href={`${articlePath}#respond`}>Cancel reply</a>
        </p>
      )}
      <p className="guidelines">
        {rule} {TAKEN_IN[mode]}: see the <a href="/guidelines">guidelines</a>. Your email address is never
        shown. All fields are required.
      </p>
      {refusal && (
        <p className="form-message" role="alert" tabIndex={-1} autoFocus={!firstWrong}>
          {refusalWords(refusal, closedReason)}
        </p>
      )}
      {firstWrong && (
        <p className="form-message" role="alert">
          {NOT_POSTED}
        </p>
      )}
      {refused?.isPreview && <Preview text={cleanText(values.body)} />}
      <form method="post" action={action} noValidate data-comment-form="" data-not-posted={NOT_POSTED}>
        {replyTo && <input type="hidden" name="parent" value={replyTo.id} />}
        <Field
          name="body"
          label="Comment"
          problem={problems.body}
          autoFocus={firstWrong === 'body'}
          note={<RestoredDraft />}
          below={<BelowWords />}
        >
          {(props) => <textarea {...props} rows={7} defaultValue={values.body} dir="auto" />}
        </Field>
        {staff ? (
          <p className="writing-as">
            You write as <b dir="auto">{staff.name}</b>, of the staff.
            {/* Where the browser's script looks for them; the server takes neither from a form of staff. */}
            <input type="hidden" name="name" value={staff.name} />
            <input type="hidden" name="email" value={staff.email} />
          </p>
        ) : (
          <div className="form-pair">
            <Field name="name" label="Name" problem={problems.name} autoFocus={firstWrong === 'name'}>
              {(props) => (
                <input {...props} type="text" autoComplete="name" defaultValue={values.name} dir="auto" />
              )}
            </Field>
            <Field name="email" label="Email" problem={problems.email} autoFocus={firstWrong === 'email'}>
              {(props) => <input {...props} type="email" autoComplete="email" defaultValue={values.email} />}
            </Field>
          </div>
        )}
        <p className="honeypot" aria-hidden="true">
          <label htmlFor="comment-extra">Leave this empty</label>
          <input id="comment-extra" type="text" name={HONEYPOT} tabIndex={-1} autoComplete="off" />
        </p>
        <p className="tick">
          <label>
            <input type="checkbox" name="notify" value="yes" defaultChecked={refused?.wantsMail} /> Email me
            when somebody answers and when my comment is decided on
          </label>
        </p>
        <p className="js-only tick" hidden={staff ? true : undefined}>
          <label>
            <input type="checkbox" data-remember="" /> Save my name and email in this browser
          </label>
        </p>
        <p className="form-buttons">
          <button type="submit" className="primary">
            Post comment
          </button>
          <button type="submit" name="preview" value="yes">
            Preview
          </button>
        </p>
        <p className="welcome" data-welcome="" hidden>
          Welcome! It seems to be your first time here. Say what you think and what you know, and be as civil
          as you would be across a table.
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
        Preview: not posted yet
      </h3>
      <CommentText text={text} />
    </section>
  )
}

function BelowWords() {
  return (
    <>
      <p className="field-help" id="comment-help">
        **<b>bold</b>**, *<i>italic</i>*, &gt; quote, - list, `<code>code</code>`, [link](https://…)
      </p>
      <RoomLeft />
    </>
  )
}

/** Shown by the browser that kept what its reader had begun to write. */
function RestoredDraft() {
  return (
    <p className="draft" role="status" data-draft="" hidden>
      Your draft was restored <button type="button">Discard</button>
    </p>
  )
}

/** Filled by the browser near the limit. What is seen changes with every letter, what is heard only now and then. */
function RoomLeft() {
  return (
    <>
      <p className="field-count" aria-hidden="true" data-count="" hidden />
      <p className="visually-hidden" role="status" data-count-aloud="" />
    </>
  )
}
