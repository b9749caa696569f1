import { bodyParts } from '#db/articles/body.ts'
import type { Card } from '#db/articles/cards.ts'
import { articlePath } from '#db/articles/path.ts'
import type { Picture } from '#db/media/picture.ts'
import { words } from '../ui/language.ts'

interface Props {
  /** As stored: cleaned by db/text/html on its way in. */
  bodyHtml: string
  /** Pictures of ours that it may show, by name. */
  pictures: Map<string, Picture>
  /** Targets of "Read also" lines; one that is missing here is not public and its line vanishes. */
  readAlso: Map<number, Card>
}

export function Body({ bodyHtml, pictures, readAlso }: Props) {
  return (
    <div className="body">
      {bodyParts(bodyHtml, pictures).map((part, index) => {
        if ('html' in part) return <div key={index} dangerouslySetInnerHTML={{ __html: part.html }} />
        const card = readAlso.get(part.readAlso)
        return card && <ReadAlso key={index} card={card} />
      })}
    </div>
  )
}

function ReadAlso({ card }: { card: Card }) {
  return (
    <p className="read-also">
      <b>{words('articles')('readAlso')}</b>{' '}
      <a href={articlePath({ section: card.section.slug, slug: card.slug })}>{card.headline}</a>
    </p>
  )
}
