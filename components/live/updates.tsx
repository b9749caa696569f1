import { articlePath } from '#db/articles/path.ts'
import { entryAnchor, entryPath } from '#db/live/path.ts'
import type { KeyEvent, LivePage } from '#db/live/read.ts'
import { excerpt } from '#db/text/words.ts'
import { words } from '../ui/language.ts'
import { pluralForms } from '../ui/plurals.ts'
import { Time } from '../ui/time.tsx'
import { writtenIn } from '../ui/written-in.ts'
import { Update } from './entry.tsx'
import { UpdatePages } from './pages.tsx'

interface Props {
  article: { id: number; section: { slug: string }; slug: string; language: string | null }
  live: LivePage
  zone: string
  /** Address of the script that says what is new, while it is open. */
  script: string
}

const KEY_EVENT_LENGTH = 90

/** The posts of a live blog below its introduction: what is pinned, what has happened so far, and then the newest first. */
export function Updates({ article, live, zone, script }: Props) {
  const t = words('live')
  const { pinned, entries, keyEvents, newest, page, pages, closedAt } = live
  const isOpen = live.status === 'open'
  const path = articlePath({ section: article.section.slug, slug: article.slug })
  const shown = new Set([...pinned, ...entries].map(({ id }) => id))
  const watched = isOpen && {
    ...{ 'data-updates': article.id, 'data-newest': newest },
    'data-forms': JSON.stringify(pluralForms((count) => t('newUpdates', { count }))),
  }
  return (
    <section className="updates" id="updates" aria-labelledby="updates-title" {...watched}>
      <h2 id="updates-title">
        {isOpen && <span className="live-now">{t('live')}</span>} {t('updates')}
      </h2>
      {closedAt !== null && (
        <p className="updates-ended">{t.rich('ended', { time: () => <Time at={closedAt} zone={zone} /> })}</p>
      )}
      <div className="updates-shown">
        <KeyEvents events={keyEvents} shown={shown} language={article.language} zone={zone} />
        {[...pinned, ...entries].map((entry) => (
          <Update key={entry.id} entry={entry} language={article.language} zone={zone} />
        ))}
        {shown.size === 0 && <p className="empty">{t('nothingYet')}</p>}
        <UpdatePages path={path} page={page} pages={pages} />
      </div>
      {isOpen && <script type="module" src={script} />}
    </section>
  )
}

interface KeyEventProps {
  events: KeyEvent[]
  /** Which posts stand on this page. */
  shown: Set<number>
  language: string | null
  zone: string
}

function KeyEvents({ events, shown, language, zone }: KeyEventProps) {
  if (events.length === 0) return null
  return (
    <nav className="key-events" aria-labelledby="key-events">
      <h3 id="key-events">{words('live')('keyEvents')}</h3>
      <ol>
        {events.map(({ id, headline, bodyText, postedAt }) => (
          <li key={id}>
            <Time at={postedAt} zone={zone} ago />{' '}
            <a href={shown.has(id) ? `#${entryAnchor(id)}` : entryPath(id)} {...writtenIn(language)}>
              {headline || excerpt(bodyText, KEY_EVENT_LENGTH)}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  )
}
