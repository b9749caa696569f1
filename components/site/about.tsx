import { aboutPath, ABOUT } from '#db/articles/about/rules.ts'
import type { MastheadEntry } from '#db/articles/about/masthead.ts'
import { authorPath } from '#db/articles/path.ts'
import { words } from '../ui/language.ts'
import type { Site } from './site.ts'

/** At the foot of every page: where the newspaper speaks of itself. */
export function AboutLinks({ site }: { site: Site }) {
  const t = words('about')
  if (site.about.length === 0) return null
  return (
    <nav className="footer-about" aria-label={t('aboutSite', { site: site.name })}>
      <p>
        <a href={`/${ABOUT}`}>{t('about')}</a>
      </p>
      <AboutList site={site} />
    </nav>
  )
}

export function AboutList({ site }: { site: Site }) {
  return (
    <ul>
      {site.about.map(({ slug, name }) => (
        <li key={slug}>
          <a href={aboutPath(slug)}>{name}</a>
        </li>
      ))}
    </ul>
  )
}

/** Who makes the newspaper, and what each of them does in it. */
export function Masthead({ people }: { people: readonly MastheadEntry[] }) {
  return (
    <ul className="people">
      {people.map(({ id, slug, name, role, bio }) => (
        <li key={id}>
          <p>
            <a href={authorPath(slug)}>{name}</a> <span>{role}</span>
          </p>
          {bio && <p>{bio}</p>}
        </li>
      ))}
    </ul>
  )
}

export function WriteTo({ email }: { email: string }) {
  const t = words('about')
  return (
    <p className="write-to">
      {t.rich('writeTo', { email, a: (parts) => <a href={`mailto:${email}`}>{parts}</a> })}
    </p>
  )
}
