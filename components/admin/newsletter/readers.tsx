import { FREQUENCIES } from '#db/newsletter/modes.ts'
import type { SubscriberCounts } from '#db/newsletter/overview.ts'
import { words } from '../../ui/language.ts'

/** How many readers have the letter, and of which sections. */
export function Readers({
  counts,
  sections,
}: {
  counts: SubscriberCounts
  sections: { id: number; name: string }[]
}) {
  const t = words('newsletter')
  const { byFrequency, bySection, all } = counts
  const standings = [
    ['confirmed', t('standingConfirmed')],
    ['paused', t('standingPaused')],
    ['unconfirmed', t('standingUnconfirmed')],
    ['ended', t('standingEnded')],
  ] as const
  return (
    <section>
      <h2 id="readers">{t('readers')}</h2>
      <div className="table-scroll" role="region" aria-labelledby="readers" tabIndex={0}>
        <table>
          <thead>
            <tr>
              <td />
              {standings.map(([standing, label]) => (
                <th key={standing} scope="col">
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {FREQUENCIES.map((frequency) => (
              <tr key={frequency}>
                <th scope="row">{t(frequency)}</th>
                {standings.map(([standing]) => (
                  <td key={standing}>{byFrequency[frequency][standing].toLocaleString('en')}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <h3>{t('bySection')}</h3>
      <dl className="letter-numbers">
        <div>
          <dt>{t('allSections')}</dt>
          <dd>{all.toLocaleString('en')}</dd>
        </div>
        {sections.map(({ id, name }) => (
          <div key={id}>
            <dt dir="auto">{name}</dt>
            <dd>{(bySection.get(id) ?? 0).toLocaleString('en')}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
