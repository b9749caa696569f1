import { translator, type Room } from '#words/words.ts'
import { settingsForPage } from './readers.ts'

/** The words of a room in the site's language, for what is not a component: a page's title, an answer in plain text. */
export async function siteWords<R extends Room>(room: R) {
  return translator((await settingsForPage())['site.language'], room)
}
