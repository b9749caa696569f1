import { cache } from 'react'
import { translator, type Room } from '#words/words.ts'

/**
 * The language in which the page being rendered speaks. React keeps it for one request, so that no component has to be
 * handed it; outside of a request it is English.
 */
const current = cache(() => ({ tag: 'en' }))

/** Says what the page speaks: before anything of it is rendered. @param tag BCP 47 */
export function speak(tag: string): void {
  current().tag = tag
}

/** BCP 47. */
export const spoken = (): string => current().tag

/** The words of a room of the catalogue in the language of the page: `words('site')('menu')`. */
export const words = <R extends Room>(room: R) => translator(spoken(), room)
