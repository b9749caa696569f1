import type { Article } from '#db/articles/article.ts'
import { articlePath } from '#db/articles/path.ts'
import type { Translation } from '#db/articles/translations.ts'
import { words } from '../ui/language.ts'

interface Props {
  article: Article
  /** The article itself among them. */
  translations: readonly Translation[]
}

/** Links to the same article in other languages, each named in its own. */
export function OtherLanguages({ article, translations }: Props) {
  const others = translations.filter(({ id }) => id !== article.id)
  if (others.length === 0) return null
  const t = words('meta')
  return (
    <nav className="other-languages" aria-label={t('otherLanguages')}>
      <ul>
        {others.map((other) => (
          <li key={other.id}>
            <a href={articlePath(other)} hrefLang={other.language} lang={other.language} rel="alternate">
              {nameOf(other.language)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function nameOf(language: string): string {
  const name =
    new Intl.DisplayNames(language, { type: 'language', fallback: 'code' }).of(language) ?? language
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1)
}
