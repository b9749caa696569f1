import MarkdownIt from 'markdown-it'
import { knownLanguage } from '../../text/html/language.ts'
import { plainLine } from '../plain-line.ts'
import type { FrontMatter } from './front-matter.ts'

const inline = new MarkdownIt({ html: true })

/** What a front matter says, whichever of the usual names it has for a field. All are plain text. */
export interface Fields {
  title: string
  standfirst: string
  date: string
  updated: string
  slug: string
  /** The first is the section; the others are tags. */
  sections: string[]
  tags: string[]
  authors: string[]
  /** BCP 47 in its usual spelling; '' when none is given, null for one that nobody knows. */
  language: string | null
  image: { source: string; alt: string; caption: string } | null
  isDraft: boolean
  isPage: boolean
  series: string
  part: string
  /** Paths from the root that the article had. */
  oldAddresses: string[]
}

/** @param clean takes out what the old site's templates would have filled in */
export function readFields(fields: FrontMatter, clean: (text: string) => string): Fields {
  const first = (...names: string[]) =>
    names.map((name) => lineOf(fields.get(name))).find((text) => text !== '') ?? ''
  const all = (...names: string[]) => names.flatMap((name) => listOf(fields.get(name)))
  const language = first('language', 'lang', 'locale')
  return {
    title: plainLine(clean(first('title', 'headline'))),
    standfirst: wordsOf(
      clean(first('standfirst', 'excerpt', 'description', 'summary', 'subtitle', 'dek', 'lead')),
    ),
    date: first('date', 'published_at', 'pubdate', 'publishdate', 'created', 'created_at'),
    updated: first('updated', 'updated_at', 'lastmod', 'last_modified_at', 'modified'),
    slug: first('slug', 'url_slug'),
    sections: all('section', 'sections', 'category', 'categories').map(plainLine).filter(Boolean),
    tags: all('tags', 'tag', 'keywords', 'topics').map(plainLine).filter(Boolean),
    authors: [...all('authors'), ...bylineOf(fields.get('author')), ...bylineOf(fields.get('byline'))]
      .map(plainLine)
      .filter(Boolean),
    language: language === '' ? '' : (knownLanguage(language.replaceAll('_', '-')) ?? null),
    image: imageOf(fields, first),
    isDraft: isTrue(first('draft')) || isFalse(first('published')) || /^draft$/i.test(first('status')),
    isPage: [first('type'), first('kind')].includes('page'),
    series: plainLine(clean(first('series', 'series_title'))),
    part: first('part', 'series_part', 'series_order'),
    oldAddresses: all('permalink', 'url', 'redirect_from', 'redirects', 'aliases').filter(
      // A pattern (`/:year/:title`) is no address, and a whole one in `url` is what the article is about.
      (address) => !address.includes(':') && !/^\d+$/.test(address),
    ),
  }
}

function imageOf(fields: FrontMatter, first: (...names: string[]) => string): Fields['image'] {
  const NAMES = ['image', 'featured_image', 'cover', 'hero_image', 'thumbnail']
  const map = NAMES.map((name) => fields.get(name)).find(
    (value) => value !== null && typeof value === 'object',
  )
  const own = Array.isArray(map) ? {} : ((map ?? {}) as Record<string, unknown>)
  const source = Array.isArray(map)
    ? lineOf(map[0])
    : lineOf(own.src ?? own.path ?? own.url) || first(...NAMES)
  if (source === '') return null
  const words = (text: string) => wordsOf(text)
  return {
    source,
    alt: words(lineOf(own.alt) || first('image_alt', 'featured_image_alt', 'alt')),
    caption: words(
      lineOf(own.caption) || first('image_figcaption', 'image_caption', 'featured_image_caption', 'caption'),
    ),
  }
}

/** One author per entry of a list; in a line several are parted by commas or "and". */
function bylineOf(value: unknown): string[] {
  if (typeof value !== 'string') return listOf(value, false)
  return lineOf(value)
    .replace(/^by\s+/i, '')
    .split(/\s+(?:and|&)\s+|,\s+(?!(?:Jr|Sr|Ph\.?D|M\.?D|Esq|I{2,3})\b)/)
    .map((name) => name.trim())
    .filter(Boolean)
}

/** A list, a map with a name, or a line in which commas part the entries. */
function listOf(value: unknown, parts = true): string[] {
  if (Array.isArray(value)) return value.flatMap((entry) => listOf(entry, false))
  if (value !== null && typeof value === 'object') {
    const { name, title, slug } = value as Record<string, unknown>
    return [lineOf(name) || lineOf(title) || lineOf(slug)].filter(Boolean)
  }
  const line = lineOf(value)
  return (parts ? line.split(',') : [line]).map((entry) => entry.trim()).filter(Boolean)
}

/** YAML's words for nothing are nothing; a list or a map is no line. */
function lineOf(value: unknown): string {
  const line = typeof value === 'string' ? value.replace(/\s+/g, ' ').trim() : ''
  return /^(?:null|~)$/i.test(line) ? '' : line
}

/** A standfirst may hold links and emphasis; here it is words. */
const wordsOf = (text: string) => (text === '' ? '' : plainLine(inline.renderInline(text)))

const isTrue = (text: string) => /^(?:true|yes|on|1)$/i.test(text)
const isFalse = (text: string) => /^(?:false|no|off|0)$/i.test(text)
