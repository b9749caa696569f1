import { localeOf } from '#words/languages.ts'
import { spoken } from './language.ts'

/** What a browser needs to say a sentence with any number in it: the sentence for each plural form, `#` for the number. */
export type PluralForms = Partial<Record<Intl.LDMLPluralRule, string>>

/** Each form of any language but those for millions is among these. */
const ENOUGH = 120

/**
 * The forms of a sentence for a script of a page, which knows no catalogue.
 *
 * @param say the sentence with a number in it
 */
export function pluralForms(say: (count: number) => string): PluralForms {
  const rules = new Intl.PluralRules(localeOf(spoken()))
  const forms: PluralForms = {}
  for (let count = ENOUGH; count >= 0; count -= 1)
    forms[rules.select(count)] ??= say(count).replace(String(count), '#')
  return forms
}
