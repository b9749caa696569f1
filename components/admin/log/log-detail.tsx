import { diffWordsWithSpace } from 'diff'
import { valueWords } from './log-words.ts'

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
  const parts = diffWordsWithSpace(valueWords(before), valueWords(after))
  return (
    <p className="log-detail log-change" dir="auto">
      {parts.map((part, at) => {
        if (part.added) return <ins key={at}>{part.value}</ins>
        return part.removed ? <del key={at}>{part.value}</del> : <span key={at}>{part.value}</span>
      })}
    </p>
  )
}
