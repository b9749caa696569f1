import type { Dossier } from '#db/moderation/dossier.ts'
import type { SanctionKind } from '#db/moderation/sanctions.ts'
import { TextArea } from '../../ui/text-area.client.tsx'
import { dateAndTime } from '../../ui/dates.ts'
import { HOURS_WORDS, KIND_WORDS, SUBJECT_WORDS, type RefusedSanction } from './sanction-words.ts'

interface Props {
  dossier: Dossier
  action: string
  zone: string
  refused: RefusedSanction | null
}

/** Lays a sanction on whoever wrote a comment. How many others one would touch stands beside each choice. */
export function SanctionForm({ dossier, action, zone, refused }: Props) {
  const { targets, networkUntil } = dossier
  const chosen = refused?.subject ?? targets[0]?.subject
  return (
    <form method="post" action={action} className="sanction-form">
      {refused && (
        <p className="refused" role="alert" tabIndex={-1} autoFocus>
          {refused.problem}
        </p>
      )}
      <fieldset>
        <legend>What</legend>
        {(Object.keys(KIND_WORDS) as SanctionKind[]).map((kind) => (
          <label key={kind} className="tick">
            <input
              type="radio"
              name="kind"
              value={kind}
              defaultChecked={(refused?.kind ?? 'warn') === kind}
            />{' '}
            <span>
              <b>{KIND_WORDS[kind].label}</b>: {KIND_WORDS[kind].meaning}
            </span>
          </label>
        ))}
      </fieldset>
      <fieldset>
        <legend>Whom</legend>
        {targets.map(({ subject, others }) => (
          <label key={subject} className="tick">
            <input type="radio" name="subject" value={subject} defaultChecked={subject === chosen} />{' '}
            <span>
              {SUBJECT_WORDS[subject]}
              {subject === 'commenter' && (
                <small>
                  {' '}
                  (in browsers that have confirmed the address; the next one stops whoever types it)
                </small>
              )}
              {subject === 'network' && networkUntil !== null && (
                <small>
                  {' '}
                  (until {dateAndTime(networkUntil, zone)} at the most: then it is not known any more)
                </small>
              )}
              {others > 0 && (
                <>
                  {' '}
                  <strong className="notice">
                    touches {others.toLocaleString('en')} other {others === 1 ? 'commenter' : 'commenters'} of
                    the last 30 days
                  </strong>
                </>
              )}
            </span>
          </label>
        ))}
      </fieldset>
      <label>
        For how long
        <select name="hours" defaultValue={refused?.hours ?? 24}>
          {HOURS_WORDS.map(([hours, words]) => (
            <option key={hours} value={hours}>
              {words}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>
          Reason <small>(who is warned reads it)</small>
        </span>
        <TextArea name="reason" rows={2} maxLength={300} defaultValue={refused?.reason} dir="auto" />
      </label>
      {refused !== null && refused.others !== null && (
        <label className="tick">
          <input type="checkbox" name="agreed" value={refused.others} />{' '}
          <span>
            Yes, also for {refused.others.toLocaleString('en')} {refused.others === 1 ? 'other' : 'others'}
          </span>
        </label>
      )}
      <button type="submit" name="sanction" value="add">
        Impose it
      </button>
    </form>
  )
}
