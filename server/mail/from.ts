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
  return named('MAIL_FROM', configured, site.name)
}

/**
 * Where answers to mails go: to people who read them.
 *
 * @param configured MAIL_REPLY_TO, written like MAIL_FROM; empty where nobody reads them
 * @throws Error when it is no address
 */
export function mailReplyTo(configured: string, site: { name: string }): From | null {
  return configured === '' ? null : named('MAIL_REPLY_TO', configured, site.name)
}

function named(variable: string, configured: string, fallback: string): From {
  const [, name = '', address = ''] =
    /^\s*(?:"?([^"<>]*?)"?\s*<)?\s*([^\s<>"]+@[^\s<>"]+)\s*>?\s*$/.exec(configured) ?? []
  if (address === '') throw new Error(`${variable} is neither an email address nor Name <address>`)
  return { name: name.trim() || fallback, address }
}

/** An address of numbers stands in brackets in mail. */
function mailHost(url: string): string {
  const { hostname } = new URL(url)
  if (hostname.startsWith('[')) return `[IPv6:${hostname.slice(1, -1)}]`
  return /^[\d.]+$/.test(hostname) ? `[${hostname}]` : hostname.replace(/^www\./, '')
}
