import type { Note, NoteThread } from '#db/notes/read.ts'
import { LONGEST_NOTE } from '#db/notes/rules.ts'
import { dateAndTime } from '../../ui/dates.ts'
import { words } from '../../ui/language.ts'
import { TextArea } from '../../ui/text-area.client.tsx'
import { beginning, noteProblem, type RefusedNote } from './note-words.ts'

interface Props {
  thread: NoteThread
  action: string
  back: string
  /** An answer that came back; its thread may be resolved by now. */
  refused: RefusedNote | null
  zone: string
  /** Of the text that is being written on the same page. */
  textId?: string
}

/** A note, what was answered, and what can be done about it. */
export function NoteThreadView({ thread, action, back, refused, zone, textId }: Props) {
  const t = words('notes')
  const { id, quote, paragraph, place, answers, resolvedAt, resolvedByName } = thread
  const isOpen = resolvedAt === null
  return (
    <li id={`note-${id}`} tabIndex={-1}>
      <p className="note-place">
        {quote === '' && t('whole')}
        {quote !== '' && paragraph === null && (
          <>
            {t('paragraphGone')} <q dir="auto">{beginning(quote)}</q>
          </>
        )}
        {paragraph !== null && place !== null && (
          <>
            {t('atParagraph', { number: place + 1 })}{' '}
            {textId === undefined ? (
              <q dir="auto">{beginning(paragraph)}</q>
            ) : (
              <a href={`#${textId}`} data-paragraph={paragraph}>
                <q dir="auto">{beginning(paragraph)}</q>
              </a>
            )}
          </>
        )}
      </p>
      <Said note={thread} zone={zone} />
      {answers.map((answer) => (
        <Said key={answer.id} note={answer} zone={zone} />
      ))}
      {!isOpen && (
        <p className="quiet-words">
          {t('resolvedBy', { name: resolvedByName ?? '', time: dateAndTime(resolvedAt, zone) })}
        </p>
      )}
      <form method="post" action={action} className="note-answer">
        <input type="hidden" name="back" value={back} />
        <input type="hidden" name="note" value={id} />
        {isOpen ? (
          <details open={refused !== null}>
            <summary>{t('answer')}</summary>
            <AnswerField id={id} refused={refused} />
            <p className="presses">
              <button type="submit" name="do" value="answer" aria-describedby={`note-${id}-said`}>
                {t('send')}
              </button>
            </p>
          </details>
        ) : (
          refused && <AnswerField id={id} refused={refused} />
        )}
        <p className="presses">
          <button
            type="submit"
            name="do"
            value={isOpen ? 'resolve' : 'reopen'}
            aria-describedby={`note-${id}-said`}
          >
            {t(isOpen ? 'resolve' : 'reopen')}
          </button>
        </p>
      </form>
    </li>
  )
}

function AnswerField({ id, refused }: { id: number; refused: RefusedNote | null }) {
  const t = words('notes')
  const reason = refused?.reason ?? null
  return (
    <>
      <label>
        <span className="visually-hidden">{t('yourAnswer')}</span>
        <TextArea
          id={`answer-${id}`}
          name="body"
          rows={2}
          maxLength={LONGEST_NOTE}
          defaultValue={refused?.body}
          aria-invalid={reason ? true : undefined}
          aria-describedby={reason ? `answer-${id}-problem` : undefined}
          autoFocus={refused !== null}
          dir="auto"
        />
      </label>
      {reason && (
        <p className="field-message" id={`answer-${id}-problem`} role="alert">
          {noteProblem(reason)}
        </p>
      )}
    </>
  )
}

function Said({ note: { id, body, authorName, createdAt }, zone }: { note: Note; zone: string }) {
  const t = words('notes')
  return (
    <div className="note-said">
      <p className="note-body" id={`note-${id}-said`} dir="auto">
        {body}
      </p>
      <p className="quiet-words">{t('byWhom', { name: authorName, time: dateAndTime(createdAt, zone) })}</p>
    </div>
  )
}
