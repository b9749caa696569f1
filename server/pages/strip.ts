import { Parser } from 'htmlparser2'

/** Says that a page came without all of its content: what is missing would be filled in by a script that readers do not get. */
export class IncompletePage extends Error {}

/** Scripts that are no program: what search engines read. */
const DATA = new Set(['application/ld+json'])
const FRAMEWORK = '/_next/'
/** React's marks for content that is still to come, or that failed. */
const UNFINISHED = /^\$[?!~]/
/** Where React puts such content, and where it waits to be moved from. */
const PLACEHOLDER = /^[BPS]:/

/**
 * Takes the framework out of a page: its scripts, their preloads, the flight data that repeats the content, and React's
 * marks between texts. Our own scripts and data for search engines stay.
 *
 * @param html a whole page as Next rendered it
 * @throws IncompletePage when a part of it was still to come
 */
export function withoutFramework(html: string): string {
  const kept: string[] = []
  let from = 0
  const cut = (start: number, end: number) => {
    kept.push(html.slice(from, start))
    from = end
  }
  /** Where a script that goes away began. */
  let scriptAt: number | null = null

  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if ((name === 'template' || 'hidden' in attributes) && PLACEHOLDER.test(attributes.id ?? ''))
          throw new IncompletePage(`<${name} id="${attributes.id}"> was still to be filled`)
        if (name === 'script' && !isOurs(attributes)) scriptAt = parser.startIndex
        if (name === 'link' && isFrameworkPreload(attributes)) cut(parser.startIndex, parser.endIndex + 1)
      },
      onclosetag(name) {
        if (name !== 'script' || scriptAt === null) return
        cut(scriptAt, parser.endIndex + 1)
        scriptAt = null
      },
      oncomment(text) {
        if (UNFINISHED.test(text)) throw new IncompletePage(`<!--${text}--> was left in it`)
        cut(parser.startIndex, parser.endIndex + 1)
      },
    },
    { decodeEntities: false },
  )
  parser.end(html)
  kept.push(html.slice(from))
  return kept.join('')
}

type Attributes = Record<string, string>

const isOurs = ({ src, type = '' }: Attributes) =>
  src === undefined ? DATA.has(type) : src.startsWith('/') && !src.startsWith(FRAMEWORK)

const isFrameworkPreload = ({ rel = '', as = '', href = '' }: Attributes) =>
  rel === 'modulepreload' || (as === 'script' && href.startsWith(FRAMEWORK))
