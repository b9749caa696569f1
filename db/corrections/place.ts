import { placeIn, type Placed } from '../text/sentence.ts'

/** Where in an article a sentence stands. */
export interface FoundPlace extends Placed {
  part: 'headline' | 'standfirst' | 'body' | 'post'
  /** Of a live blog: which post. */
  postId: number | null
}

interface Said {
  headline: string
  standfirst: string
  bodyHtml: string
  posts: { id: number; headline: string; bodyHtml: string }[]
}

/** Finds the sentence that a reader has marked; null where the article does not say it, or not any more. */
export function placeInArticle(
  { headline, standfirst, bodyHtml, posts }: Said,
  quote: string,
): FoundPlace | null {
  const inBody = placeIn(bodyHtml, quote)
  if (inBody) return { part: 'body', postId: null, ...inBody }
  for (const [part, text] of [
    ['standfirst', standfirst],
    ['headline', headline],
  ] as const) {
    const placed = placeIn(escaped(text), quote)
    if (placed) return { part, postId: null, ...placed }
  }
  for (const post of posts) {
    const placed = placeIn(`<p>${escaped(post.headline)}</p>${post.bodyHtml}`, quote)
    if (placed) return { part: 'post', postId: post.id, ...placed }
  }
  return null
}

/** Plain text as HTML. */
export const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
