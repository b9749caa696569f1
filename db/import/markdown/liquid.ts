/** What stands for an article by the name of its file, until it is known where that stands now. */
export const FILE_LINK = '/-file-/'

const FENCE = /^(?: {0,3}(`{3,}|~{3,})[^\n]*\n[\s\S]*?(?:^ {0,3}\1[`~]*[ \t]*$|(?![\s\S])))/gm
const RAW = /\{%-?\s*raw\s*-?%\}([\s\S]*?)(?:\{%-?\s*endraw\s*-?%\}|$)/g
const COMMENT = /\{%-?\s*comment\s*-?%\}[\s\S]*?(?:\{%-?\s*endcomment\s*-?%\}|$)/g
const HIGHLIGHT = /\{%-?\s*highlight\s+(\w*)[^%]*%\}\n?([\s\S]*?)(?:\{%-?\s*endhighlight\s*-?%\}|$)/g
// What is opened and not closed before the next one opens is no tag: so no text is looked through twice.
const HUGO = /\{\{[<%]\s*\/?\s*(\w[\w-]*)((?:(?!\{[{%])[\s\S])*?)[%>]\}\}/g
const OUTPUT = /\{\{-?((?:(?!\{[{%])[\s\S])*?)-?\}\}/g
const TAG = /\{%-?\s*(\w+)((?:(?!\{[{%])[\s\S])*?)-?%\}/g
const QUOTED = /"([^"]*)"|'([^']*)'/g

/**
 * Takes the template language of Jekyll, Eleventy and Hugo out of a text: pictures, links and code that it stands for
 * become Markdown or HTML, everything else vanishes. What is marked as raw, or stands in a block of code, stays.
 *
 * @param onUnknown told the name of every tag that nothing is made of
 */
export function withoutLiquid(text: string, onUnknown: (name: string) => void = () => {}): string {
  if (!/\{[{%]/.test(text)) return text
  const kept: string[] = []
  const keep = (piece: string) => `\uE000${kept.push(piece) - 1}\uE001`
  const open = text
    .replace(/[\uE000\uE001]/g, '')
    .replace(RAW, (_, raw: string) => keep(raw))
    .replace(HIGHLIGHT, (_, language: string, code: string) =>
      keep(`\`\`\`${language}\n${code.replace(/\n?$/, '\n')}\`\`\``),
    )
    .replace(FENCE, (block) => keep(block))
    .replace(COMMENT, '')
    .replace(HUGO, (_, name: string, rest: string) => tag(name, rest, onUnknown))
    .replace(TAG, (_, name: string, rest: string) => tag(name, rest, onUnknown))
    .replace(OUTPUT, (_, expression: string) => output(expression))
  return restored(open, kept)
}

/** Raw text within a block of code was taken out before the block. */
function restored(text: string, kept: string[]): string {
  const pattern = /\uE000(\d+)\uE001/g
  const once = text.replace(pattern, (_, index: string) => kept[Number(index)] ?? '')
  return once.replace(pattern, (_, index: string) => kept[Number(index)] ?? '')
}

/** `{{ "/about/" | url }}` is the address; a person's name through a filter is the name; a variable is nothing. */
function output(expression: string): string {
  const [, double, single, rest = ''] = /^\s*(?:"([^"]*)"|'([^']*)')([\s\S]*)$/.exec(expression) ?? []
  const literal = double ?? single
  const [, filter = ''] = /^\s*\|\s*(\w+)/.exec(rest) ?? []
  if (literal === undefined || /photo|image|embed/.test(filter)) return ''
  return /_link$/.test(filter) && !literal.includes('/') ? nameOf(literal) : literal
}

const nameOf = (login: string) =>
  login.replace(/[-_.]+/g, ' ').replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase())

function tag(name: string, rest: string, onUnknown: (name: string) => void): string {
  if (name === 'endraw' || name === 'endcomment') return ''
  if (name === 'post_url' || name === 'link' || name === 'ref' || name === 'relref')
    return (
      FILE_LINK +
      encodeURI(
        rest
          .trim()
          .replace(/\/$/, '')
          .trim()
          .replace(/^["']|["']$/g, ''),
      )
    )
  const named = namedValues(rest)
  const source = named.get('src') ?? named.get('image') ?? named.get('url')
  if (name === 'include' || name === 'figure' || name === 'img') {
    if (source !== undefined)
      return figure(source, named.get('alt') ?? named.get('title') ?? '', named.get('caption') ?? '')
  } else if (/^(?:image|picture)/.test(name)) {
    const values = [...rest.matchAll(QUOTED)].map(([, double, single]) => double ?? single ?? '')
    const [first = ''] = values
    if (first !== '') return figure(rooted(first), values.length > 1 ? (values.at(-1) ?? '') : '', '')
  } else if (name === 'youtube') {
    const id = /[\w-]{11}/.exec(rest)?.[0]
    if (id) return `\n\n<https://www.youtube.com/watch?v=${id}>\n\n`
  }
  onUnknown(name)
  return ''
}

function namedValues(text: string): Map<string, string> {
  const pairs = text.matchAll(/(?<![\w-])([\w-]+)\s*[:=]\s*(?:"([^"]*)"|'([^']*)')/g)
  return new Map([...pairs].map(([, name = '', double, single]) => [name, double ?? single ?? '']))
}

/** Such a tag names files from the root of the site. */
const rooted = (source: string) => (/^(?:[a-z]+:|\/)/i.test(source) ? source : `/${source}`)

function figure(source: string, alt: string, caption: string): string {
  const image = `<img src="${escaped(source)}" alt="${escaped(alt)}">`
  return caption === '' ? image : `<figure>${image}<figcaption>${caption}</figcaption></figure>`
}

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
