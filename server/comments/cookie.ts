interface How {
  path: string
  /** From now on; 0 ends it. */
  seconds: number
  /** Whether the site's own address is https. */
  isHttps: boolean
}

/** A Set-Cookie that no script can read and no other site's form sends. */
export function setCookie(name: string, value: string, { path, seconds, isHttps }: How): string {
  const parts = [`${name}=${value}`, `Path=${path}`, `Max-Age=${seconds}`, 'HttpOnly', 'SameSite=Lax']
  return (isHttps ? [...parts, 'Secure'] : parts).join('; ')
}

/** The value of one cookie among all that a browser sends. */
export function cookieIn(header: string | undefined, name: string): string | undefined {
  for (const pair of (header ?? '').split(';')) {
    const at = pair.indexOf('=')
    if (pair.slice(0, at).trim() === name) return pair.slice(at + 1).trim()
  }
  return undefined
}
