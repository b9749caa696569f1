import { existsSync, globSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

/** What lint cannot see: rules that hold for folders, not for lines. Every exception stands here by its name. */

const sources = [
  ...globSync('{app,bench,cli,components,db,deploy,e2e,server,test,words}/**/*.{ts,tsx}', {
    exclude: ['**/node_modules/**'],
  }),
  ...globSync('*.{ts,mjs}').filter((file) => file !== 'next-env.d.ts'),
].sort()
const read = (file: string) => readFileSync(file, 'utf8')
const matching = (pattern: RegExp) => sources.filter((file) => pattern.test(file))

describe('staff pages', () => {
  // Signing in is for people who are not signed in; of the others, a link of a mail says who it is.
  const OPEN = [
    'app/admin/forgot/page.tsx',
    'app/admin/join/[token]/page.tsx',
    'app/admin/reset/[token]/page.tsx',
    'app/admin/sign-in/code/page.tsx',
    'app/admin/sign-in/page.tsx',
  ]

  it('are guarded, each in its own file', () => {
    const pages = matching(/^app\/admin\/.*page\.tsx$/)
    expect(pages.length).toBeGreaterThan(1)
    expect(pages.filter((file) => !/await require(Staff|Moderator|Right)\(/.test(read(file)))).toEqual(OPEN)
  })
})

describe('forms', () => {
  // next-auth checks origin and session itself.
  const BY_OTHERS = ['app/api/auth/[...nextauth]/route.ts']
  const OPEN = [
    'app/admin/forgot/link/route.ts',
    'app/admin/join/[token]/account/route.ts',
    'app/admin/reset/[token]/password/route.ts',
    'app/admin/sign-in/code/check/route.ts',
    'app/admin/sign-in/passkey/session/route.ts',
    'app/admin/sign-in/session/route.ts',
    'app/admin/sign-out/route.ts',
  ]
  const routes = matching(/^app\/.*route\.ts$/)
  const changing =
    /export (?:const|(?:async )?function) (?:POST|PUT|PATCH|DELETE)\b|\bas (?:POST|PUT|PATCH|DELETE)\b/

  it('are answered by handlers that a wrapper built', () => {
    const bare = routes.filter(
      (file) => changing.test(read(file)) && !/^export const POST = \w+Post\b/m.test(read(file)),
    )
    expect(bare).toEqual(BY_OTHERS)
  })

  it('of the staff are answered for staff alone', () => {
    const staff = routes.filter((file) => file.startsWith('app/admin/') && changing.test(read(file)))
    expect(staff.filter((file) => /^export const POST = readerPost\b/m.test(read(file)))).toEqual(OPEN)
  })

  it('are never sent to a server action, whose address no wrapper guards', () => {
    expect(sources.filter((file) => /^\s*['"]use server['"]/m.test(read(file)))).toEqual([])
  })
})

describe('files', () => {
  it('that run in the browser are named .client.tsx, and only they', () => {
    const directed = sources.filter((file) => /^['"]use client['"]/m.test(read(file)))
    expect(directed).toEqual(matching(/\.client\.tsx$/))
  })

  it('have 300 lines at most, content of the demo excepted', () => {
    const exempt = /^db\/(?:schema|migrations|seed)\/|\/fixtures\//
    const long = sources.filter((file) => !exempt.test(file) && read(file).trimEnd().split('\n').length > 300)
    expect(long).toEqual([])
  })

  it('are no barrels, the tables excepted', () => {
    expect(matching(/(?:^|\/)index\.tsx?$/)).toEqual(['db/schema/index.ts'])
  })

  it('name drizzle in db/ alone', () => {
    const users = sources.filter((file) => /from ['"]drizzle-(?:orm|kit)/.test(read(file)))
    expect(users.filter((file) => !file.startsWith('db/'))).toEqual(['drizzle.config.ts'])
  })
})

describe('what people are told', () => {
  // Set by Node, npm, Playwright, a workflow or a program of ours for another; nobody writes them into an .env file.
  const NOT_SETTINGS = new Set([
    'NODE_ENV',
    'PATH',
    'CI',
    'NEXTAUTH_SECRET',
    'NEXTAUTH_URL',
    'NEXT_TELEMETRY_DISABLED',
    'PLAYWRIGHT_BROWSERS_PATH',
    'E2E_URL',
    'E2E_DATA_DIR',
    'E2E_NU_URL',
  ])

  it('.env.example names every variable that is read', () => {
    const named = new Set(existsSync('.env.example') ? words(read('.env.example')) : [])
    expect([...variablesRead()].filter((name) => !named.has(name))).toEqual([])
  })

  it('CONTRIBUTING.md names every script of package.json', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> }
    const text = existsSync('CONTRIBUTING.md') ? read('CONTRIBUTING.md') : ''
    const named = (script: string) => new RegExp(String.raw`npm (?:run )?${script}(?![\w:-])`).test(text)
    expect(Object.keys(scripts).filter((script) => !named(script))).toEqual([])
  })

  function variablesRead(): Set<string> {
    const running = sources.filter((file) => !file.endsWith('.test.ts'))
    const direct = running.flatMap((file) =>
      [...read(file).matchAll(/process\.env\.([A-Z][A-Z0-9_]+)/g)].map((match) => match[1] ?? ''),
    )
    const declared = [...read('server/environment.ts').matchAll(/^ {2}([A-Z][A-Z_]+):/gm)].map(
      (match) => match[1] ?? '',
    )
    return new Set([...direct, ...declared].filter((name) => !NOT_SETTINGS.has(name)).sort())
  }
})

const words = (text: string) => text.match(/\b[A-Z][A-Z_]+\b/g) ?? []
