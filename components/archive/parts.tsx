import type { Counted } from '#db/archive/counts.ts'
import { archivePath } from '#db/archive/path.ts'
import { number } from '../ui/numbers.ts'
import { partName } from './span-words.ts'

/** Months or days; months with how many articles they have. */
export function Parts({ parts }: { parts: Counted[] }) {
  const isDays = parts[0]?.span.day !== undefined
  return (
    <ol className={`archive-parts${isDays ? ' is-days' : ''}`}>
      {parts.map(({ span, count }) => (
        <li key={archivePath(span)}>
          <a href={archivePath(span)}>{partName(span)}</a>
          {!isDays && <span>{number(count)}</span>}
        </li>
      ))}
    </ol>
  )
}
