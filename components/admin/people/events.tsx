import { z } from 'zod'
import { FACTOR_RULES } from '#db/staff/rules.ts'
import type { StaffEvent } from '#db/staff/events.ts'
import { ROLES } from '#db/users/roles.ts'
import { dateAndTime } from '../../ui/dates.ts'
import { words } from '../../ui/language.ts'

const detail = z
  .object({
    role: z.enum(ROLES).optional(),
    from: z.enum(ROLES).optional(),
    to: z.enum(ROLES).optional(),
    sections: z.array(z.string()).nullish(),
    rule: z.enum(FACTOR_RULES).optional(),
  })
  .catch({})

/** Who let whom in, changed and shut out, the newest first. */
export function Events({ events, zone }: { events: StaffEvent[]; zone: string }) {
  const t = words('people')
  return (
    <section aria-labelledby="events">
      <h2 id="events">{t('events')}</h2>
      {events.length === 0 && <p className="empty">{t('noEvents')}</p>}
      <ol className="own-list">
        {events.map((event) => (
          <li key={event.id}>
            <p>{eventWords(event)}</p>
            <p className="quiet-words">
              <time dateTime={new Date(event.createdAt).toISOString()}>
                {dateAndTime(event.createdAt, zone)}
              </time>
            </p>
          </li>
        ))}
      </ol>
    </section>
  )
}

function eventWords({ kind, actorId, actorName, subjectName, detail: raw }: StaffEvent): string {
  const t = words('people')
  const { role, from, to, sections, rule } = detail.parse(raw ?? {})
  const roleWords = (one: (typeof ROLES)[number] | undefined) => (one ? words('desk')(`role.${one}`) : '')
  return t(`event.${kind}`, {
    actor: actorId === null && actorName === 'System' ? t('commandLine') : actorName,
    subject: subjectName,
    role: roleWords(role),
    from: roleWords(from),
    to: roleWords(to),
    sections: sections ? sections.join(', ') : t('allSections'),
    rule: rule ? t(`rule.${rule}`) : '',
  })
}
