import { Fragment } from 'react'
import { authorPath } from '#db/articles/path.ts'

/** "By A, B and C", each a link to all that they have written. */
export function Byline({ authors }: { authors: { slug: string; name: string }[] }) {
  if (authors.length === 0) return null
  return (
    <span className="byline">
      By{' '}
      {authors.map((author, index) => (
        <Fragment key={author.slug}>
          {index > 0 && (index === authors.length - 1 ? ' and ' : ', ')}
          <a rel="author" href={authorPath(author.slug)}>
            {author.name}
          </a>
        </Fragment>
      ))}
    </span>
  )
}
