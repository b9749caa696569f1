import { byDecisions, type OldestBySection, type Part } from '#db/moderation/figures/figures.ts'
import { waitWithin } from '#db/moderation/figures/waits.ts'
import { words } from '../../ui/language.ts'
import { lasting } from '../../ui/lasting.ts'
import { number } from '../../ui/numbers.ts'

interface Props {
  title: string
  of: string
  parts: Record<string, Part>
  /** Address of the same as a file. */
  csv: string
  /** Of places, where comments come in and wait: what waits there. */
  waiting?: { oldest: OldestBySection; now: number }
}

/** What each moderator or each section had decided, and how long comments waited for it. */
export function Parts({ title, of, parts, csv, waiting }: Props) {
  const t = words('statistics')
  const rows = byDecisions(parts)
  return (
    <section className="statistic">
      <h2>{title}</h2>
      {rows.length === 0 ? (
        <p className="empty">{t('nothing')}</p>
      ) : (
        <>
          <div className="wide" tabIndex={0} role="region" aria-label={title}>
            <table>
              <thead>
                <tr>
                  <th scope="col">{of}</th>
                  {waiting && <th scope="col">{t('column.received')}</th>}
                  <th scope="col">{t('column.decisions')}</th>
                  <th scope="col">{t('column.median')}</th>
                  <th scope="col">{t('column.nineInTen')}</th>
                  {waiting && <th scope="col">{t('column.oldest')}</th>}
                </tr>
              </thead>
              <tbody>
                {rows.map(([id, part]) => (
                  <tr key={id}>
                    <th scope="row" dir="auto">
                      {part.name}
                    </th>
                    {waiting && <td>{number(part.received)}</td>}
                    <td>{number(part.decided)}</td>
                    <td>{lasting(waitWithin(part.waits, 0.5))}</td>
                    <td>{lasting(waitWithin(part.waits, 0.9))}</td>
                    {waiting && <td>{oldestWords(id, waiting)}</td>}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          <p className="take-along">
            <a href={csv} download>
              {t('download', { title })}
            </a>
          </p>
        </>
      )}
    </section>
  )
}

/** "3 h"; of a section behind more waiting comments than are looked through, "under 3 h". */
function oldestWords(id: string, { oldest, now }: NonNullable<Props['waiting']>): string {
  const at = oldest.sections.find((section) => String(section.id) === id)?.at
  if (at !== undefined) return lasting(now - at)
  return oldest.lookedUntil === null
    ? lasting(null)
    : words('statistics')('under', { time: lasting(now - oldest.lookedUntil) })
}
