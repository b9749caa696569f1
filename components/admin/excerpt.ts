const EXCERPT = 140

/** Ends with a whole word where there is one; by code points, so that no emoji is cut in half. */
export function excerpt(text: string): string {
  const letters = [...text.replace(/\s+/g, ' ')]
  if (letters.length <= EXCERPT) return letters.join('')
  const start = letters.slice(0, EXCERPT).join('')
  return `${start.replace(/ [^ ]{0,20}$/, '').replace(/[\s\p{P}]+$/u, '')}…`
}
