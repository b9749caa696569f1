import type { IssueReport } from '#db/newsletter/overview.ts'
import { longDate } from '../../ui/dates.ts'
import { words } from '../../ui/language.ts'

/** Letters that went out, and what became of them. */
export function Issues({ issues }: { issues: IssueReport[] }) {
  const t = words('newsletter')
  return (
    <section>
      <h2 id="issues">{t('issues')}</h2>
      {issues.length === 0 && <p className="empty">{t('noIssues')}</p>}
      {issues.length > 0 && (
        <div className="table-scroll" role="region" aria-labelledby="issues" tabIndex={0}>
          <table>
            <thead>
              <tr>
                {(
                  [
                    'day',
                    'frequency',
                    'letters',
                    'issueSent',
                    'issueWaiting',
                    'issueDead',
                    'issueEmpty',
                  ] as const
                ).map((key) => (
                  <th key={key} scope="col">
                    {t(key)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {issues.map(({ id, day, frequency, letters, sent, waiting, dead, empty }) => (
                <tr key={id}>
                  <th scope="row">{longDate(Date.parse(`${day}T12:00:00Z`), 'UTC')}</th>
                  <td>{t(frequency)}</td>
                  {[letters, sent, waiting, dead, empty].map((many, index) => (
                    <td key={index}>{many.toLocaleString('en')}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}
