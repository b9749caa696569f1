/** Languages whose words are brought to their stems. Text in any other is found by its whole words. */
export const STEMMED = ['en', 'de', 'fr', 'ar'] as const
export type Stemmed = (typeof STEMMED)[number]
/** What the index knows of a text's language; '' is any other. */
export type SearchLanguage = Stemmed | ''

/**
 * The language by which a text is indexed and a question is read.
 *
 * @param tag BCP 47, such as `de-AT`
 */
export function searchLanguage(tag: string): SearchLanguage {
  const [base = ''] = tag.toLowerCase().split(/[-_]/)
  return STEMMED.find((language) => language === base) ?? ''
}
