import type { Screening as Seen } from '#db/comments/screening/read.ts'
import { words } from '../ui/language.ts'
import { Marked } from './marked.tsx'
import { rich } from './rich.tsx'
import { findingWords, reasonWords } from './screening-words.ts'

interface Props {
  screening: Seen
  /** The fields in which something may have been seen. */
  comment: { authorName: string; authorEmail: string; body: string }
}

/** Which rule put the comment where it is, what it saw, and what all others found before it. */
export function Screening({ screening, comment }: Props) {
  const deciding = screening.findings.at(-1)
  if (!deciding?.status) return null
  const t = words('screening')
  const { field, span } = deciding
  const texts = { body: comment.body, name: comment.authorName, email: comment.authorEmail }
  // Where a whole field was meant, there is nothing to point at.
  const isPart = field && span && !(span[0] === 0 && span[1] >= texts[field].length)
  return (
    <details className="screening">
      <summary>
        {t.rich('summary', {
          ...rich,
          ruled: t(`ruled.${deciding.status}`),
          reason: reasonWords(deciding),
        })}
        {isPart && (
          <>
            {' '}
            <Marked text={texts[field]} span={span} />
          </>
        )}
      </summary>
      <ol>
        {screening.findings.map((finding) => (
          <li key={finding.rule}>
            {t.rich('found', {
              status: (text) => <span className="status">{text}</span>,
              rule: t(`rule.${finding.rule}`),
              finding: findingWords(finding),
            })}
          </li>
        ))}
      </ol>
    </details>
  )
}
