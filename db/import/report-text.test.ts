import { expect, test } from 'vitest'
import { reportLines } from './report-text.ts'
import { Report } from './report.ts'

test('a report ends with what changed; skipped things and warnings stand under the table', () => {
  const report = new Report()
  report.tally('article', 'new', 12)
  report.tally('article', 'unchanged')
  report.skip('comment', '4 on "A"', 'it is empty')
  for (let count = 0; count < 102; count++) report.warn('pictures that stay', `p${count}`)
  const lines = reportLines(report, false)
  expect(lines[0]).toBe('               read  new  changed  unchanged  skipped')
  expect(lines[5]).toBe('articles         13   12        0          1        0')
  expect(lines).toContain('Skipped (1):')
  expect(lines).toContain('  comment 4 on "A": it is empty')
  expect(lines).toContain('Warning: pictures that stay (102):')
  expect(lines).toContain('  … and 2 more')
  expect(lines.at(-1)).toBe('Changed 12 rows.')
  expect(reportLines(report, true).at(-1)).toBe('Dry run: 12 rows would be changed; nothing was written.')
})
