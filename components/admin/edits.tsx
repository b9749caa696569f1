import { diffWordsWithSpace } from 'diff'
import { ago } from './ago.ts'

interface Props {
  versions: { body: string; replacedAt: number }[]
  body: string
  now: number
}

/** What its author has changed since: struck out what went, underlined what came. */
export function Edits({ versions, body, now }: Props) {
  if (versions.length === 0) return null
  const last = versions.at(-1)
  return (
    <details className="edits">
      <summary>
        Edited {versions.length === 1 ? '' : `${versions.length} times, last `}
        {ago(last?.replacedAt ?? now, now)}: what changed
      </summary>
      {versions.map((version, index) => (
        <p key={index} className="edit" dir="auto">
          {diffWordsWithSpace(version.body, versions[index + 1]?.body ?? body).map((part, at) => {
            if (part.added) return <ins key={at}>{part.value}</ins>
            return part.removed ? <del key={at}>{part.value}</del> : <span key={at}>{part.value}</span>
          })}
        </p>
      ))}
    </details>
  )
}
