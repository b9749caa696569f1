/** Every comment of a test carries a word of its own in its text and in its author's name, and an e-mail of this host. */
export const EMAIL_HOST = 'held.example.org'
const MARK = /mark-\d+-x/g

export const mark = (n: number) => `mark-${n}-x`
export const emailOf = (n: number) => `reader${n}@${EMAIL_HOST}`
/** An address in a network of its own, of those set aside for examples: nobody is held up by what others send. */
export const addressOf = (n: number) => `3fff:${(n >> 16).toString(16)}:${(n & 0xffff).toString(16)}::1`
export const marksIn = (text: string): string[] => [...new Set(text.match(MARK))]

/** What no reader but its author may be shown. */
export function leaksIn(text: string, isPublic: (mark: string) => boolean): string[] {
  const held = marksIn(text).filter((one) => !isPublic(one))
  // The hosts of the cast's own addresses, too.
  return /@(?:held\.)?example\.(?:org|com)/.test(text) ? [...held, 'an e-mail address'] : held
}
