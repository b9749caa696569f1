import { Comparison } from '#db/text/comparison.ts'
import { WordChanges } from '../word-changes.tsx'
import { valueWords } from './log-words.ts'

/** Lines of a page share it out: each has at most so much to compare. */
const PER_LINE = 1_000_000

/** What a row says beyond its columns: what changed word by word, or its numbers and names. */
export function LogDetail({ detail }: { detail: unknown }) {
  if (typeof detail !== 'object' || detail === null) return <p className="log-detail">{valueWords(detail)}</p>
  const { before, after, from, to, ...others } = detail as Record<string, unknown>
  const [old, fresh] = [before ?? from, after ?? to]
  const rest = Object.entries(others)
  return (
    <>
      {(old !== undefined || fresh !== undefined) && <Change before={old} after={fresh} />}
      {rest.length > 0 && (
        <dl className="log-detail">
          {rest.map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd dir="auto">{valueWords(value)}</dd>
            </div>
          ))}
        </dl>
      )}
    </>
  )
}

function Change({ before, after }: { before: unknown; after: unknown }) {
  const [old, fresh] = [valueWords(before), valueWords(after)]
  return (
    <p className="log-detail log-change" dir="auto">
      <WordChanges before={old} after={fresh} comparison={new Comparison(PER_LINE)} />
    </p>
  )
}
