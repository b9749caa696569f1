export interface ShortcodeTag {
  name: string
  closing: boolean
  /** What stands between the name and the bracket. */
  rest: string
  raw: string
  /** Nothing else is on its line or in its paragraph. */
  standsAlone: boolean
}

// Every repetition has a bound: hostile text costs no more than its length times these.
const TAG = /<\/?[a-z](?:"[^"]{0,5000}"|'[^']{0,5000}'|[^'"<>]){0,500}>/iy
const RAW = /<(pre|code|kbd|samp|script|style|textarea|svg|math)\b/iy
const SHORTCODE =
  /\[(\/?)([a-z][\w-]{0,60})((?=[\s=\]/])(?:"[^"]{0,3000}"|'[^']{0,3000}'|[^"'\][]){0,300})\]/iy
const SHORTCODE_ODD_QUOTES = /\[(\/?)([a-z][\w-]{0,60})((?=[\s=\]/])[^\][]{0,1000})\]/iy
const LINE_BEFORE = /(?:^|\n|<(?:p|div|li|td)\b[^>]{0,60}>|<br ?\/?>|-->|\])[^\S\n]*$/i
const LINE_AFTER = /^[^\S\n]*(?:$|\n|<\/(?:p|div|li|td)>|<br|<!--|\[)/i

/**
 * Cuts HTML into shortcode tags and what stands between them. Tags within comments, attributes and code are no
 * shortcodes.
 */
export function* shortcodeTokens(html: string): Generator<string | ShortcodeTag> {
  const lower = html.replace(/[A-Z]+/g, (letters) => letters.toLowerCase())
  const unclosed = new Set<string>()
  let from = 0
  let at = 0
  while ((at = nextSpecial(html, at)) !== -1) {
    if (html[at] === '<') {
      at = afterMarkup(html, lower, at, unclosed)
      continue
    }
    const tag = match(SHORTCODE, html, at) ?? match(SHORTCODE_ODD_QUOTES, html, at)
    if (!tag) {
      at += 1
      continue
    }
    const end = at + tag[0].length
    const escaped = html[at - 1] === '[' && html[end] === ']'
    yield html.slice(from, escaped ? at - 1 : at)
    if (escaped) yield tag[0]
    else yield shortcode(html, at, tag)
    from = at = escaped ? end + 1 : end
  }
  yield html.slice(from)
}

function nextSpecial(html: string, at: number): number {
  for (let i = at; i < html.length; i++) {
    const code = html.charCodeAt(i)
    if (code === 0x5b || code === 0x3c) return i
  }
  return -1
}

function match(pattern: RegExp, html: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(html)
}

function shortcode(
  html: string,
  at: number,
  [raw, slash, name = '', rest = '']: RegExpExecArray,
): ShortcodeTag {
  const end = at + raw.length
  const standsAlone =
    LINE_BEFORE.test(html.slice(Math.max(0, at - 100), at)) && LINE_AFTER.test(html.slice(end, end + 100))
  return { name: name.toLowerCase(), closing: slash === '/', rest, raw, standsAlone }
}

/** Where the comment, raw element or tag at this place ends; just behind the `<` when it is none of them. */
function afterMarkup(html: string, lower: string, at: number, unclosed: Set<string>): number {
  if (html.startsWith('<!--', at)) return afterEnd(html, '-->', at + 4, unclosed) ?? at + 4
  const raw = match(RAW, html, at)?.[1]?.toLowerCase()
  const end = raw && afterEnd(lower, `</${raw}`, at, unclosed)
  if (end) return end
  const tag = match(TAG, html, at)
  return tag ? at + tag[0].length : at + 1
}

function afterEnd(html: string, end: string, at: number, unclosed: Set<string>): number | undefined {
  if (unclosed.has(end)) return undefined
  const found = html.indexOf(end, at)
  // Not found once, never found further on: without this, many unclosed tags would each search to the end.
  if (found === -1) unclosed.add(end)
  return found === -1 ? undefined : found + end.length
}
