/** What newsrooms write in most; an article in another language keeps it. */
const OFTEN = 'ar,cs,da,de,el,en,es,fa,fi,fr,he,hi,hu,it,ja,ko,nl,no,pl,pt,ro,ru,sv,tr,uk,ur,vi,zh'.split(',')

/** Languages to choose from, each by the name that it has itself. */
export function languagesFor(chosen: string | null): { tag: string; name: string }[] {
  const tags = [...new Set([...OFTEN, ...(chosen === null ? [] : [chosen])])]
  return tags.map((tag) => ({ tag, name: nameOf(tag) })).sort((a, b) => a.name.localeCompare(b.name, 'en'))
}

/** An import may have brought in what is no tag at all: it is shown as it is. */
function nameOf(tag: string): string {
  try {
    return new Intl.DisplayNames(tag, { type: 'language' }).of(tag) ?? tag
  } catch {
    return tag
  }
}
