import { roleMay } from '#db/users/rights.ts'
import type { Role } from '#db/users/roles.ts'
import { words } from '../ui/language.ts'
import { number } from '../ui/numbers.ts'
import { DESK_GROUPS, DESK_LINKS, type DeskPlace } from './desk-links.ts'

interface Props {
  /** Who is signed in, and the sections that he is limited to. */
  staff: { role: Role; sections?: readonly number[] | null }
  /** Comments that wait; null for staff who do not decide on them. */
  pending: number | null
  /** What waits elsewhere, by the place where it does. */
  waiting?: Partial<Record<DeskPlace, number>>
  current?: DeskPlace
}

/** Where one can go: a line of groups, and below it a line of the places of the group that one is in. */
export function DeskNav({ staff, pending, waiting = {}, current }: Props) {
  const t = words('desk')
  const places = DESK_LINKS.filter(({ right }) => roleMay(staff, right))
  const here = DESK_LINKS.find(({ place }) => place === current)?.group ?? null
  const within = here === null ? [] : places.filter(({ group }) => group === here)
  return (
    <nav aria-label={t('desk')}>
      <ul className="desk-groups">
        <li>
          <a href="/admin" aria-current={current === 'overview' ? 'page' : undefined}>
            {t('place.overview')}
          </a>
        </li>
        {DESK_GROUPS.map((group) => {
          const first = places.find((one) => one.group === group)
          return (
            first && (
              <li key={group}>
                <a href={first.path} aria-current={group === here ? 'true' : undefined}>
                  {t(`group.${group}`)}{' '}
                  {group === 'comments' && pending !== null && <Pending count={pending} />}
                </a>
              </li>
            )
          )
        })}
      </ul>
      {within.length > 1 && (
        <ul className="desk-places">
          {within.map(({ place, path }) => (
            <li key={place}>
              <a href={path} aria-current={place === current ? 'page' : undefined}>
                {t(`place.${place}`)} <Waiting count={waiting[place] ?? 0} />
              </a>
            </li>
          ))}
        </ul>
      )}
    </nav>
  )
}

function Pending({ count }: { count: number }) {
  return (
    <span className="badge">
      <span data-live-count="pending">{number(count)}</span>
      <span className="visually-hidden"> {words('desk')('afterTheNumber')}</span>
    </span>
  )
}

/** What waits at a place; nothing where nothing does. */
function Waiting({ count }: { count: number }) {
  if (count === 0) return null
  return (
    <span className="badge">
      {number(count)}
      <span className="visually-hidden"> {words('desk')('afterTheNumber')}</span>
    </span>
  )
}
