import { isReserved } from '../articles/path.ts'
import { slugify } from '../text/slug.ts'

export const LONGEST_NAME = 60
export const LONGEST_SLUG = 60
export const LONGEST_DESCRIPTION = 300
export const LONGEST_GUIDELINES = 5000

/** What a section's address may be: as its name would be written there, and no address of the site's own. */
export type SlugProblem = 'missing' | 'too-long' | 'not-a-slug' | 'reserved'

/** What is wrong with the first part of an address; null for nothing. */
export function slugProblem(slug: string): SlugProblem | null {
  if (slug === '') return 'missing'
  if (slug.length > LONGEST_SLUG) return 'too-long'
  if (slug !== slugify(slug)) return 'not-a-slug'
  return isReserved(slug) ? 'reserved' : null
}
