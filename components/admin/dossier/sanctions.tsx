import type { Sanction } from '#db/moderation/sanctions.ts'
import { dateAndTime } from '../../ui/dates.ts'
import { isInForce, KIND_WORDS, SUBJECT_WORDS } from './sanction-words.ts'

interface Props {
  sanctions: Sanction[]
  action: string
  zone: string
  now: number
}

/** Every sanction that there was, with whose it is, why, until when, and what ended it. */
export function Sanctions({ sanctions, action, zone, now }: Props) {
  if (sanctions.length === 0) return <p className="quiet-words">None so far.</p>
  return (
    <ul className="sanctions">
      {sanctions.map((sanction) => (
        <li key={sanction.id}>
          <p>
            <b>{KIND_WORDS[sanction.kind].done}</b>,{' '}
            {sanction.isOfErased ? (
              'an erased commenter, of whom only a hash of this address is kept.'
            ) : (
              <>
                {SUBJECT_WORDS[sanction.subject]}: <q>{sanction.reason}</q>
              </>
            )}
          </p>
          <p className="quiet-words">
            {sanction.createdByName}, {dateAndTime(sanction.createdAt, zone)}. {until(sanction, zone, now)}
          </p>
          {isInForce(sanction, now) && (
            <form method="post" action={action}>
              <button type="submit" name="sanction" value={`lift:${sanction.id}`}>
                Lift<span className="visually-hidden"> the sanction of {sanction.createdByName}</span>
              </button>
            </form>
          )}
        </li>
      ))}
    </ul>
  )
}

function until(sanction: Sanction, zone: string, now: number): string {
  const { liftedAt, expiresAt, subject } = sanction
  if (liftedAt !== null) return `Lifted ${dateAndTime(liftedAt, zone)}.`
  // From before such an end was asked for.
  if (expiresAt === null && subject === 'network') return 'For as long as this network is known: 30 days.'
  if (expiresAt === null) return 'For good.'
  return `${expiresAt > now ? 'Until' : 'Ended'} ${dateAndTime(expiresAt, zone)}.`
}
