import { articlePath } from '#db/articles/path.ts'
import type { Dossier as DossierData } from '#db/moderation/dossier.ts'
import { REJECT_REASONS } from '#db/moderation/reasons.ts'
import { dateAndTime, shortDate } from '../../ui/dates.ts'
import { number, percent } from '../../ui/numbers.ts'
import { excerpt } from '../excerpt.ts'
import { DoneLine, RefusedLines, type Done, type RefusedPress } from '../outcome.tsx'
import { words } from '../../ui/language.ts'
import { rich } from '../rich.tsx'
import { Notes, type RefusedNote } from './notes.tsx'
import { SanctionForm } from './sanction-form.tsx'
import type { RefusedSanction } from './sanction-words.ts'
import { Sanctions } from './sanctions.tsx'

interface Props {
  dossier: DossierData
  /** Address of this page. */
  path: string
  done: Done | null
  refused: RefusedPress | null
  refusedSanction: RefusedSanction | null
  refusedNote: RefusedNote | null
  viewer: { id: number; name: string }
  /** Whether he may keep somebody from commenting. */
  maySanction: boolean
  zone: string
  now: number
}

/** All that the desk knows of whoever wrote a comment, and what can be done about it. */
export function Dossier(props: Props) {
  const { dossier, path, done, refused, viewer, zone, now } = props
  const t = words('dossier')
  const { name, names, email, written, confirmedAt, firstAt } = dossier
  const existing = (written.pending ?? 0) + (written.approved ?? 0)
  return (
    <div className="dossier">
      <h1 dir="auto">{name}</h1>
      <p className="dossier-facts">
        <span className="email">{email}</span>{' '}
        <span>
          {confirmedAt === null
            ? t('neverConfirmed')
            : t('confirmed', { date: shortDate(confirmedAt, zone) })}
        </span>{' '}
        <span>{t('firstComment', { date: dateAndTime(firstAt, zone) })}</span>
      </p>
      {names.length > 1 && (
        <p className="dossier-names">
          {t.rich('alsoWritesAs', { names: () => <bdi>{names.slice(1).join(', ')}</bdi> })}
        </p>
      )}
      {refused && <RefusedLines refused={refused} viewer={viewer.name} now={now} />}
      <Ratio written={written} />
      <div className="dossier-columns">
        <section aria-labelledby="all-comments">
          <h2 id="all-comments">{t('allComments')}</h2>
          <Comments dossier={dossier} zone={zone} />
          <Pages dossier={dossier} path={path} />
          {dossier.sameNetwork.length > 0 && <Network dossier={dossier} zone={zone} />}
        </section>
        <div>
          <section aria-labelledby="notes">
            <h2 id="notes">{t('notes')}</h2>
            <Notes
              notes={dossier.notes}
              action={`${path}/notes`}
              refused={props.refusedNote}
              viewerId={viewer.id}
              zone={zone}
            />
          </section>
          <section aria-labelledby="sanctions">
            <h2 id="sanctions">{t('sanctions')}</h2>
            <Sanctions
              sanctions={dossier.sanctions}
              action={props.maySanction ? `${path}/sanctions` : null}
              zone={zone}
              now={now}
            />
            {props.maySanction && (
              <SanctionForm
                dossier={dossier}
                action={`${path}/sanctions`}
                zone={zone}
                refused={props.refusedSanction}
              />
            )}
          </section>
          {existing > 0 && <RejectAll existing={existing} action={`${path}/rejections`} />}
        </div>
      </div>
      <p>
        <a href="/admin/comments">{words('desk')('backToQueue')}</a>
      </p>
      <div role="status" className="done">
        {done && <DoneLine done={done} back={path} />}
      </div>
    </div>
  )
}

const STATUSES = ['pending', 'approved', 'rejected', 'spam', 'trash'] as const

function Ratio({ written }: { written: DossierData['written'] }) {
  const [approved, turnedAway] = [written.approved ?? 0, (written.rejected ?? 0) + (written.spam ?? 0)]
  const decided = approved + turnedAway
  return (
    <dl className="ratio">
      {STATUSES.map((status) => (
        <div key={status}>
          <dt>{words('queue')(`tab.${status}`)}</dt>
          <dd>{number(written[status] ?? 0)}</dd>
        </div>
      ))}
      <div>
        <dt>{words('dossier')('approvedOfDecided')}</dt>
        <dd>{percent(approved, decided)}</dd>
      </div>
    </dl>
  )
}

function Comments({ dossier, zone }: { dossier: DossierData; zone: string }) {
  const t = words('dossier')
  return (
    <ol className="dossier-comments">
      {dossier.comments.map((comment) => (
        <li key={comment.id} aria-current={comment.id === dossier.commentId ? 'true' : undefined}>
          <p className="quiet-words">
            {t.rich(comment.authorName === dossier.name ? 'comment.line' : 'comment.lineAs', {
              b: (tab) => <b className={`status-${comment.status}`}>{tab}</b>,
              headline: () =>
                comment.article.public ? (
                  <a href={articlePath(comment.article)}>{comment.article.headline}</a>
                ) : (
                  comment.article.headline
                ),
              name: (author) => <bdi>{author}</bdi>,
              tab: words('queue')(`tab.${comment.status}`),
              date: dateAndTime(comment.createdAt, zone),
              author: comment.authorName,
            })}
          </p>
          <p dir="auto">{excerpt(comment.body)}</p>
        </li>
      ))}
    </ol>
  )
}

function Pages({ dossier: { page, pages }, path }: { dossier: DossierData; path: string }) {
  if (pages === 1) return null
  const t = words('dossier')
  return (
    <nav className="pages" aria-label={t('pages.label')}>
      {page > 1 && (
        <a href={`${path}?page=${page - 1}`} rel="prev">
          {t('pages.newer')}
        </a>
      )}
      <span aria-current="page">{words('queue')('pages.here', { page, pages })}</span>
      {page < pages && (
        <a href={`${path}?page=${page + 1}`} rel="next">
          {t('pages.older')}
        </a>
      )}
    </nav>
  )
}

function Network({ dossier, zone }: { dossier: DossierData; zone: string }) {
  const t = words('dossier')
  return (
    <>
      <h2>{t('sameNetwork')}</h2>
      <ol className="dossier-comments">
        {dossier.sameNetwork.map((comment) => (
          <li key={comment.id}>
            <p className="quiet-words">
              {t.rich('comment.ofOther', {
                ...rich,
                a: (author) => (
                  <a href={`/admin/comments/${comment.id}/author`} dir="auto">
                    {author}
                  </a>
                ),
                tab: words('queue')(`tab.${comment.status}`),
                date: dateAndTime(comment.createdAt, zone),
                author: comment.authorName,
              })}
            </p>
            <p dir="auto">{excerpt(comment.body)}</p>
          </li>
        ))}
      </ol>
    </>
  )
}

function RejectAll({ existing, action }: { existing: number; action: string }) {
  const reasons = words('reasons')
  const t = words('dossier')
  return (
    <section aria-labelledby="reject-all">
      <h2 id="reject-all">{t('rejectAll.title')}</h2>
      <form method="post" action={action} className="sanction-form">
        <label>
          {t('rejectAll.reason')}
          <select name="reason" defaultValue="other">
            {REJECT_REASONS.map((reason) => (
              <option key={reason} value={reason}>
                {reasons(`reject.${reason}`)}
              </option>
            ))}
          </select>
        </label>
        <button type="submit">{t('rejectAll.press', { count: existing })}</button>
      </form>
    </section>
  )
}
