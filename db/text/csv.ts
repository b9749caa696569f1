/** What a spreadsheet would take for a formula, and run. */
const FORMULA = /^[\s]*[=+\-@\t\r|%]/

type Cell = string | number | null

/**
 * One line of a CSV file (RFC 4180), harmless in a spreadsheet: a text that would be a formula there gets an apostrophe
 * before it, which spreadsheets do not show.
 */
export function csvLine(cells: Cell[]): string {
  return `${cells.map(cell).join(',')}\r\n`
}

function cell(value: Cell): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  const safe = FORMULA.test(value) ? `'${value}` : value
  return /[",\r\n']/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** Before the first line: spreadsheets take the file for UTF-8 then, whatever their own language. */
export const BYTE_ORDER_MARK = '\uFEFF'
