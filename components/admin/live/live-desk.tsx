import type { EntryProblems, TypedEntry } from '#db/live/entry.ts'
import type { DeskEntry, LiveDeskView } from '#db/live/desk.ts'
import type { InsertedPicture } from '#db/media/inserted.ts'
import { articlePath } from '#db/articles/path.ts'
import { dateAndTime } from '../../ui/dates.ts'
import { words } from '../../ui/language.ts'
import { EntryForm } from './entry-form.tsx'
import { EntryLine } from './entry-line.tsx'
import { FollowPosts } from './follow-posts.client.tsx'

export type LiveRefusal = 'forbidden' | 'not-live' | 'is-live' | 'closed' | 'gone' | 'stale' | 'no-picture'

interface Props {
  view: LiveDeskView
  /** The post that is being changed; null where a new one is written. */
  edited: DeskEntry | null
  /** The picture of the post that is written. */
  picture: InsertedPicture | null
  /** A form that came back. */
  state: { typed: TypedEntry | null; problems: EntryProblems; refused: LiveRefusal | null } | null
  done: 'started' | 'posted' | 'edited' | 'deleted' | 'restored' | 'closed' | 'reopened' | null
  /** The post that was deleted just now, to be brought back. */
  undo: number | null
  /** Random, for the form of a new post. */
  formKey: string
  /** Whether these are the newest. */
  isFirst: boolean
  zone: string
}

/** Where a live blog is posted into: from a telephone in seconds, the form first. */
export function LiveDesk({ view, edited, picture, state, done, undo, formKey, isFirst, zone }: Props) {
  const t = words('live-desk')
  const { article, live, entries, next, deleted } = view
  const path = `/admin/articles/${article.id}/live`
  const action = `${path}/changes`
  const isWrong = state !== null && Object.keys(state.problems).length > 0
  return (
    <div className="live-desk" id="desk">
      <h1>{t('title')}</h1>
      <p className="intro">
        {article.status === 'published' ? (
          <a href={articlePath(article)} dir="auto">
            {article.headline}
          </a>
        ) : (
          <b dir="auto">{article.headline}</b>
        )}
        {article.status !== 'published' && <small> {t('notPublic')}</small>}
      </p>
      {done && (
        <div className="told" role="status">
          <p>{t(`done.${done}`)}</p>
          {undo !== null && (
            <form method="post" action={action}>
              <input type="hidden" name="post" value={undo} />
              <button type="submit" name="do" value="restore">
                {t('undo')}
              </button>
            </form>
          )}
        </div>
      )}
      {(state?.refused || isWrong) && (
        <div className="refused" role="alert" tabIndex={-1} autoFocus>
          <p>{t(state.refused ? `refused.${state.refused}` : 'notPosted')}</p>
        </div>
      )}
      {!live && (
        <section>
          <p>{t('notYet')}</p>
          <Press action={action} what="start" label={t('start')} primary />
        </section>
      )}
      {live && (live.status === 'open' || edited || state?.typed) && (
        <EntryForm
          action={action}
          cancel={path}
          edited={edited}
          typed={state?.typed ?? typedOf(edited)}
          picture={picture}
          problems={state?.problems ?? {}}
          formKey={formKey}
        />
      )}
      {typeof live?.closedAt === 'number' && (
        <section>
          <p>{t('isClosed', { time: dateAndTime(live.closedAt, zone) })}</p>
          <Press
            action={action}
            what="reopen"
            label={t('reopen')}
            // What was typed for it comes along.
            form={state?.typed && !edited ? 'post' : undefined}
          />
        </section>
      )}
      {live && (
        <section aria-labelledby="posts">
          <h2 id="posts">{t('posts')}</h2>
          {entries.length === 0 && <p className="empty">{t('noPosts')}</p>}
          <ol className="live-lines">
            {entries.map((entry) => (
              <li key={entry.id}>
                <EntryLine entry={entry} path={path} zone={zone} />
              </li>
            ))}
          </ol>
          <p className="older">
            {!isFirst && <a href={path}>{t('newest')}</a>}
            {next !== null && (
              <a rel="next" href={`${path}?before=${next}`}>
                {t('older')}
              </a>
            )}
          </p>
          <Deleted entries={deleted} action={action} />
        </section>
      )}
      {live?.status === 'open' && (
        <details className="close-live">
          <summary>{t('closeIt')}</summary>
          <p>{t('closeHint')}</p>
          <Press action={action} what="close" label={t('close')} />
        </details>
      )}
      {live?.status === 'open' && isFirst && (
        <FollowPosts article={article.id} posts={entries.map(({ id }) => id)} draft={edited === null} />
      )}
    </div>
  )
}

function Press({
  action,
  what,
  label,
  primary,
  form,
}: {
  action: string
  what: string
  label: string
  primary?: boolean
  /** Of the form that is sent in place of one of its own. */
  form?: string
}) {
  return (
    <form method="post" action={action}>
      <p className="presses">
        <button type="submit" name="do" value={what} form={form} className={primary ? 'primary' : undefined}>
          {label}
        </button>
      </p>
    </form>
  )
}

function Deleted({ entries, action }: { entries: DeskEntry[]; action: string }) {
  const t = words('live-desk')
  if (entries.length === 0) return null
  return (
    <details>
      <summary>{t('deleted')}</summary>
      <ul className="live-lines">
        {entries.map(({ id, headline, bodyText }) => (
          <li key={id}>
            <p id={`deleted-${id}`} dir="auto">
              {headline || bodyText || t('pictureAlone')}
            </p>
            <form method="post" action={action}>
              <input type="hidden" name="post" value={id} />
              <p className="presses">
                <button type="submit" name="do" value="restore" aria-describedby={`deleted-${id}`}>
                  {t('restore')}
                </button>
              </p>
            </form>
          </li>
        ))}
      </ul>
    </details>
  )
}

const typedOf = (entry: DeskEntry | null): TypedEntry => ({
  headline: entry?.headline ?? '',
  body: entry?.source ?? '',
  picture: typeof entry?.mediaId === 'number' ? String(entry.mediaId) : '',
  isKey: entry?.isKey ?? false,
  isPinned: entry?.isPinned ?? false,
})
