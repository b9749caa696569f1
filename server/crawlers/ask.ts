import parse from 'robots-parser'

export interface Asked {
  /** Of a crawler, such as Googlebot. */
  agent: string
  path: string
}

/** What a robots.txt says to a crawler that asks for a path, and by which line; null for what is no path. */
export function mayFetch(
  robots: string,
  siteUrl: string,
  { agent, path }: Asked,
): { may: boolean; line: string | null } | null {
  if (!path.startsWith('/') || !URL.canParse(path, siteUrl)) return null
  const rules = parse(`${siteUrl}/robots.txt`, robots)
  const { href } = new URL(path, siteUrl)
  const number = rules.getMatchingLineNumber(href, agent)
  const line = number > 0 ? (robots.split('\n')[number - 1] ?? null) : null
  return { may: rules.isAllowed(href, agent) ?? true, line }
}
