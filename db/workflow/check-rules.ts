import { cut } from '../text/cut.ts'
import type { ArticleLabel } from '../articles/label.ts'
import { graphemes } from '../text/plain.ts'
import { words } from '../text/words.ts'
import type { BodyFacts } from './body-facts.ts'

/** What must be there before readers get an article: a step that would show it to them is refused without. */
export const BLOCKING = ['headline-missing', 'body-missing', 'section-missing', 'picture-unsaid'] as const
/** What is better looked at once more. */
export const ADVICE = [
  'headline-long',
  'standfirst-missing',
  'byline-missing',
  'link-dead',
  'read-also-hidden',
  'picture-gone',
  'notes-open',
  'description-missing',
  'description-long',
  'label-paid',
  'address-unusable',
  'time-past',
  'heading-skipped',
  'heading-empty',
  'paragraph-long',
] as const
export type Blocking = (typeof BLOCKING)[number]
export type Advice = (typeof ADVICE)[number]
export type CheckRule = Blocking | Advice

export interface CheckItem {
  rule: CheckRule
  isBlocking: boolean
  /** What it is about: how a paragraph begins, an address, the name of a picture; empty where the rule says all. */
  about: string
  /** How many characters, words or notes; 0 where nothing is counted. */
  count: number
}

/** Characters after which search engines and telephones cut a headline off. */
export const LONGEST_HEADLINE = 110
/** Characters of a description that a search engine shows. */
export const LONGEST_DESCRIPTION = 160
/** Words after which a paragraph is a wall on a telephone. */
export const LONGEST_PARAGRAPH = 130

/** What has to be known for the rules that block. */
export interface NeededFacts {
  headline: string
  sectionId: number | null
  body: BodyFacts
  /** Pictures of which nobody has said what they show, nor that they only decorate: names or captions. */
  unsaid: string[]
}

/** What has to be known for all of them. */
export interface CheckFacts extends NeededFacts {
  standfirst: string
  bylines: number
  label: ArticleLabel | null
  seoDescription: string
  /** Addresses of a source or an original that nobody can open. */
  unusable: string[]
  /** Own links of the text that lead nowhere. */
  deadLinks: string[]
  /** Articles that its "Read also" lines name and readers do not have: headlines, empty for one that is not the viewer's to see. */
  hiddenLines: string[]
  /** Pictures in its text that are not in the library any more: names. */
  gone: string[]
  openNotes: number
  /** Milliseconds: when it is to be published, if that was said. */
  dueAt: number | null
  isPublished: boolean
}

/** What keeps an article from being published. */
export function blockers({ headline, sectionId, body, unsaid }: NeededFacts): CheckItem[] {
  return [
    headline.trim() === '' && blocking('headline-missing'),
    body.isEmpty && blocking('body-missing'),
    sectionId === null && blocking('section-missing'),
    ...unsaid.map((name) => blocking('picture-unsaid', name)),
  ].filter((item) => item !== false)
}

/**
 * All that is missing or better looked at, what blocks first.
 *
 * @param now milliseconds
 */
export function checklist(facts: CheckFacts, now: number): CheckItem[] {
  const { headline, standfirst, bylines, label, seoDescription, deadLinks, openNotes, dueAt, body } = facts
  const [longHeadline, longDescription] = [graphemes(headline.trim()), graphemes(seoDescription.trim())]
  const long = body.paragraphs.map((text) => ({ text, count: words(text) }))
  return [
    ...blockers(facts),
    longHeadline > LONGEST_HEADLINE && advice('headline-long', '', longHeadline),
    standfirst.trim() === '' && advice('standfirst-missing'),
    bylines === 0 && advice('byline-missing'),
    // What the standfirst says is told where nothing else is: only without both does nothing describe it.
    standfirst.trim() === '' && longDescription === 0 && advice('description-missing'),
    longDescription > LONGEST_DESCRIPTION && advice('description-long', '', longDescription),
    label !== 'sponsored' && body.paidLinks[0] !== undefined && advice('label-paid', body.paidLinks[0]),
    dueAt !== null && !facts.isPublished && dueAt < now && advice('time-past'),
    openNotes > 0 && advice('notes-open', '', openNotes),
    ...facts.unusable.map((address) => advice('address-unusable', address)),
    ...deadLinks.map((path) => advice('link-dead', path)),
    ...facts.hiddenLines.map((headline) => advice('read-also-hidden', headline)),
    ...facts.gone.map((name) => advice('picture-gone', name)),
    ...body.skippedHeadings.map((text) => advice('heading-skipped', text)),
    body.emptyHeadings > 0 && advice('heading-empty', '', body.emptyHeadings),
    ...long
      .filter(({ count }) => count > LONGEST_PARAGRAPH)
      .map(({ text, count }) => advice('paragraph-long', begin(text), count)),
  ].filter((item) => item !== false)
}

const blocking = (rule: Blocking, about = ''): CheckItem => ({ rule, isBlocking: true, about, count: 0 })
const advice = (rule: Advice, about = '', count = 0): CheckItem => ({ rule, isBlocking: false, about, count })

/** How a paragraph begins, so that it is known. */
const begin = (text: string) => (text.length > 60 ? `${cut(text, 59).trimEnd()}…` : text)
