import type { ReactNode } from 'react'
import { Banner } from '../banner/banner.tsx'
import { words } from '../ui/language.ts'
import { FeedLinks } from './feed-links.tsx'
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
  const t = words('site')
  return (
    <>
      <a className="skip" href="#main">
        {t('skipToMain')}
      </a>
      {skipToComments && (
        <a className="skip" href="#comments">
          {t('skipToComments')}
        </a>
      )}
      <Masthead site={site} current={current} isCurrentPage={isCurrentPage} isFront={isFront} />
      <Banner banner={site.banner} />
      <main id="main" tabIndex={-1}>
        {children}
      </main>
      {/* Behind the feeds of the page itself: programs take the first. */}
      <FeedLinks page="/" name={site.name} />
      <Footer site={site} />
    </>
  )
}
