import { keptReasons } from '#db/spam/reasons.ts'

interface Props {
  /** From 0 to 1. */
  score: number
  /** The version of the filter that said so; 0 is the one that every site begins with. */
  model: number
  /** As they are kept with the comment. */
  reasons: unknown
}

/** What the learned filter made of a comment, and why: it advises, and the moderator decides. */
export function SpamScore({ score, model, reasons: kept }: Props) {
  const reasons = keptReasons(kept)
  const percent = Math.round(score * 100)
  return (
    <details className="spam-score">
      <summary>
        <meter min={0} max={100} low={50} high={90} optimum={0} value={percent} aria-hidden="true" />{' '}
        {percent}% like spam
      </summary>
      <p>
        {model === 0 ? 'The filter that every site begins with' : `The filter of this site, version ${model}`}
        {reasons.length === 0 ? ', found nothing that it knows.' : ', for spam (+) and against it (−): it'}
      </p>
      {reasons.length > 0 && (
        <ul>
          {reasons.map(({ words, weight }) => (
            <li key={words}>
              <b>{signed(weight)}</b> <bdi>{words}</bdi>
            </li>
          ))}
        </ul>
      )}
    </details>
  )
}

const signed = (weight: number) => `${weight > 0 ? '+' : '−'}${Math.abs(weight).toFixed(1)}`
