import type { PickedComment } from '#db/comments/picks.ts'
import { commentWords } from '#db/text/markdown.ts'
import { excerpt } from '#db/text/words.ts'
import { words } from '../ui/language.ts'

interface Props {
  picks: PickedComment[]
}

/** Editors' picks above the thread, each with a link to its place in it. */
export function Picks({ picks }: Props) {
  if (picks.length === 0) return null
  const t = words('comments')
  return (
    <section className="picks" aria-labelledby="picks-title">
      <h3 id="picks-title">{t('picks')}</h3>
      <ul>
        {picks.map(({ id, authorName, body }) => (
          <li key={id}>
            <q dir="auto">{excerpt(commentWords(body), 240)}</q>
            <p>
              <bdi>{authorName}</bdi>{' '}
              <a href={`/comments/${id}`} rel="nofollow">
                {t.rich('readInThread', {
                  name: authorName,
                  hidden: (chunks) => <span className="visually-hidden">{chunks}</span>,
                })}
              </a>
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
