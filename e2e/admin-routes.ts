import { globSync, readFileSync } from 'node:fs'
import { isRight, type Right } from '#db/testing/rights.ts'

/** What a page or form of the staff asks for: a right, a session of anybody's, or nothing. */
export type Asks = Right | 'session' | 'nothing'

export interface AdminRoute {
  file: string
  /** With its parameters in brackets. */
  path: string
  method: 'GET' | 'POST'
  asks: Asks
}

/** For who has no session, or whose link in a mail says who he is. */
const OPEN_PAGES = ['/admin/sign-in', '/admin/sign-in/code', '/admin/forgot', '/admin/join/', '/admin/reset/']
/** A page of which every one of the staff has some. */
const SESSION_PAGES = ['/admin']
/** Answers to scripts and to everybody, each guarded by its own hand. */
const OWN_GETS: Record<string, Asks> = {
  'app/admin/comments/presence/route.ts': 'comments.moderate',
  'app/admin/sign-in/passkey/route.ts': 'nothing',
}
const WRAPPERS: Record<string, Asks> = {
  ...{ moderatorPost: 'comments.moderate', moderatorGet: 'comments.moderate', readerPost: 'nothing' },
}

/**
 * Every page and every handler under app/admin, with what its own source asks for.
 *
 * @throws Error for one whose source does not say so in words that can be read here
 */
export function adminRoutes(): AdminRoute[] {
  return globSync('app/admin/**/*.{ts,tsx,js,jsx,mjs}')
    .sort()
    .flatMap((file) => routesIn(file, readFileSync(file, 'utf8')))
}

/**
 * What of the staff's a file answers: a page, handlers, or nothing.
 *
 * @throws Error where it may answer something, and does not say in words that can be read here what that asks for
 */
export function routesIn(file: string, source: string): AdminRoute[] {
  // React's own forms would be called at any page's address, and no list of routes would name them.
  if (/(['"])use server\1/.test(source)) throw new Error(`${file} has server actions: forms post to routes`)
  const [, folder = '', kind, end] = /^app(.*)\/(page|route|default)\.(\w+)$/.exec(file) ?? []
  if (kind === undefined) return []
  if (kind === 'page' && end === 'tsx')
    return [{ file, path: folder, method: 'GET', asks: pageAsks(file, folder, source) }]
  if (kind === 'route' && end === 'ts') return handlersIn(file, folder, source)
  throw new Error(`${file}: pages are page.tsx and handlers route.ts`)
}

function pageAsks(file: string, path: string, source: string): Asks {
  const rights = [...source.matchAll(/\brequireRight\(\s*([^,)]*)/g)].map(([, right]) => literal(file, right))
  if (/\brequireModerator\(/.test(source)) rights.push('comments.moderate')
  const [right, ...others] = [...new Set(rights)]
  if (others.length > 0) throw new Error(`${file} asks for several rights: ${[right, ...others].join(', ')}`)
  if (right) return right
  if (SESSION_PAGES.includes(path) && source.includes('requireStaff(')) return 'session'
  if (OPEN_PAGES.some((open) => path === open || (open.endsWith('/') && path.startsWith(open))))
    return 'nothing'
  throw new Error(`${file} asks for no right: guard it with requireRight('…', …)`)
}

function handlersIn(file: string, path: string, source: string): AdminRoute[] {
  const built = [...source.matchAll(/export const (GET|POST) = (\w+)(?:<[^>]*>)?\(\s*(?:'([^']*)'|)/g)].map(
    ([, method, wrapper = '', right]) => ({
      ...{ file, path, method: method as 'GET' | 'POST' },
      asks: right === undefined ? wrapped(file, wrapper) : literal(file, `'${right}'`),
    }),
  )
  const other = /export (?:async )?function (GET|POST|PUT|PATCH|DELETE)\b/.exec(source)?.[1]
  if (other && other !== 'GET') throw new Error(`${file}: no wrapper guards its ${other}`)
  const named = source.match(/\bexport\b[^\n]*\b(?:GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS)\b/g) ?? []
  if (named.length !== built.length + (other ? 1 : 0) || /\bexport\s*(?:\*|\{)/.test(source))
    throw new Error(`${file}: has a handler that cannot be read here`)
  const own = OWN_GETS[file]
  if (own) return [...built, { file, path, method: 'GET', asks: own }]
  // What only leads a reload back to its page asks for nothing, and shows nothing.
  if (other && !onlyLeadsOn(source))
    throw new Error(
      `${file}: its GET is built by no wrapper and leads nowhere; say in OWN_GETS what it asks for`,
    )
  if (built.length === 0) throw new Error(`${file} has no handler that can be read here`)
  return built
}

/** Whether all that a GET answers is where to go. */
function onlyLeadsOn(source: string): boolean {
  const [, body = ''] = /function GET\([^]*?\)[^]*?\{\n([^]*?)\n\}/.exec(source) ?? []
  const returned = body.match(/\breturn\b.*/g) ?? []
  return (
    returned.length > 0 &&
    returned.every((line) => /^return seeOther\(/.test(line)) &&
    !/database\(/.test(body)
  )
}

function wrapped(file: string, wrapper: string): Asks {
  const asks = WRAPPERS[wrapper]
  if (!asks) throw new Error(`${file}: ${wrapper} names no right as its first argument, in quotes`)
  return asks
}

function literal(file: string, argument = ''): Right {
  const [, right = ''] = /^'([\w.]+)'$/.exec(argument.trim()) ?? []
  if (!isRight(right)) throw new Error(`${file}: ${argument} is no right that stands in RIGHTS, in quotes`)
  return right
}
