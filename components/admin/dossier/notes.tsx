import type { Dossier } from '#db/moderation/dossier.ts'
import { TextArea } from '../../ui/text-area.client.tsx'
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
  return (
    <>
      <ul className="notes">
        {notes.map((note) => (
          <li key={note.id}>
            <p className="note-body" dir="auto">
              {note.body}
            </p>
            <p className="quiet-words">
              {note.authorName}, {dateAndTime(note.createdAt, zone)}
            </p>
            {note.authorId === viewerId && (
              <form method="post" action={action}>
                <button type="submit" name="remove" value={note.id} className="quiet">
                  Delete<span className="visually-hidden"> your note</span>
                </button>
              </form>
            )}
          </li>
        ))}
      </ul>
      <form method="post" action={action} className="note-form">
        <label>
          Note for other moderators
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
        <button type="submit">Add the note</button>
      </form>
    </>
  )
}
