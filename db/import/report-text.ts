import { KINDS, type Kind, type Report } from './report.ts'

const NAMES: Record<Kind, string> = {
  author: 'authors',
  section: 'sections',
  tag: 'tags',
  picture: 'pictures',
  article: 'articles',
  page: 'pages',
  comment: 'comments',
  redirect: 'old addresses',
  other: 'other items',
}
const COLUMNS = ['read', 'new', 'changed', 'unchanged', 'skipped'] as const

/** The report in lines of plain text: the table, everything skipped, the warnings, and what changed in sum. */
export function reportLines(report: Report, dryRun: boolean): string[] {
  const lines = [...table(report), '']
  if (report.skipped.length > 0) lines.push(`Skipped (${report.skipped.length}):`)
  for (const { kind, label, reason } of report.skipped) lines.push(`  ${kind} ${label}: ${reason}`)
  for (const { subject, count, examples } of report.warnings) {
    lines.push(`Warning: ${subject} (${count}):`, ...examples.map((example) => `  ${example}`))
    if (count > examples.length) lines.push(`  … and ${count - examples.length} more`)
  }
  lines.push(
    dryRun ? `Dry run: ${rows(report)} would be changed; nothing was written.` : `Changed ${rows(report)}.`,
  )
  return lines
}

function table(report: Report): string[] {
  const header = ['', ...COLUMNS]
  const body = KINDS.map((kind) => [
    NAMES[kind],
    ...COLUMNS.map((column) => String(report.counts[kind][column])),
  ])
  const widths = header.map((_, column) =>
    Math.max(...[header, ...body].map((row) => row[column]?.length ?? 0)),
  )
  return [header, ...body].map((row) =>
    row
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd(),
  )
}

function rows({ rowsChanged }: Report): string {
  return rowsChanged === 1 ? '1 row' : `${rowsChanged} rows`
}
