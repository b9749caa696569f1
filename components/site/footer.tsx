import { sectionPath } from '#db/articles/path.ts'
import { LetterInvite } from '../newsletter/invite.tsx'
import { words } from '../ui/language.ts'
import { AboutLinks } from './about.tsx'
import type { Site } from './site.ts'

export function Footer({ site }: { site: Site }) {
  const t = words('site')
  return (
    <footer className="footer">
      <p className="footer-name">{site.name}</p>
      {site.tagline && <p>{site.tagline}</p>}
      {site.newsletter && <LetterInvite />}
      <nav aria-label={t('footer')}>
        <ul>
          {site.sections.map((section) => (
            <li key={section.slug}>
              <a href={sectionPath(section.slug)}>{section.name}</a>
            </li>
          ))}
          <li>
            <a href="/search">{t('search')}</a>
          </li>
          <li>
            <a href="/archive">{words('archive')('archive')}</a>
          </li>
          <li>
            <a href="/saved">{words('saved')('title')}</a>
          </li>
          <li>
            <a href="/feeds">{words('feeds')('feeds')}</a>
          </li>
          <li>
            <a href="/transparency">{t('transparency')}</a>
          </li>
          {site.profiles.map((profile) => (
            <li key={profile}>
              <a href={profile} rel="me">
                <bdi>{new URL(profile).hostname.replace(/^www\./, '')}</bdi>
              </a>
            </li>
          ))}
          <li>
            <a href="/admin" rel="nofollow">
              {t('staff')}
            </a>
          </li>
        </ul>
      </nav>
      <AboutLinks site={site} />
      {/* Whether it is pressed, the script says as soon as it hears presses. */}
      <button type="button" className="js-only motion" data-motion-toggle="">
        {t('reduceMotion')}
      </button>
    </footer>
  )
}
