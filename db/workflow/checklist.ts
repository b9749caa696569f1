import { plainText } from '../text/words.ts'
import type { Standing } from '../drafts/standing.ts'
import type { Tx } from '../writer.ts'

/** What keeps an article from being published. */
export type Blocking = 'headline-missing' | 'body-missing' | 'section-missing'

/**
 * What is in the way of publishing an article as its draft is now; empty when nothing is. A step of commands, inside
 * their transaction: whoever saves meanwhile changes nothing that was looked at.
 */
export async function blockingProblems(_tx: Tx, { fields }: Standing): Promise<Blocking[]> {
  const problems: Blocking[] = []
  if (fields.headline === '') problems.push('headline-missing')
  if (plainText(fields.bodyHtml) === '' && !HOLDS_SOMETHING.test(fields.bodyHtml))
    problems.push('body-missing')
  if (fields.sectionId === null) problems.push('section-missing')
  return problems
}

/** A story told in a picture has no words. */
const HOLDS_SOMETHING = /<(?:img|figure|table)\b/
