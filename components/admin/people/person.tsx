import type { Person as PersonRow } from '#db/staff/people.ts'
import { dateAndTime } from '../../ui/dates.ts'
import { words } from '../../ui/language.ts'
import { PlaceFields } from './place-fields.tsx'

interface Props {
  person: PersonRow
  sections: { id: number; name: string }[]
  /** Sessions that are open. */
  sessions: number
  isOneself: boolean
  /** Being changed: its forms are not there for all of a large staff at once. */
  isOpen: boolean
  zone: string
}

/** One of the staff: who it is, what he may do where, and what an admin can change about it. */
export function Person({ person, sections, sessions, isOneself, isOpen, zone }: Props) {
  const t = words('people')
  const { id, name, email, role, disabledAt, signedInAt, hasFactor } = person
  const limits = person.sections
  const named = sections.filter((section) => limits?.includes(section.id)).map((section) => section.name)
  const press = (value: string, label: string) => (
    <button type="submit" name="do" value={value}>
      {label}
    </button>
  )
  return (
    <li className={disabledAt === null ? undefined : 'gone'} id={`person-${id}`}>
      <div>
        <p>
          <b dir="auto">{name}</b> <span className="role">{words('desk')(`role.${role}`)}</span>
          {disabledAt !== null && <span className="role off">{t('disabled')}</span>}
        </p>
        <p className="quiet-words">
          <bdi>{email}</bdi>
        </p>
        <p className="quiet-words">
          {limits && <>{t('limitedTo', { sections: named.join(', '), count: named.length })} </>}
          {t(hasFactor ? 'hasFactor' : 'noFactor')}{' '}
          {signedInAt === null ? t('neverSignedIn') : t('signedIn', { date: dateAndTime(signedInAt, zone) })}{' '}
          {sessions > 0 && t('sessions', { count: sessions })}
        </p>
      </div>
      {isOpen ? (
        <div className="person-change">
          <form method="post" action="/admin/people/changes">
            <input type="hidden" name="user" value={id} />
            <PlaceFields id={`person-${id}`} {...{ role, limits, sections }} />
            <p className="presses">{press('place', t('save'))}</p>
          </form>
          <form method="post" action="/admin/people/changes" className="presses">
            <input type="hidden" name="user" value={id} />
            {press('sign-out', t('signOut'))}
            {hasFactor && press('reset-factor', t('resetFactor'))}
            {!isOneself &&
              (disabledAt === null ? press('disable', t('disable')) : press('enable', t('enable')))}
          </form>
          {hasFactor && <p className="hint">{t('resetFactorHint')}</p>}
        </div>
      ) : (
        <a href={`/admin/people?change=${id}#person-${id}`}>
          {t.rich('change', { hidden: () => <span className="visually-hidden">{name}</span> })}
        </a>
      )}
    </li>
  )
}
