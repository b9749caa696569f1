/** The overview; who does nothing but decide on comments is led on to them. */
export const START = '/admin'
const OURS = 'http://ours.invalid'

/**
 * Where to go after signing in: a staff page of ours, or the staff side's start for everything else, so that a
 * link to sign in cannot lead anybody away.
 */
export function returnPath(raw: unknown): string {
  if (typeof raw !== 'string' || !URL.canParse(raw, OURS)) return START
  const { origin, pathname, search } = new URL(raw, OURS)
  const isStaffPage = pathname === START || pathname.startsWith(`${START}/`)
  const comesBack = pathname.startsWith(`${START}/sign-`)
  return origin === OURS && raw.startsWith(START) && isStaffPage && !comesBack ? pathname + search : START
}
