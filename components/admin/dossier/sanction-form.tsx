import type { Dossier } from '#db/moderation/dossier.ts'
import type { SanctionKind } from '#db/moderation/sanctions.ts'
import { TextArea } from '../../ui/text-area.client.tsx'
import { words } from '../../ui/language.ts'
import { dateAndTime } from '../../ui/dates.ts'
import { rich } from '../rich.tsx'
import { HOURS, type RefusedSanction } from './sanction-words.ts'

interface Props {
  dossier: Dossier
  action: string
  zone: string
  refused: RefusedSanction | null
}

const KINDS = ['warn', 'hold', 'suspend', 'ban'] as const satisfies SanctionKind[]

/** Lays a sanction on whoever wrote a comment. How many others one would touch stands beside each choice. */
export function SanctionForm({ dossier, action, zone, refused }: Props) {
  const { targets, networkUntil } = dossier
  const t = words('sanctions')
  const chosen = refused?.subject ?? targets[0]?.subject
  return (
    <form method="post" action={action} className="sanction-form">
      {refused && (
        <p className="refused" role="alert" tabIndex={-1} autoFocus>
          {refused.problem}
        </p>
      )}
      <fieldset>
        <legend>{t('what')}</legend>
        {KINDS.map((kind) => (
          <label key={kind} className="tick">
            <input
              type="radio"
              name="kind"
              value={kind}
              defaultChecked={(refused?.kind ?? 'warn') === kind}
            />{' '}
            <span>{t.rich(`kind.${kind}`, rich)}</span>
          </label>
        ))}
      </fieldset>
      <fieldset>
        <legend>{t('whom')}</legend>
        {targets.map(({ subject, others }) => (
          <label key={subject} className="tick">
            <input type="radio" name="subject" value={subject} defaultChecked={subject === chosen} />{' '}
            <span>
              {t(`subject.${subject}`)}
              {subject === 'commenter' && <small> {t('forCommenter')}</small>}
              {subject === 'network' && networkUntil !== null && (
                <small> {t('forNetwork', { date: dateAndTime(networkUntil, zone) })}</small>
              )}
              {others > 0 && (
                <>
                  {' '}
                  <strong className="notice">{t('touches', { count: others })}</strong>
                </>
              )}
            </span>
          </label>
        ))}
      </fieldset>
      <label>
        {t('howLong')}
        <select name="hours" defaultValue={refused?.hours ?? 24}>
          {HOURS.map((hours) => (
            <option key={hours} value={hours}>
              {t(`hours.${hours}`)}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>{t.rich('reason', rich)}</span>
        <TextArea name="reason" rows={2} maxLength={300} defaultValue={refused?.reason} dir="auto" />
      </label>
      {refused !== null && refused.others !== null && (
        <label className="tick">
          <input type="checkbox" name="agreed" value={refused.others} />{' '}
          <span>{t('agreed', { count: refused.others })}</span>
        </label>
      )}
      <button type="submit" name="sanction" value="add">
        {t('impose')}
      </button>
    </form>
  )
}
