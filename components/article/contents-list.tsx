import type { Heading } from '#db/articles/contents.ts'
import { words } from '../ui/language.ts'
import { writtenIn } from '../ui/written-in.ts'

/** From so many sub-heads on a reader may want to see what there is before she reads. R13 of the feature table. */
const FROM = 4

/** What a long article has in it; nothing for a short one. */
export function ContentsList({ headings, language }: { headings: Heading[]; language: string | null }) {
  if (headings.length < FROM) return null
  return (
    <nav className="contents" aria-labelledby="contents-title">
      <h2 id="contents-title">{words('reading')('contents')}</h2>
      <ol {...writtenIn(language)}>
        {headings.map(({ anchor, text, isInner }) => (
          <li key={anchor} className={isInner ? 'is-inner' : undefined}>
            <a href={`#${anchor}`}>{text}</a>
          </li>
        ))}
      </ol>
    </nav>
  )
}
