import { sectionPath } from '#db/articles/path.ts'
import { words } from '../ui/language.ts'
import { SearchForm } from './search-form.tsx'
import type { Site } from './site.ts'

interface Props {
  site: Site
  /** Slug of the section that is being read. */
  current?: string
  /** Whether the section's own list is being read, and not an article of it. */
  isCurrentPage?: boolean
  /** On the front page the name is the page's heading. */
  isFront?: boolean
}

export function Masthead({ site, current, isCurrentPage = false, isFront = false }: Props) {
  const t = words('site')
  const Name = isFront ? 'h1' : 'p'
  return (
    <header className="masthead">
      <div className="masthead-top">
        <details className="menu" data-menu="">
          <summary>
            <span className="menu-icon" aria-hidden="true" />
            {t('menu')}
          </summary>
          <div className="menu-panel">
            <SearchForm id="menu-search" />
            <nav aria-label={t('allSections')}>
              <ul>
                {site.sections.map((section) => (
                  <li key={section.slug}>
                    <a href={sectionPath(section.slug)}>
                      <b>{section.name}</b>
                      {section.description && <span>{section.description}</span>}
                    </a>
                  </li>
                ))}
              </ul>
            </nav>
          </div>
        </details>
        <Name className="masthead-name">
          <a href="/">{site.name}</a>
        </Name>
        <div className="masthead-tools">
          <a href="/search">{t('search')}</a>
          <button
            type="button"
            className="js-only"
            data-theme-toggle=""
            aria-label={t('darkAppearance')}
            aria-pressed="false"
          >
            <span aria-hidden="true" className="theme-icon" />
          </button>
        </div>
      </div>
      <nav className="sections" aria-label={t('sections')}>
        <ul>
          {site.sections.map((section) => (
            <li key={section.slug}>
              <a
                href={sectionPath(section.slug)}
                aria-current={section.slug === current ? (isCurrentPage ? 'page' : 'true') : undefined}
              >
                {section.name}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </header>
  )
}
