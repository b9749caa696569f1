import { setImmediate } from 'node:timers/promises'
import type { AuthorRecord } from '../bylines.ts'
import { oldPathKey } from '../old-path.ts'
import type { Report } from '../report.ts'
import type { PlannedArticle, PlannedTerm } from '../survey.ts'
import { NoArticle, Unfit } from './decode.ts'
import { markdownFile } from './files.ts'
import { readArticle, type Defaults, type MarkdownArticle } from './read.ts'

/** The first reading of a folder: who refers to what. Of the texts nothing is kept. */
export class MarkdownPlan {
  /** By the path of the file. */
  readonly articles = new Map<string, PlannedArticle>()
  readonly authors = new Map<string, AuthorRecord>()
  readonly sections = new Map<string, PlannedTerm>()
  readonly tags = new Map<string, PlannedTerm>()
  /** Whose an address of the old site was, by its key. */
  readonly #owners = new Map<string, string>()
  /** Files by their bare names, since `{% post_url %}` says no folder. */
  readonly #names = new Map<string, string>()
  readonly #report: Report

  constructor(report: Report) {
    this.#report = report
  }

  async read(root: string, paths: string[], defaults: Defaults, onProgress: (files: number) => void) {
    let ordinal = 0
    for (const path of paths) {
      await this.#file(root, path, ordinal++, defaults)
      if (ordinal % 100 === 0) await setImmediate()
      onProgress(ordinal)
    }
  }

  /** @returns the file whose article had this address, if any had */
  ownerOf(path: string): string | undefined {
    return this.#owners.get(oldPathKey(path) ?? '')
  }

  /** @param name a path below the folder, or the bare name of a file */
  fileNamed(name: string): string | undefined {
    const clean = name.replace(/^\/+/, '')
    if (this.articles.has(clean)) return clean
    return this.#names.get(bareName(clean))
  }

  async #file(root: string, path: string, ordinal: number, defaults: Defaults) {
    try {
      const article = readArticle(await markdownFile(root, path), defaults)
      this.#add(path, ordinal, article)
    } catch (error) {
      if (!(error instanceof Unfit)) throw error
      if (error instanceof NoArticle) this.#report.skip('article', path, error.message)
      else this.#report.fail('article', path, error.message)
    }
  }

  #add(path: string, ordinal: number, article: MarkdownArticle) {
    const { section, tags, authors, slug, warnings, fields } = article
    const key = sectionKey(section.slug)
    const planned = this.sections.get(key) ?? { key, ...section, description: '', posts: 0 }
    this.sections.set(key, { ...planned, posts: planned.posts + 1 })
    for (const tag of tags) {
      const tagged = tagKey(tag.slug)
      if (!this.tags.has(tagged)) this.tags.set(tagged, { key: tagged, ...tag, description: '', posts: 1 })
    }
    for (const { slug: author, name } of authors) {
      if (!this.authors.has(author)) this.authors.set(author, { key: author, name, bio: '' })
    }
    const oldPaths = this.#claim(path, article)
    this.articles.set(path, {
      externalId: path,
      ordinal,
      isPage: fields.isPage,
      section: key,
      slug,
      oldPaths,
    })
    if (!this.#names.has(bareName(path))) this.#names.set(bareName(path), path)
    for (const warning of warnings) this.#report.warn(warning, path)
  }

  /** @returns the old addresses that lead to this article from now on: the first file to claim one keeps it */
  #claim(path: string, { fields, place }: MarkdownArticle): string[] {
    const claimed: string[] = []
    for (const address of [
      ...fields.oldAddresses,
      ...(place.jekyllPath === null ? [] : [place.jekyllPath]),
    ]) {
      const key = oldPathKey(address.startsWith('/') ? address : `/${address}`)
      if (key === null || key === '/') continue
      const owner = this.#owners.get(key)
      if (owner === undefined) {
        this.#owners.set(key, path)
        claimed.push(key)
      } else if (owner !== path) {
        this.#report.warn(
          'addresses that two files have; the first keeps it',
          `${key} (${path}, and ${owner} before)`,
        )
      }
    }
    return claimed
  }
}

export const sectionKey = (slug: string) => `category:${slug}`
export const tagKey = (slug: string) => `tag:${slug}`

const bareName = (path: string) =>
  path
    .split('/')
    .at(-1)
    ?.replace(/\.(?:md|markdown|mdown|mkd|html)$/i, '') ?? ''
