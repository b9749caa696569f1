import type { Card } from '#db/articles/cards.ts'
import { articlePath, sectionPath } from '#db/articles/path.ts'
import { shortDate } from '../ui/dates.ts'
import { words } from '../ui/language.ts'
import { listed } from '../ui/numbers.ts'
import { Picture } from '../ui/picture.tsx'
import { Time } from '../ui/time.tsx'
import { writtenIn } from '../ui/written-in.ts'
import { labelWords } from './label.tsx'

interface Props {
  card: Card
  zone: string
  heading?: 'h2' | 'h3'
  /** `lead` large with picture; `column` picture on top; `row` small picture beside; `plain` none. */
  shape: 'lead' | 'column' | 'row' | 'plain'
  /** A column that some layouts make wide: it needs the sharper picture. */
  wide?: boolean
  /** Whether the section is named above the headline. */
  kicker?: boolean
  standfirst?: boolean
  first?: boolean
}

const SIZES = {
  lead: '(min-width: 64rem) 620px, 100vw',
  column: '(min-width: 64rem) 300px, (min-width: 40rem) 45vw, 100vw',
  wide: '(min-width: 64rem) 690px, (min-width: 40rem) 45vw, 100vw',
  row: '(min-width: 40rem) 180px, 112px',
  plain: '',
}

/** An article in a list. */
export function Story({
  card,
  zone,
  shape,
  heading: Heading = 'h3',
  kicker = false,
  standfirst = false,
  first,
  wide = false,
}: Props) {
  const picture = shape === 'plain' ? null : card.picture
  return (
    <article className={`story story-${shape}`}>
      {picture && (
        <a className="story-picture" href={articlePath(linked(card))} tabIndex={-1} aria-hidden="true">
          <Picture picture={picture} sizes={SIZES[wide ? 'wide' : shape]} first={first} decorative />
        </a>
      )}
      <div className="story-words">
        {(kicker || card.label) && (
          <p className="kicker">
            {card.label && <span>{labelWords(card.label)}</span>}
            {card.label && kicker && ' · '}
            {kicker && <a href={sectionPath(card.section.slug)}>{card.section.name}</a>}
          </p>
        )}
        <Heading className="story-headline">
          <a href={articlePath(linked(card))} {...writtenIn(card.language)}>
            {card.headline}
          </a>
        </Heading>
        {standfirst && card.standfirst && (
          <p className="story-standfirst" {...writtenIn(card.language)}>
            {card.standfirst}
          </p>
        )}
        <StoryMeta card={card} zone={zone} />
      </div>
    </article>
  )
}

export function StoryMeta({ card, zone }: { card: Card; zone: string }) {
  return (
    <p className="story-meta">
      {card.isLive && <b className="kicker">{words('live')('live')}</b>}
      {card.authors.length > 0 && <span>{listed(card.authors.map((author) => author.name))}</span>}
      <Time at={card.publishedAt} zone={zone} written={shortDate} />
      {card.commentCount > 0 && (
        <a href={`${articlePath(linked(card))}#comments`}>
          {words('articles')('comments', { count: card.commentCount })}
        </a>
      )}
    </p>
  )
}

const linked = (card: Card) => ({ section: card.section.slug, slug: card.slug })
