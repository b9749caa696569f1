import { Bylines } from './bylines.ts'
import { externalIdOf, fateOf, labelOf } from './fate.ts'
import { OldAddresses } from './old-addresses.ts'
import { oldPathKey } from './old-path.ts'
import type { Report } from './report.ts'
import { PAGES, readableSlug, termKey, termName, termsOf, type ItemTerms } from './terms.ts'
import type { WxrItem, WxrRecord, WxrSite, WxrTerm } from './wxr/records.ts'

/** A post or page that is to be imported; of its text nothing is kept in memory. */
export interface PlannedArticle {
  externalId: string
  /** Its place in the file: a later item with the same id is another one. */
  ordinal: number
  isPage: boolean
  section: string
  slug: string
  oldPaths: string[]
}

export interface PlannedTerm {
  key: string
  slug: string
  name: string
  description: string
  /** How many posts have it as their section. */
  posts: number
}

// Reusable blocks are few and short; more than this is no block library.
const REUSABLE_BUDGET = 5_000_000

/** The first reading of the file: proves it sound and learns who refers to whom. Its size does not grow with the texts. */
export class Survey {
  readonly bylines = new Bylines()
  readonly addresses: OldAddresses
  readonly articles = new Map<string, PlannedArticle>()
  readonly terms = new Map<string, PlannedTerm>()
  readonly usedTags = new Set<string>()
  /** Pictures by the post that they were uploaded to. */
  readonly attached = new Map<string, string[]>()
  readonly pictures = new Map<string, number>()
  readonly reusable = new Map<string, string>()
  readonly keyOfTermId = new Map<string, string>()
  site: WxrSite = { version: '', title: '', link: '', blogUrl: '', pubDate: '' }
  items = 0
  readonly #report: Report
  #firstLink = ''
  #reusableSize = 0

  constructor(report: Report) {
    this.#report = report
    this.addresses = new OldAddresses(report)
  }

  /** Reads all records, then settles what depends on later ones. */
  async read(records: AsyncIterable<WxrRecord>, onProgress: (items: number) => void): Promise<void> {
    for await (const record of records) {
      if (record.kind === 'author') this.bylines.addAccount(record.author)
      else if (record.kind === 'term') this.#term(record.term)
      else if (record.kind === 'site') this.site = record.site
      else {
        this.#item(record.item, this.items++)
        onProgress(this.items)
      }
    }
    this.bylines.settle()
    for (const address of [this.site.link, this.site.blogUrl]) this.addresses.addHost(address)
    this.addresses.settle((owner) => this.articles.get(owner)?.oldPaths)
  }

  /** By what this site is told from others: its address, or whatever the file has instead. */
  get source(): string {
    const address = this.site.blogUrl || this.site.link || this.#firstLink
    if (!URL.canParse(address)) return `wxr:${this.site.title}`
    const url = new URL(address)
    const isWhole = address === this.site.blogUrl || address === this.site.link
    return isWhole ? `${url.origin}${url.pathname}`.replace(/\/$/, '') : url.origin
  }

  #term(term: WxrTerm) {
    if (term.taxonomy !== 'category' && term.taxonomy !== 'post_tag') {
      const menu = term.taxonomy === 'nav_menu'
      const reason = menu ? 'a menu' : `a term of the taxonomy "${term.taxonomy}"`
      this.#report.skip('other', `${term.id} "${term.name || term.slug}"`, reason)
      return
    }
    const key = termKey(term)
    if (term.id !== '') this.keyOfTermId.set(term.id, key)
    this.terms.set(key, { ...plannedTerm(term), description: term.description })
  }

  #item(item: WxrItem, ordinal: number) {
    if (this.#firstLink === '') this.#firstLink = item.link
    const fate = fateOf(item)
    if (fate.as === 'skipped') this.#report.skip(fate.kind, labelOf(item), fate.reason)
    else if (fate.as === 'guest-author') this.bylines.addGuest(item)
    else if (fate.as === 'reusable') this.#keepReusable(item)
    else if (fate.as === 'picture') this.#picture(item, ordinal)
    else this.#article(item, ordinal, fate.as === 'page')
    if (item.type === 'attachment') this.addresses.claimForParent(item, labelOf(item))
  }

  #keepReusable(item: WxrItem) {
    this.#report.skip('other', labelOf(item), 'a reusable block: it is put into the posts that show it')
    this.#reusableSize += item.content.length
    if (this.#reusableSize < REUSABLE_BUDGET) this.reusable.set(item.id, item.content)
  }

  #picture(item: WxrItem, ordinal: number) {
    const externalId = externalIdOf(item)
    if (this.pictures.has(externalId))
      this.#report.skip('picture', labelOf(item), 'its id stands in the file twice')
    else this.pictures.set(externalId, ordinal)
    if (item.parent === '' || item.parent === '0') return
    const siblings = this.attached.get(item.parent)
    if (siblings) siblings.push(externalId)
    else this.attached.set(item.parent, [externalId])
  }

  #article(item: WxrItem, ordinal: number, isPage: boolean) {
    const externalId = externalIdOf(item)
    if (this.articles.has(externalId)) {
      this.#report.skip(isPage ? 'page' : 'article', labelOf(item), 'its id stands in the file twice')
      return
    }
    const terms = termsOf(item, this.keyOfTermId)
    this.#useTerms(item, terms)
    this.bylines.mention(item)
    const oldPaths = this.addresses.claim(item, externalId, labelOf(item))
    if (oldPaths.length === 0 && oldPathKey(item.link) === null) {
      this.#report.warn('items without an address at the old site', labelOf(item))
    }
    const { section } = terms
    this.articles.set(externalId, { externalId, ordinal, isPage, section, slug: slugOf(item), oldPaths })
  }

  #useTerms(item: WxrItem, { section, tags }: ItemTerms) {
    for (const term of item.terms) {
      if (term.taxonomy === 'category' || term.taxonomy === 'post_tag') {
        const key = termKey(term)
        if (!this.terms.has(key) && (key === section || tags.includes(key)))
          this.terms.set(key, plannedTerm(term))
      } else if (!['author', 'post_format', 'nav_menu'].includes(term.taxonomy)) {
        this.#report.warn(
          `terms of the taxonomy "${term.taxonomy}", which has no equal here`,
          term.name || term.slug,
        )
      }
    }
    for (const key of tags) this.usedTags.add(key)
    if (section === PAGES) return
    const planned = this.terms.get(section) ?? UNCATEGORISED
    this.terms.set(section, { ...planned, posts: planned.posts + 1 })
  }
}

const UNCATEGORISED = plannedTerm({ taxonomy: 'category', slug: 'uncategorized', name: 'Uncategorised' })

function plannedTerm(term: { taxonomy: string; slug: string; name: string }): PlannedTerm {
  return {
    key: termKey(term),
    slug: readableSlug(term.slug || term.name),
    name: termName(term),
    description: '',
    posts: 0,
  }
}

/** Never empty. A title without a letter that an address can hold gives way to the id. */
function slugOf(item: WxrItem): string {
  const slug = readableSlug(item.slug || item.title.replace(/<[^>]*>/g, ' '))
  return slug === 'untitled' && item.slug !== 'untitled' ? readableSlug(`post-${item.id}`) : slug
}
