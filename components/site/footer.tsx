import { sectionPath } from '#db/articles/path.ts'
import type { Site } from './site.ts'

export function Footer({ site }: { site: Site }) {
  return (
    <footer className="footer">
      <p className="footer-name">{site.name}</p>
      {site.tagline && <p>{site.tagline}</p>}
      <nav aria-label="Footer">
        <ul>
          {site.sections.map((section) => (
            <li key={section.slug}>
              <a href={sectionPath(section.slug)}>{section.name}</a>
            </li>
          ))}
          <li>
            <a href="/search">Search</a>
          </li>
          <li>
            <a href="/transparency">Transparency</a>
          </li>
          <li>
            <a href="/admin" rel="nofollow">
              Staff
            </a>
          </li>
        </ul>
      </nav>
    </footer>
  )
}
