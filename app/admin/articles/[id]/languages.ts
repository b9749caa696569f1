import { interfaceLanguage } from '#words/languages.ts'

/** What newsrooms write in most; an article in another language keeps it. */
const OFTEN = 'ar,cs,da,de,el,en,es,fa,fi,fr,he,hi,hu,it,ja,ko,nl,no,pl,pt,ro,ru,sv,tr,uk,ur,vi,zh'.split(',')

/** Languages to choose from, by their names in that of the desk. */
export function languagesFor(siteLanguage: string, chosen: string | null): { tag: string; name: string }[] {
  const language = interfaceLanguage(siteLanguage)
  const names = new Intl.DisplayNames(language, { type: 'language' })
  const tags = [...new Set([...OFTEN, ...(chosen === null ? [] : [chosen])])]
  return tags
    .map((tag) => ({ tag, name: names.of(tag) ?? tag }))
    .sort((a, b) => a.name.localeCompare(b.name, language))
}
