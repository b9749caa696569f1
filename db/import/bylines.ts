import { readableSlug, namedTerms } from './terms.ts'
import { plainLine } from './plain-line.ts'
import type { WxrAuthor, WxrItem } from './wxr/records.ts'

export interface AuthorRecord {
  /** By which a later run knows the person again. */
  key: string
  name: string
  bio: string
}

/** Everybody who stands in a byline, under any of the names that an export has for them. */
export class Bylines {
  readonly #people = new Map<string, AuthorRecord>()
  readonly #aliases = new Map<string, string>()
  readonly #mentioned = new Map<string, string>()

  get all(): AuthorRecord[] {
    return [...this.#people.values()]
  }

  /** An account of the old site. */
  addAccount({ login, name, firstName, lastName }: WxrAuthor): void {
    const full = plainLine(name) || plainLine(`${firstName} ${lastName}`)
    const key = login || full
    if (key !== '') this.#add(key, full || nameOfLogin(login), '', [login, full])
  }

  /** A guest author of the plugin Co-Authors Plus: an item of its own type. */
  addGuest(item: WxrItem): void {
    const login = item.meta['cap-user_login'] || withoutPrefix(item.slug)
    const linked = this.#aliases.get(aliasOf(item.meta['cap-linked_account'] ?? ''))
    const name = plainLine(item.meta['cap-display_name'] || item.title) || nameOfLogin(login)
    const aliases = [login, withoutPrefix(item.slug), name]
    if (linked) for (const alias of aliases) this.#alias(alias, linked)
    else if (name !== '')
      this.#add(login || name, name, plainLine(item.meta['cap-description'] ?? ''), aliases)
  }

  /** Notes whom a post names; accounts and guests may stand further down in the file. */
  mention(item: WxrItem): void {
    const terms = namedTerms(item, 'author')
    for (const { slug, name } of terms) this.#mentioned.set(withoutPrefix(slug || name), name)
    if (terms.length === 0 && item.creator !== '') this.#mentioned.set(item.creator, item.creator)
  }

  /** Makes a person of everybody who was mentioned and is nobody known. */
  settle(): void {
    for (const [login, name] of this.#mentioned) {
      if (this.#find(login, name) !== undefined) continue
      // The plugin's term often holds the login instead of the name.
      const isLogin = aliasOf(name) === aliasOf(login) && !/\s/.test(name)
      this.#add(login, isLogin ? nameOfLogin(name) : plainLine(name) || nameOfLogin(login), '', [login, name])
    }
  }

  /** @returns the keys of those who wrote a post, in the order of the byline */
  of(item: WxrItem): string[] {
    const terms = namedTerms(item, 'author')
    const keys =
      terms.length > 0
        ? terms.map(({ slug, name }) => this.#find(withoutPrefix(slug || name), name))
        : [this.#find(item.creator)]
    return [...new Set(keys.filter((key) => key !== undefined))]
  }

  #find(...names: string[]): string | undefined {
    return names.map((name) => this.#aliases.get(aliasOf(name))).find((key) => key !== undefined)
  }

  #add(key: string, name: string, bio: string, aliases: string[]) {
    if (!this.#people.has(key)) this.#people.set(key, { key, name: name || key, bio })
    for (const alias of aliases) this.#alias(alias, key)
  }

  #alias(alias: string, key: string) {
    const known = aliasOf(alias)
    if (known !== '' && !this.#aliases.has(known)) this.#aliases.set(known, key)
  }
}

function aliasOf(name: string): string {
  return name.trim() === '' ? '' : readableSlug(name)
}

function withoutPrefix(slug: string): string {
  return slug.replace(/^cap-/, '')
}

/** Some sites' logins are e-mail addresses: those are nobody's business. */
function nameOfLogin(login: string): string {
  const words = plainLine(login.replace(/@.*$/, '').replace(/[._-]+/g, ' '))
  return words === words.toLowerCase()
    ? words.replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase())
    : words
}
