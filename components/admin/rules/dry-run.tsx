import { articlePath } from '#db/articles/path.ts'
import type { DryRun as Result, DryRunChange } from '#db/comments/screening/dry-run.ts'
import { words } from '../../ui/language.ts'
import { Time } from '../../ui/time.tsx'
import { Marked } from '../marked.tsx'
import { rich } from '../rich.tsx'
import { reasonWords } from '../screening-words.ts'
import { changeWords, groupWords, lookedWords } from './dry-run-words.ts'

/** What the rules that were typed would have done. Nothing has been saved, and it says so first. */
export function DryRun({ result, zone }: { result: Result; zone: string }) {
  const t = words('rules')
  const { groups, shown, changed, approved } = result
  return (
    <section className="dry-run" aria-labelledby="dry-run">
      <h2 id="dry-run" tabIndex={-1} autoFocus>
        {t('dryRun.title')}
      </h2>
      <p>{t.rich('dryRun.nothingSaved', { ...rich, looked: lookedWords(result) })}</p>
      {changed > 0 && (
        <>
          <ul className="dry-run-groups">
            {groups.map((group) => (
              <li key={groupWords(group)}>{groupWords(group)}</li>
            ))}
          </ul>
          <p>
            {t.rich('dryRun.approved', { ...rich, changed, approved })}{' '}
            {changed > shown.length && t('dryRun.listed', { shown: shown.length })}
          </p>
          <ol className="dry-run-list">
            {shown.map((change) => (
              <li key={change.id}>
                <Change change={change} zone={zone} />
              </li>
            ))}
          </ol>
        </>
      )}
    </section>
  )
}

function Change({ change, zone }: { change: DryRunChange; zone: string }) {
  const { article, finding, authorName, authorEmail, body, status, createdAt } = change
  const t = words('rules')
  const { field = 'body', span } = finding
  const texts = { body, name: authorName, email: authorEmail }
  return (
    <>
      <p>
        {t.rich('dryRun.byline', {
          b: (author) => <b dir="auto">{author}</b>,
          time: () => <Time at={createdAt} zone={zone} />,
          a: (headline) => <a href={articlePath(article)}>{headline}</a>,
          now: (text) => <span className="status">{text}</span>,
          author: authorName,
          headline: article.headline,
          status: words('queue')(`status.${status}`),
        })}
      </p>
      <p>{t('dryRun.because', { change: changeWords(change), reason: reasonWords(finding) })}</p>
      <p className="dry-run-text">
        <Marked text={texts[field]} span={span ?? [0, 0]} />
      </p>
    </>
  )
}
