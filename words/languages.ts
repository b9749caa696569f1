/** The languages that the interface speaks. What articles are written in is another matter: any language. */
export const LANGUAGES = ['en', 'de', 'fr', 'ar'] as const

export type Language = (typeof LANGUAGES)[number]

/**
 * The language that the interface speaks where the site's is this one: its own, or English where there is no catalogue.
 *
 * @param tag BCP 47, such as 'de-AT'
 */
export function interfaceLanguage(tag: string): Language {
  const primary = tag.toLowerCase().split('-')[0]
  return LANGUAGES.find((language) => language === primary) ?? 'en'
}

/**
 * The locale by which dates and numbers are written. English is British, as the house writes it; Arabic has the digits
 * 0 to 9, as most of its news sites do, and as everything has that no formatter writes.
 *
 * @param tag BCP 47
 */
export function localeOf(tag: string): string {
  const language = interfaceLanguage(tag)
  if (language === 'ar') return `${tag.toLowerCase().startsWith('ar') ? tag : 'ar'}-u-nu-latn`
  const own = tag.toLowerCase().startsWith(language)
  return own && tag.includes('-') ? tag : language === 'en' ? 'en-GB' : language
}

/** Scripts that are written from right to left, by ISO 15924. */
const RIGHT_TO_LEFT = new Set(['Arab', 'Hebr', 'Syrc', 'Thaa', 'Nkoo', 'Adlm', 'Rohg', 'Mand', 'Samr'])

/** Which way a language is written: by its script, said or likely. @param tag BCP 47; a wrong one is taken for English */
export function direction(tag: string): 'ltr' | 'rtl' {
  try {
    return RIGHT_TO_LEFT.has(new Intl.Locale(tag).maximize().script ?? '') ? 'rtl' : 'ltr'
  } catch {
    return 'ltr'
  }
}
