import type { Counted } from '#db/archive/counts.ts'
import { archivePath } from '#db/archive/path.ts'
import { sectionPath } from '#db/articles/path.ts'
import { Breadcrumbs, type Step } from '../site/breadcrumbs.tsx'
import type { Site } from '../site/site.ts'
import { words } from '../ui/language.ts'
import { Parts } from './parts.tsx'
import { spanName } from './span-words.ts'

interface Props {
  site: Site
  months: Counted[]
  steps: readonly Step[]
  hasSeries: boolean
}

/** All years and months in which something was published, and the other ways into the archive. */
export function ArchiveIndex({ site, months, steps, hasSeries }: Props) {
  const t = words('archive')
  const years = [...Map.groupBy(months, ({ span }) => span.year)]
  return (
    <div className="listing archive">
      <header className="listing-head">
        <Breadcrumbs steps={steps} />
        <h1>{t('archive')}</h1>
        <p className="listing-intro">{t('intro', { site: site.name })}</p>
      </header>
      {years.length === 0 && <p className="empty">{words('articles')('nothingPublished')}</p>}
      {years.map(([year, its]) => (
        <section key={year} className="archive-year" aria-labelledby={`year-${year}`}>
          <h2 id={`year-${year}`}>
            <a href={archivePath({ year })}>{spanName({ year })}</a>
          </h2>
          <Parts parts={its.toReversed()} />
        </section>
      ))}
      <nav className="archive-ways" aria-labelledby="archive-ways">
        <h2 id="archive-ways">{t('waysIn')}</h2>
        <ul>
          {site.sections.map(({ slug, name }) => (
            <li key={slug}>
              <a href={sectionPath(slug)}>{name}</a>
            </li>
          ))}
          {hasSeries && (
            <li>
              <a href="/series">{words('series')('allSeries')}</a>
            </li>
          )}
          <li>
            <a href="/tag">{t('subjects')}</a>
          </li>
          <li>
            <a href="/author">{t('authors')}</a>
          </li>
        </ul>
      </nav>
    </div>
  )
}
