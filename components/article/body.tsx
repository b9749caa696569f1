import { bodyParts, withPaidLinks } from '#db/articles/body.ts'
import { withEmbeds } from '#db/text/html/show-embeds.ts'
import type { Card } from '#db/articles/cards.ts'
import { articlePath } from '#db/articles/path.ts'
import type { Picture } from '#db/media/picture.ts'
import { words } from '../ui/language.ts'
import { inSiteLanguage, writtenIn } from '../ui/written-in.ts'
import { embedWords } from './embed-words.ts'
import { CardLabel } from './label.tsx'

/** Addresses of what loads an embed once a reader wants it. */
export interface EmbedFiles {
  script: string
  style: string
}

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
  /** Null where the text has no embeds, or they are to stay links. */
  embeds?: EmbedFiles | null
}

export function Body({ bodyHtml, language = null, pictures, readAlso, paid = false, embeds = null }: Props) {
  const t = words('articles')
  const said = {
    open: t('openPicture'),
    picture: t('picture'),
    close: t('close'),
    credit: (credit: string) => t('photo', { credit }),
    ...inSiteLanguage(language),
  }
  const offered = embedWords(language)
  const shown = (html: string) => (embeds ? withEmbeds(html, offered) : html)
  return (
    <div className="body" {...writtenIn(language)}>
      {embeds && <link rel="stylesheet" href={embeds.style} />}
      {bodyParts(paid ? withPaidLinks(bodyHtml) : bodyHtml, said, pictures).map((part, index) => {
        if ('html' in part) return <div key={index} dangerouslySetInnerHTML={{ __html: shown(part.html) }} />
        const card = readAlso.get(part.readAlso)
        return card && <ReadAlso key={index} card={card} around={language} />
      })}
      {embeds && <script src={embeds.script} type="module" />}
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
