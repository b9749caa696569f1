import type { PickedComment } from '#db/comments/picks.ts'
import { commentWords } from '#db/text/markdown.ts'
import { excerpt } from '#db/text/words.ts'

interface Props {
  picks: PickedComment[]
}

/** Editors' picks above the thread, each with a link to its place in it. */
export function Picks({ picks }: Props) {
  if (picks.length === 0) return null
  return (
    <section className="picks" aria-labelledby="picks-title">
      <h3 id="picks-title">Editors’ picks</h3>
      <ul>
        {picks.map(({ id, authorName, body }) => (
          <li key={id}>
            <q dir="auto">{excerpt(commentWords(body), 240)}</q>
            <p>
              <bdi>{authorName}</bdi>{' '}
              <a href={`/comments/${id}`} rel="nofollow">
                Read in the thread<span className="visually-hidden">: what {authorName} wrote</span>
              </a>
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
