import { keptReasons } from '#db/spam/reasons.ts'
import { localeOf } from '#words/languages.ts'
import { spoken, words } from '../ui/language.ts'
import { percent } from '../ui/numbers.ts'

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
  const t = words('screening')
  return (
    <details className="spam-score">
      <summary>
        <meter
          min={0}
          max={100}
          low={50}
          high={90}
          optimum={0}
          value={Math.round(score * 100)}
          aria-hidden="true"
        />{' '}
        {t('score.percent', { percent: percent(score, 1) })}
      </summary>
      <p>{t(reasons.length === 0 ? 'score.foundNothing' : 'score.found', { model })}</p>
      {reasons.length > 0 && (
        <ul>
          {reasons.map(({ words: seen, weight }) => (
            <li key={seen}>
              <b dir="ltr">{signed(weight)}</b> <bdi>{seen}</bdi>
            </li>
          ))}
        </ul>
      )}
    </details>
  )
}

const TENTHS = { minimumFractionDigits: 1, maximumFractionDigits: 1 }

const signed = (weight: number) =>
  `${weight > 0 ? '+' : '−'}${Math.abs(weight).toLocaleString(localeOf(spoken()), TENTHS)}`
