interface Named {
  origin: string | null
  fetchSite: string | null
  host: string | null
}

/**
 * Whether a form was sent from a page of ours. Browsers name the origin of every POST. What names none is no browser, and
 * holds no reader's cookies.
 *
 * @param named what the request's headers say
 * @param siteUrl where this newsroom is on the web
 */
export function isSameOrigin({ origin, fetchSite, host }: Named, siteUrl: string): boolean {
  if (origin === null) return ['same-origin', 'none', null].includes(fetchSite)
  return URL.canParse(origin) && (new URL(origin).host === host || origin === siteUrl)
}
