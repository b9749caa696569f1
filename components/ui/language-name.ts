import { spoken } from './language.ts'

/** What a language is called in the language of the page; its tag where that is no language at all. */
export function languageName(tag: string): string {
  try {
    return new Intl.DisplayNames(spoken(), { type: 'language', fallback: 'code' }).of(tag) ?? tag
  } catch {
    return tag
  }
}
