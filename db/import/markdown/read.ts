import { basename } from 'node:path'
import { slugify } from '../../text/slug.ts'
import { plainLine } from '../plain-line.ts'
import { frontMatterDate } from './dates.ts'
import { decoded, NoArticle, Unfit } from './decode.ts'
import { readFields, type Fields } from './fields.ts'
import type { MarkdownFile } from './files.ts'
import { splitFrontMatter } from './front-matter.ts'
import { leadingHeading } from './heading.ts'
import { withoutLiquid } from './liquid.ts'
import { placeOf, type Place } from './place.ts'

/** Where a file says nothing of it. */
export interface Defaults {
  /** The section's name. */
  section: string
  /** Time zone of dates without an offset. */
  zone: string
}

/** A file as an article. */
export interface MarkdownArticle {
  fields: Fields
  place: Place
  title: string
  slug: string
  section: { slug: string; name: string }
  tags: { slug: string; name: string }[]
  authors: { slug: string; name: string }[]
  /** Milliseconds; null where neither the front matter nor the name of the file has a date. */
  date: number | null
  updated: number | null
  /** Markdown, without its front matter and without a heading that is the title. */
  body: string
  warnings: string[]
}

const NO_ARTICLES = /^(?:readme|licen[cs]e|contributing|changelog|code_of_conduct|security)$/i
const LONGEST_TITLE = 300

/**
 * Reads a Markdown file with its front matter.
 *
 * @throws Unfit with the reason why it cannot be an article
 */
export function readArticle(file: MarkdownFile, defaults: Defaults): MarkdownArticle {
  const { fields: matter, body: text, hasFields } = splitFrontMatter(decoded(file.bytes))
  const name = basename(file.path).replace(/\.\w+$/, '')
  if (!hasFields && NO_ARTICLES.test(name)) throw new NoArticle(`a ${name.toLowerCase()}, no article`)
  if (name === '_index') throw new NoArticle('the page of a section, no article')
  const warnings: string[] = []
  const place = placeOf(file.path)
  const fields = readFields(matter, (words) => withoutLiquid(words))
  const { title, body } = titled(fields.title, text)
  const [section, ...others] = fields.sections
  if (fields.language === null) warnings.push('languages that nobody knows: left out')
  if (body.trim() === '') warnings.push('files without a text: only headline and standfirst')
  return {
    fields,
    place,
    title,
    slug: slugOf(fields.slug, place, title),
    section: named(section ?? (place.folder === null ? capital(defaults.section) : nameOf(place.folder))),
    tags: unique([...others, ...fields.tags].map(named)),
    authors: unique(fields.authors.map(nameOf).map(named)),
    date: dateOf(fields, place, defaults.zone, warnings),
    updated: fields.updated === '' ? null : frontMatterDate(fields.updated, defaults.zone),
    body,
    warnings,
  }
}

/** Without a title in the front matter the text's first heading is the title; standing there again, it goes. */
function titled(given: string, text: string): { title: string; body: string } {
  const heading = leadingHeading(text)
  const words = heading && plainLine(heading.title.replace(/[*_`]/g, ''))
  const title = [...(given || words || '')].slice(0, LONGEST_TITLE).join('')
  if (title === '') throw new Unfit('it has no title')
  return { title, body: heading && words === title ? heading.rest : text }
}

function dateOf({ date }: Fields, { day }: Place, zone: string, warnings: string[]): number | null {
  const said = date === '' ? null : frontMatterDate(date, zone)
  if (said !== null) return said
  const byName = day === null ? null : frontMatterDate(day, zone)
  if (date !== '' && byName === null) throw new Unfit(`its date cannot be read: ${date.slice(0, 40)}`)
  if (date !== '') warnings.push('dates that cannot be read: the one in the name of the file instead')
  else if (byName === null) warnings.push('files without a date: when they were last written to instead')
  return byName
}

/** The name of the file unless the front matter has a slug; the title where the name has no letter or digit in it. */
function slugOf(given: string, place: Place, title: string): string {
  const slug = given === '' ? place.slug : slugify(given)
  return slug === 'untitled' ? slugify(title) : slug
}

const named = (name: string) => ({ slug: slugify(name), name })

/** Files often name people and folders as addresses do: `melody-kramer` is Melody Kramer. */
const nameOf = (name: string) => (/^[\p{Ll}\d]+(?:[-_.][\p{Ll}\d]+)*$/u.test(name) ? capitals(name) : name)
const capitals = (name: string) =>
  name.replace(/[-_.]+/g, ' ').replace(/(?<![\p{L}\d])\p{L}/gu, (letter) => letter.toUpperCase())
const capital = (name: string) => name.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())

function unique(terms: { slug: string; name: string }[]): { slug: string; name: string }[] {
  return [...new Map(terms.toReversed().map((term) => [term.slug, term])).values()].toReversed()
}
