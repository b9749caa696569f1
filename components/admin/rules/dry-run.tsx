import { articlePath } from '#db/articles/path.ts'
import type { DryRun as Result, DryRunChange } from '#db/comments/screening/dry-run.ts'
import { Time } from '../../ui/time.tsx'
import { Marked } from '../marked.tsx'
import { reasonWords } from '../screening-words.ts'
import { TABS } from '../words.ts'
import { changeWords, groupWords, lookedWords } from './dry-run-words.ts'

/** What the rules that were typed would have done. Nothing has been saved, and it says so first. */
export function DryRun({ result, zone }: { result: Result; zone: string }) {
  const { groups, shown, changed, approved } = result
  return (
    <section className="dry-run" aria-labelledby="dry-run">
      <h2 id="dry-run" tabIndex={-1} autoFocus>
        What these rules would have done
      </h2>
      <p>
        <b>Nothing is saved yet.</b> {lookedWords(result)}
      </p>
      {changed > 0 && (
        <>
          <ul className="dry-run-groups">
            {groups.map((group) => (
              <li key={groupWords(group)}>{groupWords(group)}</li>
            ))}
          </ul>
          <p>
            Of {changed === 1 ? 'it' : 'all these'}, moderators have approved{' '}
            <b>{approved.toLocaleString('en')}</b>.{' '}
            {changed > shown.length && `The newest ${shown.length} are listed.`}
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
  const { field = 'body', span } = finding
  const texts = { body, name: authorName, email: authorEmail }
  return (
    <>
      <p>
        <b dir="auto">{authorName}</b>, <Time at={createdAt} zone={zone} />, on{' '}
        <a href={articlePath(article)}>{article.headline}</a>{' '}
        <span className="status">(now {TABS[status].toLowerCase()})</span>
      </p>
      <p>
        {changeWords(change)}: {reasonWords(finding)}
      </p>
      <p className="dry-run-text">
        <Marked text={texts[field]} span={span ?? [0, 0]} />
      </p>
    </>
  )
}
