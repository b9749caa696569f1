import type { Run } from '#db/drafts/marked.ts'
import { words } from '../../ui/language.ts'

/** Words of one side, with those marked that the other does not have. */
export function Runs({ runs, side }: { runs: Run[] | null; side: 'left' | 'right' }) {
  if (runs === null) return <span className="visually-hidden">{words('writing')('nothingHere')}</span>
  const Mark = side === 'left' ? 'del' : 'ins'
  return runs.map(({ text, differs }, index) =>
    differs ? <Mark key={index}>{text}</Mark> : <span key={index}>{text}</span>,
  )
}
