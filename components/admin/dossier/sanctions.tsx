import type { Sanction } from '#db/moderation/sanctions.ts'
import { words } from '../../ui/language.ts'
import { dateAndTime } from '../../ui/dates.ts'
import { rich } from '../rich.tsx'
import { isInForce } from './sanction-words.ts'

interface Props {
  sanctions: Sanction[]
  /** Where lifting one is sent; null for who may not. */
  action: string | null
  zone: string
  now: number
}

/** Every sanction that there was, with whose it is, why, until when, and what ended it. */
export function Sanctions({ sanctions, action, zone, now }: Props) {
  const t = words('sanctions')
  if (sanctions.length === 0) return <p className="quiet-words">{t('none')}</p>
  return (
    <ul className="sanctions">
      {sanctions.map((sanction) => (
        <li key={sanction.id}>
          <p>
            {t.rich(sanction.isOfErased ? 'lineOfErased' : 'line', {
              ...rich,
              done: t(`done.${sanction.kind}`),
              subject: t(`subject.${sanction.subject}`),
              reason: sanction.reason,
            })}
          </p>
          <p className="quiet-words">
            {t('byWhom', {
              name: sanction.createdByName,
              date: dateAndTime(sanction.createdAt, zone),
              until: until(sanction, zone, now),
            })}
          </p>
          {action !== null && isInForce(sanction, now) && (
            <form method="post" action={action}>
              <button type="submit" name="sanction" value={`lift:${sanction.id}`}>
                {t.rich('lift', {
                  hidden: (text) => <span className="visually-hidden">{text}</span>,
                  name: sanction.createdByName,
                })}
              </button>
            </form>
          )}
        </li>
      ))}
    </ul>
  )
}

function until(sanction: Sanction, zone: string, now: number): string {
  const t = words('sanctions')
  const { liftedAt, expiresAt, subject } = sanction
  if (liftedAt !== null) return t('lifted', { date: dateAndTime(liftedAt, zone) })
  // From before such an end was asked for.
  if (expiresAt === null && subject === 'network') return t('asLongAsKnown')
  if (expiresAt === null) return t('forGood')
  return t(expiresAt > now ? 'until' : 'ended', { date: dateAndTime(expiresAt, zone) })
}
