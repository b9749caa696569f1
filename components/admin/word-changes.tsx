import type { Comparison } from '#db/text/comparison.ts'

interface Props {
  before: string
  after: string
  /** That they are a part of: all that stands on one page shares it. */
  comparison: Comparison
}

/** What has changed in a text, word by word: struck out what went, underlined what came. */
export function WordChanges({ before, after, comparison }: Props) {
  const parts = comparison.words(before, after)
  if (!parts)
    return (
      <>
        <del>{before}</del> <ins>{after}</ins>
      </>
    )
  return parts.map((part, at) => {
    if (part.added) return <ins key={at}>{part.value}</ins>
    return part.removed ? <del key={at}>{part.value}</del> : <span key={at}>{part.value}</span>
  })
}
