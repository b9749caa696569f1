/** Lines that are written so by those alone who mean Markdown by them. */
const BLOCKS = [
  /^ {0,3}#{1,6} +\S/,
  /^ {0,3}(?:`{3}|~{3})/,
  /^ {0,3}> ?\S/,
  /^ {0,3}\|? *:?-{3,}:? *(?:\| *:?-{3,}:? *)+\|? *$/,
]
const LIST_ITEM = /^ {0,3}(?:[-*+]|\d{1,9}[.)]) +\S/
const IN_LINE = [/\*\*[^\s*][^*]*\*\*/, /\[[^[\]]+\]\((?:https?:\/\/|mailto:|\/)[^()\s]*\)/]

/** Whether a text that was copied without its looks says them by signs. One dash alone may be somebody speaking. */
export function saysMarkdown(text: string): boolean {
  const lines = text.split(/\r?\n/)
  if (lines.filter((line) => LIST_ITEM.test(line)).length > 1) return true
  return lines.some((line) => [...BLOCKS, ...IN_LINE].some((sign) => sign.test(line)))
}

/** What it means as HTML, not cleaned yet. What reads it is loaded when it is needed first. */
export async function markdownAsHtml(text: string): Promise<string> {
  const { articleMarkdown } = await import('#db/text/article-markdown.ts')
  return articleMarkdown(text)
}
