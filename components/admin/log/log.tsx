import type { ReactNode } from 'react'
import type { LogRow } from '#db/moderation/log-entries.ts'
import { words } from '../../ui/language.ts'
import { Time } from '../../ui/time.tsx'
import { rich } from '../rich.tsx'
import { LogDetail } from './log-detail.tsx'
import { actionWords, reasonWords, statusWords, subjectWords, whoWords } from './log-words.ts'

interface Props {
  rows: LogRow[]
  zone: string
  /** Where older ones stand; null where there are none. */
  older: string | null
  /** Where the newest stand; null on that page. */
  newest: string | null
  /** The address of these rows, and all behind them, as a file. */
  csv: string
  head: { id: number; hash: string } | null
  /** The fields of the filter. */
  filter: ReactNode
  /** Of a log of one comment: what it says and has said. */
  versions: ReactNode
}

/** Who decided what, when and why: every row that there has ever been. */
export function Log({ rows, zone, older, newest, csv, head, filter, versions }: Props) {
  const t = words('log')
  return (
    <>
      <h1>{t('title')}</h1>
      {head && <p className="log-head">{t.rich('head', { ...rich, ...head, id: String(head.id) })}</p>}
      {filter}
      {versions}
      {rows.length === 0 ? (
        <p className="empty">{t('nothing')}</p>
      ) : (
        <ol className="log">
          {rows.map((row) => (
            <Row key={row.id} row={row} zone={zone} />
          ))}
        </ol>
      )}
      <nav className="log-pages" aria-label={t('pages')}>
        {newest && <a href={newest}>{t('newest')}</a>}
        {older && (
          <a href={older} rel="next">
            {t('older')}
          </a>
        )}
        {rows.length > 0 && (
          <a href={csv} download>
            {t('download')}
          </a>
        )}
      </nav>
    </>
  )
}

function Row({ row, zone }: { row: LogRow; zone: string }) {
  const t = words('log')
  const { id, at, action, from, to, reason, detail, commentId, article, section } = row
  return (
    <li className="log-row" id={`row-${id}`}>
      <p className="log-when">
        <Time at={at} zone={zone} />
      </p>
      <div>
        <p>
          {t.rich('line', {
            b: (name) => <b dir="auto">{name}</b>,
            what: (subject) =>
              commentId === null ? subject : <a href={`/admin/log?comment=${commentId}`}>{subject}</a>,
            who: whoWords(row),
            action: actionWords(action),
            subject: subjectWords(row),
          })}
          {from && to && from !== to && (
            <span className="log-move">
              {' '}
              {statusWords(from)}{' '}
              <span aria-hidden="true" className="log-arrow">
                →
              </span>
              <span className="visually-hidden">{t('to')}</span> {statusWords(to)}
            </span>
          )}
          {reason !== '' && <span className="log-reason">{reasonWords(reason)}</span>}
        </p>
        {article && section && (
          <p className="log-article">
            {t.rich(row.isEdited ? 'editedByAuthor' : 'headline', {
              a: (headline) => (
                <a href={`/${section}/${article.slug}`} dir="auto">
                  {headline}
                </a>
              ),
              headline: article.headline,
            })}
          </p>
        )}
        {detail !== null && <LogDetail detail={detail} />}
      </div>
      <p className="log-id" title={row.hash ?? undefined}>
        {id}
        {row.hash && <code> {row.hash.slice(0, 8)}</code>}
      </p>
    </li>
  )
}
