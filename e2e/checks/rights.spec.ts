import type { APIRequestContext, APIResponse } from '@playwright/test'
import { addArticle, addAuthor, addComment, addSection, addStaff, PASSWORD } from '#db/testing/cast.ts'
import { addHook } from '#db/testing/mail.ts'
import type { Db } from '#db/testing/newsroom.ts'
import { roleMay, ROLES, type Role } from '#db/testing/rights.ts'
import { limitTo } from '#db/testing/staff.ts'
import { adminRoutes, type AdminRoute, type Asks } from '../admin-routes.ts'
import { expect, test } from '../own-server.ts'

const ROUTES = adminRoutes()

/** One thing of each kind that stands in an address, by the words around it. A new kind needs a line here. */
async function thingsIn(db: Db, name: string): Promise<Record<string, string>> {
  const section = await addSection(db, `Rights ${name}`)
  const author = await addAuthor(db, `Rita ${name}`)
  const article = await addArticle(db, section, { headline: `Report ${name}`, authorIds: [author.id] })
  const comment = await addComment(db, article, { status: 'pending' })
  return {
    'articles/[id]': String(article.id),
    'authors/[id]': String(author.id),
    'comments/[id]': String(comment.id),
    'front/[section]': section.slug,
    'media/[id]': '1',
    'sections/[id]': String(section.id),
    'webhooks/[id]': String(await addHook(db, `https://hooks.example.com/${name}`)),
    'join/[token]': 'no-such-link',
    'reset/[token]': 'no-such-link',
  }
}

function fill({ path, file }: AdminRoute, things: Record<string, string>): string {
  return path.replace(/([\w-]+)\/(\[[^\]]+\])/g, (whole: string, before: string) => {
    const thing = things[whole]
    if (thing === undefined)
      throw new Error(`${file}: thingsIn of e2e/checks/rights.spec.ts has nothing for ${whole}`)
    return `${before}/${thing}`
  })
}

/** @param front the front that is arranged: of the front page nobody is who is limited to a section */
const ask = async (request: APIRequestContext, { method }: AdminRoute, path: string, front: string) =>
  method === 'GET'
    ? await request.get(path, { maxRedirects: 0 })
    : await request.post(path, { maxRedirects: 0, form: { 'this-form': 'says nothing', front } })

type Answer = 'done' | 'refused' | 'sign in'

/** A refusal for want of a right says so; a command may refuse for other reasons, and says those. */
async function answerOf(response: APIResponse): Promise<Answer> {
  const to = response.headers().location ?? ''
  if (response.status() >= 300 && response.status() < 400 && /\/admin\/sign-in(\?to=|$)/.test(to))
    return 'sign in'
  // A script is told so, and leads nobody anywhere.
  if (response.status() === 401) return 'sign in'
  if (response.status() !== 403) return 'done'
  return /does not include|"reviewing":\{\}/.test(await response.text()) ? 'refused' : 'done'
}

type Viewer = { role: Role; sections?: number[] } | null
function expected(asks: Asks, viewer: Viewer): Answer {
  if (asks === 'nothing') return 'done'
  if (!viewer) return 'sign in'
  return asks === 'session' || roleMay(viewer, asks) ? 'done' : 'refused'
}

/** What every page and form answers to one who calls it directly, beside what it should. */
async function tryAll(request: APIRequestContext, viewer: Viewer, things: Record<string, string>) {
  const wrong: string[] = []
  for (const route of ROUTES) {
    // Would sign out whoever tries; that everybody may do it is what it is for.
    if (viewer && route.asks === 'nothing') continue
    const path = fill(route, things)
    const response = await ask(request, route, path, things['sections/[id]'] ?? '')
    const should = expected(route.asks, viewer)
    // Who shows a wrong passkey is told so with the same number.
    const isOpen = route.asks === 'nothing' && response.status() === 401
    const is = isOpen ? 'done' : await answerOf(response)
    // A code is asked of who has given his password, and nobody has.
    const sendsBack = route.path.startsWith('/admin/sign-in/code') && is === 'sign in'
    const isOwnHand = !viewer && route.path.endsWith('/presence') && is === 'refused'
    if (is !== should && !sendsBack && !isOwnHand)
      wrong.push(`${route.method} ${path} (${route.asks}): ${is} (${response.status()}), not ${should}`)
    if (response.status() >= 500) wrong.push(`${route.method} ${path}: ${response.status()}`)
  }
  return wrong
}

async function signInAs(request: APIRequestContext, email: string) {
  const form = { email, password: PASSWORD, to: '/admin' }
  const answer = await request.post('/admin/sign-in/session', { form, maxRedirects: 0 })
  expect(answer.status()).toBe(303)
}

test('every page and form of the staff names what it asks for, and there are many', () => {
  expect(ROUTES.length).toBeGreaterThan(40)
  const open = ROUTES.filter(({ asks }) => asks === 'nothing').map(({ path }) => path)
  expect(open.filter((path) => !/^\/admin\/(?:sign-(?:in|out)|forgot|join|reset)\b/.test(path))).toEqual([])
})

test('nobody who is not signed in gets further than signing in', async ({ request, newsroom, unique }) => {
  expect(await tryAll(request, null, await thingsIn(newsroom, unique))).toEqual([])
})

for (const role of ROLES)
  test(`every page and form answers a direct call by the table: ${role}`, async ({
    request,
    newsroom,
    unique,
  }) => {
    const things = await thingsIn(newsroom, unique)
    await signInAs(request, (await addStaff(newsroom, `Rhea ${unique}`, role)).email)
    expect(await tryAll(request, { role }, things)).toEqual([])
  })

for (const role of ['editor', 'moderator', 'author'] as const)
  test(`what is for the whole paper is refused to who is limited to a section: ${role}`, async ({
    request,
    newsroom,
    unique,
  }) => {
    const things = await thingsIn(newsroom, unique)
    const rhea = await addStaff(newsroom, `Rhea ${unique}`, role)
    const sections = [Number(things['sections/[id]'])]
    await limitTo(newsroom, rhea, sections)
    await signInAs(request, rhea.email)
    expect(await tryAll(request, { role, sections }, things)).toEqual([])
  })
