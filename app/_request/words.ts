import { translator, type Room } from '#words/words.ts'
import { settingsForPage } from './readers.ts'

/**
 * The words of a room in the site's language, for what is not a component: a page's title, an answer in plain text. A route
 * renders nothing, so what a page speaks is not known there, and the setting is asked.
 */
export async function siteWords<R extends Room>(room: R) {
  return translator((await settingsForPage())['site.language'], room)
}
