import { seriesPath } from '#db/articles/path.ts'
import type { Series } from '#db/series/series.ts'
import { Breadcrumbs, type Step } from '../site/breadcrumbs.tsx'
import { words } from '../ui/language.ts'
import { Picture } from '../ui/picture.tsx'
import { writtenIn } from '../ui/written-in.ts'
import { paragraphs } from './series-view.tsx'

interface Props {
  all: (Series & { parts: number })[]
  steps: readonly Step[]
}

/** All series, the one that went on last first. */
export function SeriesIndex({ all, steps }: Props) {
  const t = words('series')
  return (
    <div className="listing series">
      <header className="listing-head">
        <Breadcrumbs steps={steps} />
        <h1>{t('allSeries')}</h1>
      </header>
      {all.length === 0 && <p className="empty">{words('articles')('nothingPublished')}</p>}
      <ul className="series-list">
        {all.map(({ id, slug, name, intro, picture, language, parts }) => (
          <li key={id}>
            <article className="story story-row">
              {picture && (
                <a className="story-picture" href={seriesPath(slug)} tabIndex={-1} aria-hidden="true">
                  <Picture picture={picture} sizes="(min-width: 40rem) 180px, 112px" decorative />
                </a>
              )}
              <div className="story-words">
                <h2 className="story-headline">
                  <a href={seriesPath(slug)} {...writtenIn(language)}>
                    {name}
                  </a>
                </h2>
                {intro && (
                  <p className="story-standfirst" {...writtenIn(language)}>
                    {paragraphs(intro)[0]}
                  </p>
                )}
                <p className="story-meta">{t('parts', { count: parts })}</p>
              </div>
            </article>
          </li>
        ))}
      </ul>
    </div>
  )
}
