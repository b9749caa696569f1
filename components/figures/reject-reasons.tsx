import { rejectedIn, type Figures } from '#db/moderation/figures/figures.ts'
import type { RejectReason } from '#db/moderation/reasons.ts'
import { number, percent } from '../ui/numbers.ts'

interface Props {
  title: string
  /** What each reason is called; '' is none at all. */
  words: Record<RejectReason | '', string>
  figures: Figures
}

/** Why comments were rejected, the most frequent reason first; nothing where none was. */
export function RejectReasons({ title, words, figures }: Props) {
  const all = rejectedIn(figures)
  if (all === 0) return null
  const names: Record<string, string> = words
  const rows = Object.entries(figures.rejected).sort(([, a], [, b]) => b - a)
  return (
    <section className="statistic">
      <h2>{title}</h2>
      <table>
        <tbody>
          {rows.map(([reason, many]) => (
            <tr key={reason}>
              <th scope="row">{names[reason] ?? reason}</th>
              <td>{number(many)}</td>
              <td>{percent(many, all)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
