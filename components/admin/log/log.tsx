import type { ReactNode } from 'react'
import type { LogRow } from '#db/moderation/log-entries.ts'
import { Time } from '../../ui/time.tsx'
import { LogDetail } from './log-detail.tsx'
import { actionWords, reasonWords, subjectWords } from './log-words.ts'

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
  return (
    <>
      <h1>Log</h1>
      {head && (
        <p className="log-head">
          Head of the chain: row {head.id}, <code>{head.hash}</code>. Note it elsewhere: with{' '}
          <code>audit verify --head</code> it shows that nothing before it was changed or taken out.
        </p>
      )}
      {filter}
      {versions}
      {rows.length === 0 ? (
        <p className="empty">Nothing in the log matches.</p>
      ) : (
        <ol className="log">
          {rows.map((row) => (
            <Row key={row.id} row={row} zone={zone} />
          ))}
        </ol>
      )}
      <nav className="log-pages" aria-label="Log: pages">
        {newest && <a href={newest}>← Newest</a>}
        {older && (
          <a href={older} rel="next">
            Older →
          </a>
        )}
        {rows.length > 0 && (
          <a href={csv} download>
            Download as CSV
          </a>
        )}
      </nav>
    </>
  )
}

function Row({ row, zone }: { row: LogRow; zone: string }) {
  const { id, at, actorName, action, from, to, reason, detail, commentId, article, section } = row
  return (
    <li className="log-row" id={`row-${id}`}>
      <p className="log-when">
        <Time at={at} zone={zone} />
      </p>
      <div>
        <p>
          <b dir="auto">{actorName}</b>: {actionWords(action)}{' '}
          {commentId === null ? (
            subjectWords(row)
          ) : (
            <a href={`/admin/log?comment=${commentId}`}>{subjectWords(row)}</a>
          )}
          {from && to && from !== to && (
            <span className="log-move">
              {' '}
              {from} <span aria-hidden="true">→</span>
              <span className="visually-hidden">to</span> {to}
            </span>
          )}
          {reason !== '' && <span className="log-reason">{reasonWords(reason)}</span>}
        </p>
        {article && section && (
          <p className="log-article">
            <a href={`/${section}/${article.slug}`} dir="auto">
              {article.headline}
            </a>
            {row.isEdited && ', edited by its author'}
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
