import { bodyParts, withPaidLinks } from '#db/articles/body.ts'
import type { Card } from '#db/articles/cards.ts'
import { articlePath } from '#db/articles/path.ts'
import type { Picture } from '#db/media/picture.ts'
import { words } from '../ui/language.ts'
import { inSiteLanguage, writtenIn } from '../ui/written-in.ts'
import { CardLabel } from './label.tsx'

interface Props {
  /** As stored: cleaned by db/text/html on its way in. */
  bodyHtml: string
  /** BCP 47; null for the site's language. */
  language?: string | null
  /** Pictures of ours that it may show, by name. */
  pictures: Map<string, Picture>
  /** Targets of "Read also" lines; one that is missing here is not public and its line vanishes. */
  readAlso: Map<number, Card>
  /** Whether somebody paid for its links. */
  paid?: boolean
}

export function Body({ bodyHtml, language = null, pictures, readAlso, paid = false }: Props) {
  const t = words('articles')
  const said = {
    open: t('openPicture'),
    picture: t('picture'),
    close: t('close'),
    ...inSiteLanguage(language),
  }
  return (
    <div className="body" {...writtenIn(language)}>
      {bodyParts(paid ? withPaidLinks(bodyHtml) : bodyHtml, said, pictures).map((part, index) => {
        if ('html' in part) return <div key={index} dangerouslySetInnerHTML={{ __html: part.html }} />
        const card = readAlso.get(part.readAlso)
        return card && <ReadAlso key={index} card={card} around={language} />
      })}
    </div>
  )
}

function ReadAlso({ card, around }: { card: Card; around: string | null }) {
  return (
    <p className="read-also" {...inSiteLanguage(around)}>
      <b>{words('articles')('readAlso')}</b>{' '}
      <a href={articlePath({ section: card.section.slug, slug: card.slug })} {...writtenIn(card.language)}>
        <CardLabel label={card.label} />
        {card.headline}
      </a>
    </p>
  )
}
