import { roleMay } from '#db/users/rights.ts'
import { words } from '../../ui/language.ts'
import type { DeskStaff } from '../desk.tsx'
import { DESK_GROUPS, DESK_LINKS } from '../desk-links.ts'

/** Every place of the desk that one's role may go to, by its group. */
export function DeskIndex({ staff }: { staff: DeskStaff }) {
  const t = words('desk')
  const places = DESK_LINKS.filter(({ right }) => roleMay(staff, right))
  const groups = DESK_GROUPS.map((group) => ({ group, its: places.filter((one) => one.group === group) }))
  const shown = groups.filter(({ its }) => its.length > 0)
  if (shown.length === 0) return <p>{t(`roleMay.${staff.role}`)}</p>
  return (
    <nav className="desk-index" aria-label={words('overview')('index')}>
      {shown.map(({ group, its }) => (
        <section key={group} aria-labelledby={`index-${group}`}>
          <h2 id={`index-${group}`}>{t(`group.${group}`)}</h2>
          <ul>
            {its.map(({ place, path }) => (
              <li key={place}>
                <a href={path}>{t(`place.${place}`)}</a>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </nav>
  )
}
