import { articlePath, sectionPath } from '#db/articles/path.ts'
import type { FoundArticle } from '#db/search/found.ts'
import type { Piece } from '#db/search/passages.ts'
import { labelWords } from '../article/label.tsx'
import { StoryMeta } from '../article/story.tsx'
import { words } from '../ui/language.ts'
import { Picture } from '../ui/picture.tsx'
import { writtenIn } from '../ui/written-in.ts'

/** Of a long question an article lacks most words, and to name them helps nobody. */
const MOST_LACKS = 3

/** An article that was found: its headline, and the passage that answers best. */
export function FoundStory({
  article: { card, passage, lacks },
  zone,
}: {
  article: FoundArticle
  zone: string
}) {
  const path = articlePath({ section: card.section.slug, slug: card.slug })
  const written = writtenIn(card.language)
  return (
    <article className="story story-row">
      {card.picture && (
        <a className="story-picture" href={path} tabIndex={-1} aria-hidden="true">
          <Picture picture={card.picture} sizes="(min-width: 40rem) 180px, 112px" decorative />
        </a>
      )}
      <div className="story-words">
        <p className="kicker">
          {card.label && <span>{labelWords(card.label)}</span>}
          {card.label && ' · '}
          <a href={sectionPath(card.section.slug)}>{card.section.name}</a>
        </p>
        <h2 className="story-headline">
          <a href={path} {...written}>
            <Marked pieces={passage.headline} />
          </a>
        </h2>
        <Passage standfirst={passage.standfirst} body={passage.body} written={written} />
        {lacks.length > 0 && lacks.length <= MOST_LACKS && (
          <p className="search-lacks">{words('search')('lacks', { words: lacks.join(', ') })}</p>
        )}
        <StoryMeta card={card} zone={zone} />
      </div>
    </article>
  )
}

interface PassageProps {
  standfirst: Piece[]
  body: Piece[]
  written: { lang?: string; dir?: 'ltr' | 'rtl' }
}

/** The standfirst where the answer stands there, or stands nowhere in the text. */
function Passage({ standfirst, body, written }: PassageProps) {
  const hits = (pieces: Piece[]) =>
    new Set(pieces.filter((piece) => piece.isHit).map((piece) => piece.text)).size
  const shown = body.length > 0 && hits(body) > hits(standfirst) ? body : standfirst
  if (shown.length === 0) return null
  return (
    <p className="story-standfirst" {...written}>
      <Marked pieces={shown} />
    </p>
  )
}

const Marked = ({ pieces }: { pieces: Piece[] }) =>
  pieces.map(({ text, isHit }, place) => (isHit ? <mark key={place}>{text}</mark> : text))
