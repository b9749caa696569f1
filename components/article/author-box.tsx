import type { Byline } from '#db/articles/cards.ts'
import { authorPath } from '#db/articles/path.ts'
import { Avatar } from '../ui/avatar.tsx'
import { words } from '../ui/language.ts'

/** Who wrote this: one box for each author with a biography. */
export function AuthorBoxes({ authors }: { authors: Byline[] }) {
  const known = authors.filter((author) => author.bio !== '')
  if (known.length === 0) return null
  return (
    <section className="author-boxes" aria-label={words('articles')('aboutAuthors')}>
      {known.map((author) => (
        <div key={author.slug} className="author-box">
          <Avatar name={author.name} />
          <div>
            <p className="author-name">
              <a href={authorPath(author.slug)}>{author.name}</a>
              {author.role && <span>{author.role}</span>}
            </p>
            <p>{author.bio}</p>
          </div>
        </div>
      ))}
    </section>
  )
}
