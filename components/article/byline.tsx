import { Fragment } from 'react'
import { authorPath } from '#db/articles/path.ts'
import { words } from '../ui/language.ts'
import { listParts } from '../ui/numbers.ts'

interface Props {
  authors: { slug: string; name: string }[]
}

/** "By A, B and C", each a link to all that they have written. */
export function Byline({ authors }: Props) {
  if (authors.length === 0) return null
  return (
    <span className="byline">
      {words('articles').rich('by', { authors: () => <Names authors={authors} /> })}
    </span>
  )
}

function Names({ authors }: Props) {
  return listParts(authors.length).map((part, at) => {
    const author = typeof part === 'number' ? authors[part] : undefined
    if (!author) return <Fragment key={at}>{part}</Fragment>
    return (
      <a key={at} rel="author" href={authorPath(author.slug)}>
        {author.name}
      </a>
    )
  })
}
