import { NOTE_LONGEST, REJECT_REASONS } from '#db/moderation/reasons.ts'
import { TextArea } from '../ui/text-area.client.tsx'
import { rich } from './rich.tsx'
import { words } from '../ui/language.ts'

interface Props {
  /** The name of the buttons, and what their values say before the reason. */
  button: { name: 'decide' | 'bulk'; value: string }
  /** The name of the field for the note. */
  note: string
  /** What was typed before the press was refused. */
  typed?: string
  label: string
}

/** A choice of reasons for a rejection, each one press, with a word to the author. Opens without JavaScript. */
export function RejectFor({ button, note, typed = '', label }: Props) {
  const reasons = words('reasons')
  return (
    <details className="reject-for" data-reject="" open={typed !== '' || undefined}>
      <summary>{label}</summary>
      <div className="reject-panel">
        <label>
          <span>{words('queue').rich('noteToAuthor', rich)}</span>
          <TextArea name={note} rows={2} maxLength={NOTE_LONGEST} defaultValue={typed} dir="auto" />
        </label>
        <ul>
          {REJECT_REASONS.map((reason, index) => (
            <li key={reason}>
              <button type="submit" name={button.name} value={`${button.value}:${reason}`}>
                <kbd className="js-only" aria-hidden="true">
                  {index < 10 ? (index + 1) % 10 : 'r'}
                </kbd>{' '}
                {reasons(`reject.${reason}`)}
              </button>
            </li>
          ))}
        </ul>
      </div>
    </details>
  )
}
