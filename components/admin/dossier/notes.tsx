import type { Dossier } from '#db/moderation/dossier.ts'
import { TextArea } from '../../ui/text-area.client.tsx'
import { words } from '../../ui/language.ts'
import { dateAndTime } from '../../ui/dates.ts'

export interface RefusedNote {
  form: 'note'
  body: string
  problem: string
}

interface Props {
  notes: Dossier['notes']
  action: string
  refused: RefusedNote | null
  viewerId: number
  zone: string
}

/** What moderators note for one another. */
export function Notes({ notes, action, refused, viewerId, zone }: Props) {
  const t = words('dossier')
  return (
    <>
      <ul className="notes">
        {notes.map((note) => (
          <li key={note.id}>
            <p className="note-body" dir="auto">
              {note.body}
            </p>
            <p className="quiet-words">
              {t('note.byWhom', { name: note.authorName, date: dateAndTime(note.createdAt, zone) })}
            </p>
            {note.authorId === viewerId && (
              <form method="post" action={action}>
                <button type="submit" name="remove" value={note.id} className="quiet">
                  {t.rich('note.delete', {
                    hidden: (text) => <span className="visually-hidden">{text}</span>,
                  })}
                </button>
              </form>
            )}
          </li>
        ))}
      </ul>
      <form method="post" action={action} className="note-form">
        <label>
          {t('note.label')}
          <TextArea
            name="body"
            rows={2}
            maxLength={1000}
            defaultValue={refused?.body}
            aria-invalid={refused ? true : undefined}
            aria-describedby={refused ? 'note-message' : undefined}
            autoFocus={refused !== null}
            dir="auto"
          />
        </label>
        {refused && (
          <p className="field-message" id="note-message" role="alert">
            {refused.problem}
          </p>
        )}
        <button type="submit">{t('note.add')}</button>
      </form>
    </>
  )
}
