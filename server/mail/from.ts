import type { From } from './message.ts'

/**
 * Who mails come from.
 *
 * @param configured MAIL_FROM: `news@example.com` or `The Harbour Post <news@example.com>`; empty for an address at the
 *   site's own host
 * @throws Error when it is neither
 */
export function mailFrom(configured: string, site: { name: string; url: string }): From {
  if (configured === '') return { name: site.name, address: `noreply@${mailHost(site.url)}` }
  const [, name = '', address = ''] =
    /^\s*(?:"?([^"<>]*?)"?\s*<)?\s*([^\s<>"]+@[^\s<>"]+)\s*>?\s*$/.exec(configured) ?? []
  if (address === '') throw new Error('MAIL_FROM is neither an email address nor Name <address>')
  return { name: name.trim() || site.name, address }
}

/** An address of numbers stands in brackets in mail. */
function mailHost(url: string): string {
  const { hostname } = new URL(url)
  if (hostname.startsWith('[')) return `[IPv6:${hostname.slice(1, -1)}]`
  return /^[\d.]+$/.test(hostname) ? `[${hostname}]` : hostname.replace(/^www\./, '')
}
