import type { ReactNode } from 'react'
import type { Role } from '#db/users/roles.ts'
import { DESK_LINKS } from './desk-links.ts'
import { LiveQueue } from './live.client.tsx'

export interface DeskStaff {
  name: string
  role: Role
}

/** What of the desk is being looked at. */
export type DeskPlace = 'comments' | (typeof DESK_LINKS)[number]['place']

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
  return (
    <>
      <a className="skip" href="#main">
        Skip to main content
      </a>
      <header className="desk">
        <p className="desk-name">
          <a href="/admin">{siteName}</a>
        </p>
        <nav aria-label="Desk">
          {pending !== null && (
            <a href="/admin/comments" aria-current={current === 'comments' ? 'page' : undefined}>
              Comments{' '}
              <span className="badge">
                <span data-live-count="pending">{pending.toLocaleString('en')}</span>
                <span className="visually-hidden"> pending</span>
              </span>
            </a>
          )}
          {DESK_LINKS.filter(({ may }) => may(staff.role)).map(({ place, path, label }) => (
            <a key={place} href={path} aria-current={current === place ? 'page' : undefined}>
              {label}
            </a>
          ))}
          <a href="/">View site</a>
        </nav>
        <div className="desk-who">
          <p>
            <b dir="auto">{staff.name}</b> <span className="role">{staff.role}</span>
          </p>
          <form method="post" action="/admin/sign-out">
            <button type="submit" className="quiet">
              Sign out
            </button>
          </form>
        </div>
      </header>
      {pending !== null && <LiveQueue news={current === 'comments'} />}
      <main id="main" tabIndex={-1}>
        {children}
      </main>
    </>
  )
}
