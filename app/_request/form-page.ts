import { returnPath } from '../admin/sign-in/return-path.ts'

/** What pages are asked for to say what the last press did: it is not said of a press that did nothing. */
const SAID = ['done', 'said', 'also', 'saved', 'sent', 'added', 'deleted', 'moved', 'reset', 'post']

/**
 * The staff page that a form stands on, to come back to after signing in: as the browser names it, of which only the path is
 * taken; else where the form was sent, which leads a GET to its page.
 */
export function formPage({ url, headers }: Pick<Request, 'url' | 'headers'>): string {
  const sentTo = new URL(url).pathname
  const named = headers.get('referer') ?? ''
  if (!URL.canParse(named)) return returnPath(sentTo)
  const { pathname, searchParams } = new URL(named)
  for (const name of SAID) searchParams.delete(name)
  const isStaffPage = pathname === '/admin' || pathname.startsWith('/admin/')
  const query = searchParams.size > 0 ? `?${searchParams}` : ''
  return returnPath(isStaffPage ? pathname + query : sentTo)
}
