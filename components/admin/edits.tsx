import { Comparison } from '#db/text/comparison.ts'
import { words } from '../ui/language.ts'
import { ago } from './ago.ts'
import { WordChanges } from './word-changes.tsx'

interface Props {
  versions: { body: string; replacedAt: number }[]
  body: string
  now: number
}

/** What its author has changed since: struck out what went, underlined what came. */
export function Edits({ versions, body, now }: Props) {
  if (versions.length === 0) return null
  const last = versions.at(-1)
  // A page of the queue has many comments, and anybody may write their like.
  const comparison = new Comparison(1_000_000)
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
          <WordChanges
            before={version.body}
            after={versions[index + 1]?.body ?? body}
            comparison={comparison}
          />
        </p>
      ))}
    </details>
  )
}
