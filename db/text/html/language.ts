const names = (type: 'language' | 'script' | 'region') =>
  new Intl.DisplayNames('en', { type, fallback: 'none' })
const languageNames = names('language')
const scriptNames = names('script')
const regionNames = names('region')

const SHAPE = /^[a-z]{2,3}(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\d{3}))?$/i

/**
 * @param tag a `lang` attribute
 * @returns the tag in its usual spelling (`en-uk` is `en-GB`), or undefined when a part of it is unknown: a
 *   wrong language misleads a screen reader more than none. Variants and extensions are not taken
 */
export function knownLanguage(tag: string | undefined): string | undefined {
  if (tag === undefined || !SHAPE.test(tag.trim())) return undefined
  const { language, script, region, baseName } = new Intl.Locale(tag.trim())
  const known =
    baseName === [language, script, region].filter(Boolean).join('-') &&
    languageNames.of(language) !== undefined &&
    (script === undefined || scriptNames.of(script) !== undefined) &&
    (region === undefined || regionNames.of(region) !== undefined)
  return known ? baseName : undefined
}
