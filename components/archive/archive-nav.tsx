import type { ArchivePage } from '#db/archive/listing.ts'
import { archivePath, type Span } from '#db/archive/path.ts'
import { words } from '../ui/language.ts'
import { Parts } from './parts.tsx'
import { spanName } from './span-words.ts'

/** The months of a year or the days of a month, at the head of its list. */
export function ArchiveParts({ span, parts }: { span: Span; parts: ArchivePage['parts'] }) {
  if (parts.length === 0) return null
  const t = words('archive')
  const label =
    span.month === undefined ? t('months', { year: spanName(span) }) : t('days', { month: spanName(span) })
  return (
    <nav aria-label={label}>
      <Parts parts={parts.toReversed()} />
    </nav>
  )
}

/** To the nearest year, month or day before and after in which something was published. */
export function ArchiveSteps({ before, after }: Pick<ArchivePage, 'before' | 'after'>) {
  if (!before && !after) return null
  const link = (span: Span, rel: 'prev' | 'next') => (
    <a href={archivePath(span)} rel={rel} className={`archive-${rel}`}>
      {spanName(span)}
    </a>
  )
  return (
    <nav className="archive-steps" aria-label={words('archive')('earlierAndLater')}>
      {before && link(before, 'prev')}
      {after && link(after, 'next')}
    </nav>
  )
}
