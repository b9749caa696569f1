import { ROLES, type Role } from '#db/users/roles.ts'
import { words } from '../../ui/language.ts'

interface Props {
  /** Tells the fields of one person from those of another. */
  id: string
  role: Role
  /** Ids of the sections that somebody is limited to; null for all. */
  limits: number[] | null
  sections: { id: number; name: string }[]
}

/** Role, and the sections that it holds for. */
export function PlaceFields({ id, role, limits, sections }: Props) {
  const t = words('people')
  return (
    <>
      <div className="field">
        <label htmlFor={`${id}-role`}>{t('role')}</label>
        <select id={`${id}-role`} name="role" defaultValue={role} aria-describedby={`${id}-role-hint`}>
          {ROLES.map((one) => (
            <option key={one} value={one}>
              {words('desk')(`role.${one}`)}
            </option>
          ))}
        </select>
        <p className="hint" id={`${id}-role-hint`}>
          {t('roleHint')}
        </p>
      </div>
      <fieldset className="limits">
        <legend>{t('where')}</legend>
        <label>
          <input type="radio" name="scope" value="all" defaultChecked={limits === null} /> {t('everywhere')}
        </label>
        <label>
          <input type="radio" name="scope" value="some" defaultChecked={limits !== null} /> {t('onlyThere')}
        </label>
        <ul>
          {sections.map((section) => (
            <li key={section.id}>
              <label>
                <input
                  type="checkbox"
                  name="section"
                  value={section.id}
                  defaultChecked={limits?.includes(section.id) ?? false}
                />{' '}
                <span dir="auto">{section.name}</span>
              </label>
            </li>
          ))}
        </ul>
        <p className="hint">{t('whereHint')}</p>
      </fieldset>
    </>
  )
}
