import { diffWordsWithSpace } from 'diff'
import { words } from '../ui/language.ts'
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
        {words('queue')(versions.length === 1 ? 'edits.once' : 'edits.often', {
          count: versions.length,
          ago: ago(last?.replacedAt ?? now, now),
        })}
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
