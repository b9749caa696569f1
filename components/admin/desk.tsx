import type { ReactNode } from 'react'
import { roleMay } from '#db/users/rights.ts'
import type { Role } from '#db/users/roles.ts'
import { localeOf } from '#words/languages.ts'
import { spoken, words } from '../ui/language.ts'
import { number } from '../ui/numbers.ts'
import { pluralOf } from '../ui/plural.ts'
import { DESK_LINKS } from './desk-links.ts'
import { LiveQueue } from './live.client.tsx'

export interface DeskStaff {
  name: string
  role: Role
  /** Ids of the sections that somebody is limited to; none or null for all. */
  sections?: readonly number[] | null
}

/** What of the desk is being looked at. */
export type DeskPlace = 'comments' | 'account' | (typeof DESK_LINKS)[number]['place']

interface Props {
  siteName: string
  staff: DeskStaff
  /** Comments that wait; null for staff who do not decide on them. */
  pending: number | null
  current?: DeskPlace
  children: ReactNode
}

/** What stands around every page of the staff side. */
export function Desk({ siteName, staff, pending, current, children }: Props) {
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
        <nav aria-label={t('desk')}>
          {pending !== null && (
            <a href="/admin/comments" aria-current={current === 'comments' ? 'page' : undefined}>
              {t('place.comments')}{' '}
              <span className="badge">
                <span data-live-count="pending">{number(pending)}</span>
                <span className="visually-hidden"> {t('afterTheNumber')}</span>
              </span>
            </a>
          )}
          {DESK_LINKS.filter(({ right }) => roleMay(staff, right)).map(({ place, path }) => (
            <a key={place} href={path} aria-current={current === place ? 'page' : undefined}>
              {t(`place.${place}`)}
            </a>
          ))}
          <a href="/">{t('viewSite')}</a>
        </nav>
        <div className="desk-who">
          <p>
            <a href="/admin/account" aria-current={current === 'account' ? 'page' : undefined}>
              <b dir="auto">{staff.name}</b>
            </a>{' '}
            <span className="role">{t(`role.${staff.role}`)}</span>
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

const newComments = () => pluralOf(localeOf(spoken()), (count) => words('queue')('newComments', { count }))
