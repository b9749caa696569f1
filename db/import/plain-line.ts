import { cleanLine } from '../text/plain.ts'
import { plainText } from '../text/words.ts'

/** WordPress lets titles, names and excerpts hold HTML; here they are one line of text. */
export function plainLine(html: string): string {
  return cleanLine(/[<&]/.test(html) ? plainText(html) : html)
}
