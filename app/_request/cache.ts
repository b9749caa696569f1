import { requests } from '#server/front/context.ts'

export { TAGS } from '#db/pages/tags.ts'

/** Declares what the page being rendered is about: when one of these changes, the next reader gets it rendered anew. */
export function shows(...tags: string[]): void {
  const declared = requests.getStore()?.tags
  for (const tag of tags) declared?.add(tag)
}

/**
 * Declares what stands in blocks beside it, such as Recent articles, which stand on every page: when one of these
 * changes, readers may see the block as it was for five seconds more.
 */
export function showsAside(...tags: string[]): void {
  const declared = requests.getStore()?.asides
  for (const tag of tags) declared?.add(tag)
}

/** Declares that the page being rendered is right until then at most. @param time milliseconds; null if for good */
export function isRightUntil(time: number | null): void {
  const context = requests.getStore()
  if (context && time !== null) context.until = Math.min(context.until, time)
}

/** Declares that the page being rendered has parts with numbers, `?page=2`. */
export function isNumbered(): void {
  const context = requests.getStore()
  if (context) context.numbered = true
}

/** Declares that the page being rendered is for this reader alone: it is never kept. */
export function isPersonal(): void {
  const context = requests.getStore()
  if (context) context.personal = true
}
