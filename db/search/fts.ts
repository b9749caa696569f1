import type { Term } from './question.ts'

/**
 * Questions in FTS5's own language. Text of a reader never reaches MATCH unquoted, and is only looked for in the columns
 * that have text.
 */
const TEXT = '{headline standfirst body names also}'

/** A term, however it is written. */
export const termQuery = (term: Term): string => inText(term.forms.map((form) => quoted(form.join(' '))))

/** Terms side by side. */
export const phraseQuery = (phrase: Term[]): string => {
  const [first, ...more] = phrase
  if (!first) return '""'
  // Each word may be written in several ways; a phrase of them in as many as all together, of which few are real.
  let rows = first.forms.map((form) => form.join(' '))
  for (const term of more)
    rows = rows.flatMap((row) => term.forms.map((form) => `${row} ${form.join(' ')}`)).slice(0, MOST_FORMS)
  return inText(rows.map(quoted))
}
const MOST_FORMS = 32

export const anyOf = (queries: string[]): string =>
  queries.length === 1 ? (queries[0] ?? '') : `(${queries.join(' OR ')})`
export const allOf = (queries: string[]): string =>
  queries.length === 1 ? (queries[0] ?? '') : `(${queries.join(' AND ')})`

export const inHeadline = (term: Term): string =>
  `{headline} : (${term.forms.map((form) => quoted(form.join(' '))).join(' OR ')})`

/** What an article can be filtered by: any of these marks. */
export const marked = (marks: string[]): string => `{marks} : (${marks.map(quoted).join(' OR ')})`

const inText = (rows: string[]): string => `${TEXT} : (${rows.join(' OR ')})`

// FTS5 stops reading at a NUL, and then misses the closing quote.
const quoted = (text: string): string => `"${text.replaceAll('\0', ' ').replaceAll('"', '""')}"`
