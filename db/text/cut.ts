/** The beginning of a text, never ending in half a character: a browser would show that otherwise than its server wrote it. */
export const cut = (text: string, length: number): string =>
  text.slice(0, length).replace(/[\uD800-\uDBFF]$/, '')
