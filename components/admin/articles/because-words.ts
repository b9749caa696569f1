import type { Because } from '#db/related/because.ts'
import { words } from '../../ui/language.ts'

/** Why an article is related, on one line in the language of the desk. */
export function becauseWords(because: Because | null, pinned: boolean): string {
  const t = words('related')
  const parts = pinned ? [t('chosen')] : []
  if (because?.event) parts.push(t('event'))
  if (because && because.tags.length > 0) parts.push(t('tags', { list: because.tags.join(t('comma')) }))
  if (because && because.words.length > 0) parts.push(t('shared', { list: because.words.join(t('comma')) }))
  if (because?.section) parts.push(t('sameSection'))
  return t('because', { reasons: parts.join(t('semicolon')) })
}
