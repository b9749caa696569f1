import { embedFor, type Embed } from './providers.ts'

// cleanArticleHtml writes the paragraph in exactly this form, and escapes what stands in it.
const EMBED = /<p data-embed="[a-z]+"><a href="([^"]*)" rel="noopener">([^<]*)<\/a><\/p>/g

/** What the page says at an embed, in its own language, which `lang` and `dir` name where the text has another. */
export interface EmbedWords {
  /** What the button says, and what pressing it means. */
  load: (name: string) => string
  means: (name: string) => string
  /** Beside the box to tick, and on the button that takes it back. */
  always: (name: string) => string
  notAlways: (name: string) => string
  lang?: string
  dir?: string
}

/** What of other sites a body offers to load, in its order. */
export function embedsIn(bodyHtml: string): Embed[] {
  return [...bodyHtml.matchAll(EMBED)].flatMap(([, href = '']) => embedFor(unescaped(href)) ?? [])
}

/**
 * Embeds as places: a link in a box of its shape, with all that a script needs for loading what it shows once a reader
 * wants that. Nothing in it is asked for by itself.
 *
 * @param html as stored, or a piece of it
 */
export function withEmbeds(html: string, words: EmbedWords): string {
  return html.replace(EMBED, (paragraph, href: string, said: string) => {
    const embed = embedFor(unescaped(href))
    if (!embed) return paragraph
    const { name, shape, frame } = embed
    const language = words.lang ? ` lang="${words.lang}" dir="${words.dir ?? 'auto'}"` : ''
    const only = `class="js-only"${language}`
    return (
      `<div class="embed embed-${shape}" data-frame="${escaped(frame)}" data-name="${escaped(name)}"` +
      ` data-not-always="${escaped(words.notAlways(name))}">` +
      `<p><a href="${href}" rel="noopener">${said}</a></p>` +
      `<p ${only}>${escaped(words.means(name))}</p>` +
      `<button type="button" ${only}>${escaped(words.load(name))}</button>` +
      `<label ${only}><input type="checkbox"> ${escaped(words.always(name))}</label></div>`
    )
  })
}

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

/** In an address that was cleaned, nothing else is written by a name. */
const unescaped = (href: string) => href.replaceAll('&quot;', '"').replaceAll('&amp;', '&')
