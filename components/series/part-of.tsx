import type { Surroundings } from '#db/articles/article.ts'
import type { Card } from '#db/articles/cards.ts'
import { articlePath, seriesPath } from '#db/articles/path.ts'
import { words } from '../ui/language.ts'
import { writtenIn } from '../ui/written-in.ts'

type Place = NonNullable<Surroundings['series']>

/** "Part 3 of 5 of the series …", above the headline. */
export function PartOf({ place: { series, number, total } }: { place: Place }) {
  return (
    <p className="part-of">
      {words('series').rich('partOf', {
        ...{ number, total, name: series.name },
        series: (name) => (
          <a href={seriesPath(series.slug)} {...writtenIn(series.language)}>
            {name}
          </a>
        ),
      })}
    </p>
  )
}

/** The parts before and after this one, below the text. */
export function OtherParts({ place: { previous, next, number } }: { place: Place }) {
  if (!previous && !next) return null
  const t = words('series')
  const link = (card: Card, rel: 'prev' | 'next', label: string, part: number) => (
    <a
      className={`neighbour-${rel}`}
      rel={rel}
      href={articlePath({ section: card.section.slug, slug: card.slug })}
    >
      <span>
        {label} · {t('part', { number: part })}
      </span>
      <bdi {...writtenIn(card.language)}>{card.headline}</bdi>
    </a>
  )
  return (
    <nav className="neighbours series-parts" aria-label={t('otherParts')}>
      {previous && link(previous, 'prev', t('previous'), number - 1)}
      {next && link(next, 'next', t('next'), number + 1)}
    </nav>
  )
}
