import type { ReactNode } from 'react'
import { Footer } from './footer.tsx'
import { Masthead } from './masthead.tsx'
import type { Site } from './site.ts'

interface Props {
  site: Site
  current?: string
  isCurrentPage?: boolean
  isFront?: boolean
  /** A further skip link beside "Skip to main content". */
  skipToComments?: boolean
  children: ReactNode
}

/** What stands around every reader's page. */
export function Page({ site, current, isCurrentPage, isFront, skipToComments = false, children }: Props) {
  return (
    <>
      <a className="skip" href="#main">
        Skip to main content
      </a>
      {skipToComments && (
        <a className="skip" href="#comments">
          Skip to comments
        </a>
      )}
      <Masthead site={site} current={current} isCurrentPage={isCurrentPage} isFront={isFront} />
      <main id="main" tabIndex={-1}>
        {children}
      </main>
      <Footer site={site} />
    </>
  )
}
