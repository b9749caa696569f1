import { embedWords } from '../text/html/embed.ts'
import { embedFor } from '../text/html/providers.ts'
import { cleanArticleHtml } from '../text/html/clean.ts'
import { commentHtml } from '../text/markdown.ts'
import { cleanLine, cleanText, graphemes } from '../text/plain.ts'
import { plainText } from '../text/words.ts'
import { ENTRY_HEADLINE_LONGEST, ENTRY_LONGEST } from './rules.ts'

/** A post as it was typed. */
export interface TypedEntry {
  headline: string
  /** Markdown: paragraphs, bold, italic, links, lists, quotations. */
  body: string
  /** The number of a picture of the library; empty for none. */
  picture: string
  isKey: boolean
  isPinned: boolean
}

export interface EntryDraft {
  headline: string
  source: string
  bodyHtml: string
  bodyText: string
  mediaId: number | null
  isKey: boolean
  isPinned: boolean
}

export type EntryProblem = 'missing' | 'no-words' | 'too-long' | 'no-picture'
export type EntryProblems = Partial<Record<'headline' | 'body' | 'picture', EntryProblem>>

/**
 * What somebody means by what he typed, or what is wrong with it. A headline or a picture may stand alone; but a key event is
 * one of a list of words. Whether there is such a picture is asked when it is posted.
 */
export function checkEntry(typed: TypedEntry): { draft: EntryDraft; problems: EntryProblems } {
  const problems: EntryProblems = {}
  const [headline, source, picture] = [cleanLine(typed.headline), cleanText(typed.body), typed.picture.trim()]
  const bodyHtml = entryHtml(source)
  if (graphemes(headline) > ENTRY_HEADLINE_LONGEST) problems.headline = 'too-long'
  const hasWords = bodyHtml !== '' || headline !== ''
  if (!hasWords && picture === '') problems.body = 'missing'
  else if (!hasWords && typed.isKey) problems.body = 'no-words'
  else if (graphemes(source) > ENTRY_LONGEST) problems.body = 'too-long'
  if (picture !== '' && !/^[1-9]\d{0,14}$/.test(picture)) problems.picture = 'no-picture'
  const mediaId = picture === '' || problems.picture ? null : Number(picture)
  const { isKey, isPinned } = typed
  return {
    draft: { headline, source, bodyHtml, bodyText: plainText(bodyHtml), mediaId, isKey, isPinned },
    problems,
  }
}

/** An address that is all of its paragraph: what it shows of a site that is known is offered to readers in its place. */
const ADDRESS_ALONE = /<p dir="auto"><a href="([^"]*)">https?:[^<\s]*<\/a><\/p>/g

function asEmbed(paragraph: string, href: string): string {
  const embed = embedFor(href.replaceAll('&amp;', '&'))
  return embed
    ? `<p data-embed="${embed.provider}"><a href="${href}">${embedWords(embed)}</a></p>`
    : paragraph
}

/** The HTML of a post: what comments may hold, cleaned by what articles may hold. */
export function entryHtml(source: string): string {
  // Of readers' words search engines are told that they are not ours; these are.
  const html = commentHtml(source).replaceAll(' rel="ugc nofollow noopener"', '')
  return cleanArticleHtml(html.replace(ADDRESS_ALONE, asEmbed))
}
