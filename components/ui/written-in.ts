import { direction } from '#words/languages.ts'
import { spoken } from './language.ts'

/**
 * `lang` and `dir` for words of an article, where it is written in another language than the page: nothing where it is
 * not.
 *
 * @param language BCP 47; null for the site's
 */
export function writtenIn(language: string | null): { lang?: string; dir?: 'ltr' | 'rtl' } {
  if (language === null || language.toLowerCase() === spoken().toLowerCase()) return {}
  return { lang: language, dir: direction(language) }
}

/** The same for words of the page itself that stand in the midst of an article of this language. */
export function inSiteLanguage(around: string | null): { lang?: string; dir?: 'ltr' | 'rtl' } {
  return writtenIn(around).lang === undefined ? {} : { lang: spoken(), dir: direction(spoken()) }
}
