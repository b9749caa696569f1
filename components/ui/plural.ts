/** Texts that count, for what runs in a browser: the catalogue's messages stay on the server. */
export interface Plural {
  /** Of the numbers and of the forms. */
  locale: string
  /** By plural form, with `#` for the number. */
  texts: Partial<Record<Intl.LDMLPluralRule, string>>
}

/** Numbers among which every form of every language is found. */
const TRIED = [...Array.from({ length: 101 }, (_, n) => n), 1_000_000]

/**
 * All forms of a message that counts.
 *
 * @param say the message with a number, in this locale
 */
export function pluralOf(locale: string, say: (count: number) => string): Plural {
  const rules = new Intl.PluralRules(locale)
  const digits = new Intl.NumberFormat(locale)
  const texts: Plural['texts'] = {}
  for (const count of TRIED) texts[rules.select(count)] ??= say(count).replace(digits.format(count), '#')
  return { locale, texts }
}

/** "3 new comments", from what the server has handed over. */
export function counted({ locale, texts }: Plural, count: number): string {
  const text = texts[new Intl.PluralRules(locale).select(count)] ?? texts.other ?? '#'
  return text.replace('#', new Intl.NumberFormat(locale).format(count))
}
