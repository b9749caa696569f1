import { oldPathKey, siteHost } from './old-path.ts'
import type { Report } from './report.ts'
import type { WxrItem } from './wxr/records.ts'

/** Who had which address at the old site. The first to claim one keeps it. */
export class OldAddresses {
  readonly #owner = new Map<string, string>()
  readonly #ofAttachments: { parent: string; path: string; label: string; host: string | null }[] = []
  readonly #hosts = new Set<string>()
  readonly #report: Report

  constructor(report: Report) {
    this.#report = report
  }

  addHost(address: string): void {
    const host = siteHost(address)
    if (host) this.#hosts.add(host)
  }

  /** @returns the addresses that lead to this post from now on */
  claim(item: WxrItem, owner: string, label: string): string[] {
    this.addHost(item.link)
    const paths = [oldPathKey(item.link), shortForm(item), formerSlug(item)].filter((path) => path !== null)
    return [...new Set(paths)].filter((path) => this.#claimOne(path, owner, label))
  }

  /** The page that WordPress shows a picture on. It leads to the post that the picture belongs to. */
  claimForParent(item: WxrItem, label: string): void {
    const path = oldPathKey(item.link)
    if (path === null || /\.\w{2,5}$/.test(path) || path.startsWith('/wp-content/')) return
    this.#ofAttachments.push({ parent: item.parent, path, label, host: siteHost(item.link) })
  }

  /** Hands the pictures' pages to their posts, now that all posts are known. */
  settle(pathsOf: (owner: string) => string[] | undefined): void {
    for (const { parent, path, label, host } of this.#ofAttachments) {
      // A picture of another site was only registered here.
      if (host !== null && !this.#hosts.has(host)) continue
      const paths = pathsOf(parent)
      if (!paths)
        this.#report.warn('addresses of pictures that belong to no imported post', `${path} (${label})`)
      else if (this.#claimOne(path, parent, label)) paths.push(path)
    }
  }

  /** @returns the id of the post that this address led to, if it is one of the old site's */
  ownerOf(url: URL): string | undefined {
    if (!this.#hosts.has(url.host.replace(/^www\./, ''))) return undefined
    const path = oldPathKey(url.href) ?? ''
    return this.#owner.get(path) ?? this.#owner.get(path.replace(/\/(?:page\/)?\d+$/, ''))
  }

  #claimOne(path: string, owner: string, label: string): boolean {
    const other = this.#owner.get(path)
    if (path === '/')
      this.#report.warn('addresses that stay what they are', `/ (the front page; was ${label})`)
    else if (other === undefined) this.#owner.set(path, owner)
    else if (other !== owner) {
      this.#report.warn(
        'addresses that two items have; the first keeps it',
        `${path} (${label}, and ${other} before)`,
      )
    }
    return path !== '/' && other === undefined
  }
}

/**
 * The plain address, `/?p=12`, that a guid mostly is. One that names another id, or another host, is of a site that
 * the post was moved from before: here it would lead to a stranger.
 */
function shortForm({ id, guid, link }: WxrItem): string | null {
  const path = siteHost(guid) === siteHost(link) ? oldPathKey(guid) : null
  return id !== '' && path?.endsWith(`=${id}`) ? path : null
}

/** The address before somebody changed the slug: WordPress still answers it. */
function formerSlug({ link, slug, meta }: WxrItem): string | null {
  const path = oldPathKey(link)
  const former = meta._wp_old_slug
  return path && former && slug && path.endsWith(`/${slug}`)
    ? oldPathKey(path.slice(0, -slug.length) + former)
    : null
}
