import type { ReactNode } from 'react'
import type { Role } from '#db/users/roles.ts'
import { localeOf } from '#words/languages.ts'
import { spoken, words } from '../ui/language.ts'
import { pluralOf } from '../ui/plural.ts'
import { DESK_LINKS, type DeskPlace } from './desk-links.ts'
import { DeskNav } from './desk-nav.tsx'
import { LiveQueue } from './live.client.tsx'

export interface DeskStaff {
  name: string
  role: Role
  /** Ids of the sections that somebody is limited to; none or null for all. */
  sections?: readonly number[] | null
}

interface Props {
  siteName: string
  staff: DeskStaff
  /** Comments that wait; null for staff who do not decide on them. */
  pending: number | null
  /** What waits elsewhere, by the place where it does. */
  waiting?: Partial<Record<DeskPlace, number>>
  /** What of the desk is being looked at. */
  current?: DeskPlace
  children: ReactNode
}

/** What stands around every page of the staff side. */
export function Desk({ siteName, staff, pending, waiting = {}, current, children }: Props) {
  const t = words('desk')
  return (
    <>
      <a className="skip" href="#main">
        {words('site')('skipToMain')}
      </a>
      <header className="desk">
        <p className="desk-name">
          <a href="/admin">{siteName}</a>
        </p>
        <DeskNav staff={staff} pending={pending} waiting={waiting} current={current} />
        <div className="desk-who">
          <p>
            <Name staff={staff} current={current} /> <span className="role">{t(`role.${staff.role}`)}</span>
          </p>
          <p>
            <a href="/">{t('viewSite')}</a>
          </p>
          <form method="post" action="/admin/sign-out">
            <button type="submit" className="quiet">
              {t('signOut')}
            </button>
          </form>
        </div>
      </header>
      {pending !== null && (
        <LiveQueue news={current === 'comments' ? newComments() : null} locale={localeOf(spoken())} />
      )}
      <main id="main" tabIndex={-1}>
        {children}
      </main>
    </>
  )
}

/** Whoever is signed in, leading to the account, where there is a page of it. */
function Name({ staff, current }: { staff: DeskStaff; current?: DeskPlace }) {
  const name = <b dir="auto">{staff.name}</b>
  const account = DESK_LINKS.find(({ place }: { place: string }) => place === 'account')
  if (!account) return name
  return (
    <a href={account.path} aria-current={account.place === current ? 'page' : undefined}>
      {name}
    </a>
  )
}

const newComments = () => pluralOf(localeOf(spoken()), (count) => words('queue')('newComments', { count }))
