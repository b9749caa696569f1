import type { EmbedWords } from '#db/text/html/show-embeds.ts'
import { words } from '../ui/language.ts'
import { inSiteLanguage } from '../ui/written-in.ts'

/** What stands at an embed, in the site's language. @param language of the text around it, BCP 47; null for the site's */
export function embedWords(language: string | null): EmbedWords {
  const t = words('articles')
  return {
    load: (name) => t('embed.load', { name }),
    means: (name) => t('embed.means', { name }),
    always: (name) => t('embed.always', { name }),
    notAlways: (name) => t('embed.notAlways', { name }),
    ...inSiteLanguage(language),
  }
}
