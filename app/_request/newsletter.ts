import { menuSections } from '#db/articles/lists.ts'
import { database } from '#db/client.ts'
import { isFrequency } from '#db/newsletter/modes.ts'
import { subscriberById, type Choice, type Subscriber } from '#db/newsletter/subscribers.ts'
import { linkKey, linkPath, readLinkKey, type LinkPurpose } from '#server/links.ts'
import { isPersonal } from './cache.ts'
import { field } from './post.ts'

/** Whose letter the link of a mail is about; null for a key that is not ours or too old, and somebody who has been forgotten. */
export async function subscriberFor(
  purpose: Extract<LinkPurpose, 'letter' | 'letter-confirm'>,
  key: unknown,
): Promise<Subscriber | null> {
  isPersonal()
  const link = typeof key === 'string' ? readLinkKey(purpose, key, Date.now()) : null
  return link && (await subscriberById(database(), link.id))
}

/** What a form asks for; null where it does not say how often. Sections that there are not are none. */
export async function choiceIn(form: FormData): Promise<Choice | null> {
  const frequency = field(form, 'frequency')
  if (!isFrequency(frequency)) return null
  const asked = new Set(form.getAll('section'))
  const sections = await menuSections(database())
  const chosen = sections.filter(({ slug }) => asked.has(slug)).map(({ id }) => id)
  // All of them are also those that there will be.
  return { frequency, sections: chosen.length === sections.length ? [] : chosen }
}

/** One's own page, with what the last press did. */
export const letterPath = (key: string, done?: string): string =>
  linkPath.letter(encodeURIComponent(key)) + (done ? `&done=${done}` : '')

/** The same for who has just said that he wants the letter, by a new key. */
export const confirmedPath = ({ id }: Subscriber): string =>
  letterPath(linkKey('letter', { id }, Date.now()), 'confirmed')

/** Where somebody is asked whether he wants the letter. */
export const askPath = (key: string): string => linkPath.letterConfirm(encodeURIComponent(key))

/** Whose letters the key of a link ends, also where he has been forgotten; null for a key that is not ours. */
export const endedBy = (key: string) => readLinkKey('letter', key, Date.now())
