import type { NotesOf } from '#db/notes/read.ts'
import { LONGEST_NOTE } from '#db/notes/rules.ts'
import { words } from '../../ui/language.ts'
import { TextArea } from '../../ui/text-area.client.tsx'
import { NotesBeside } from './notes-beside.client.tsx'
import { NoteThreadView } from './note-thread.tsx'
import { atOf, beginning, noteProblem, type RefusedNote } from './note-words.ts'

interface Props {
  articleId: number
  notes: NotesOf
  /** Where one comes back to: a path of the desk. */
  back: string
  refused: RefusedNote | null
  zone: string
  /** Whether the text is being written beside it. */
  isBeside?: boolean
}

/** What those who work on an article note for each other, paragraph by paragraph. Readers never see it, and no comment is counted. */
export function NotesPane({ articleId, notes, back, refused, zone, isBeside = false }: Props) {
  const t = words('notes')
  const action = `/admin/articles/${articleId}/notes/changes`
  const ofThread = (id: number) => (refused?.threadId === id ? refused : null)
  const isLate = notes.resolved.some(({ id }) => ofThread(id))
  // Also an answer whose thread is gone: else it would stand nowhere.
  const isNew = refused !== null && !isLate && !notes.open.some(({ id }) => ofThread(id))
  const shared = { action, back, zone, textId: isBeside ? 'bodyHtml' : undefined }
  return (
    <section id="notes" className="notes-pane" aria-labelledby="notes-title">
      <h2 id="notes-title">{t('notes')}</h2>
      {notes.open.length === 0 && <p className="hint">{t('nothingOpen')}</p>}
      <ol className="note-threads">
        {notes.open.map((thread) => (
          <NoteThreadView key={thread.id} thread={thread} refused={ofThread(thread.id)} {...shared} />
        ))}
      </ol>
      <form method="post" action={action} className="note-form" id="new-note">
        <input type="hidden" name="back" value={back} />
        <label>
          {t('paragraph')}
          <select name="at" defaultValue={isNew ? refused.at : ''} dir="auto">
            <option value="">{t('whole')}</option>
            {notes.paragraphs.map((text, place) => (
              <option key={place} value={atOf(place, text)}>
                {t('numbered', { number: place + 1, begins: beginning(text) })}
              </option>
            ))}
          </select>
        </label>
        <label>
          {t('newNote')}
          <TextArea
            id="new-note-body"
            name="body"
            rows={3}
            maxLength={LONGEST_NOTE}
            defaultValue={isNew ? refused.body : undefined}
            aria-invalid={isNew ? true : undefined}
            aria-describedby={isNew ? 'new-note-problem' : undefined}
            autoFocus={isNew}
            dir="auto"
          />
        </label>
        {isNew && refused.reason && (
          <p className="field-message" id="new-note-problem" role="alert">
            {noteProblem(refused.reason)}
          </p>
        )}
        <p className="presses">
          <button type="submit" name="do" value="add">
            {t('add')}
          </button>
        </p>
      </form>
      {notes.resolved.length > 0 && (
        <details className="notes-resolved" open={isLate}>
          <summary>{t('resolvedThreads', { count: notes.resolved.length })}</summary>
          <ol className="note-threads">
            {notes.resolved.map((thread) => (
              <NoteThreadView key={thread.id} thread={thread} refused={ofThread(thread.id)} {...shared} />
            ))}
          </ol>
        </details>
      )}
      {isBeside && (
        <NotesBeside
          threads={notes.open.flatMap(({ id, paragraph, answers }) =>
            paragraph === null ? [] : [{ id, paragraph, count: answers.length + 1 }],
          )}
          said={{ open: t('openNote'), add: t('addHere'), isNew: t('paragraphOfText') }}
        />
      )}
    </section>
  )
}
