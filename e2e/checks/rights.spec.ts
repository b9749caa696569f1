import { globSync } from 'node:fs'
import type { APIRequestContext, APIResponse } from '@playwright/test'
import { addArticle, addAuthor, addComment, addSection, addStaff, PASSWORD } from '#db/testing/cast.ts'
import { sectionById } from '#db/testing/editing.ts'
import { addHook } from '#db/testing/mail.ts'
import { addSeries, type Db } from '#db/testing/newsroom.ts'
import { roleMay, ROLES, type Role } from '#db/testing/rights.ts'
import { limitTo } from '#db/testing/staff.ts'
import { adminRoutes, routesIn, type AdminRoute, type Asks } from '../admin-routes.ts'
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
    // There is no such picture: one that there is others may have added.
    'media/[id]': '999999999',
    'sections/[id]': String(section.id),
    'series/[id]': String((await addSeries(db, `Told ${name}`, [article])).id),
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
    // A page names the right that is missing, and no other.
    const namesModerating = is === 'refused' && (await response.text()).includes('moderating comments')
    if (route.method === 'GET' && namesModerating && route.asks !== 'comments.moderate')
      wrong.push(`${path} (${route.asks}): says that moderating comments is what is missing`)
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

const POST = `export const POST = rightPost('site.edit', async () => seeOther('/'))`
for (const [what, file, source] of [
  ['a page that asks for no right', 'page.tsx', 'export default async function Page() {}'],
  ['a page of another ending', 'page.jsx', `await requireRight('site.edit', '/')`],
  ['a handler without a wrapper', 'route.ts', 'export async function POST() {}'],
  ['a second one beside one with a wrapper', 'route.ts', `${POST}\nexport const PUT = async () => null`],
  ['one that is handed on', 'route.ts', `${POST}\nexport { DELETE } from './other.ts'`],
  ['one of all that another file has', 'route.ts', `${POST}\nexport * from './other.ts'`],
  ['a right that there is not', 'route.ts', POST.replace('site.edit', 'site.edits')],
  [
    'a GET that shows something',
    'route.ts',
    `${POST}\nexport function GET() {\n  return Response.json({})\n}`,
  ],
  ['a form of its own of React’s', 'save.ts', `'use server'\nexport async function save() {}`],
] as const)
  test(`a new route is not overlooked: ${what}`, () => {
    expect(() => routesIn(`app/admin/new/${file}`, source)).toThrow(`app/admin/new/${file}`)
  })

test('every file under app/admin that answers is tried', () => {
  const answering = globSync('app/admin/**/{page,route}.*').sort()
  expect([...new Set(ROUTES.map(({ file }) => file))]).toEqual(answering)
  expect(routesIn('app/admin/new/route.ts', POST)).toHaveLength(1)
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

test('an editor who is limited to a section says how readers comment there, what is related and what belongs together, and nothing of another', async ({
  request,
  newsroom,
  unique,
}) => {
  const [own, other] = [
    await addSection(newsroom, `Own ${unique}`),
    await addSection(newsroom, `Other ${unique}`),
  ]
  const [mine, theirs] = [await addArticle(newsroom, own), await addArticle(newsroom, other)]
  const german = await addArticle(newsroom, own, { headline: 'Bahn', language: 'de' })
  const germanElsewhere = await addArticle(newsroom, other, { headline: 'Bahn', language: 'de' })
  const series = await addSeries(newsroom, `Told ${unique}`, [theirs])
  const rhea = await addStaff(newsroom, `Rhea ${unique}`, 'editor')
  await limitTo(newsroom, rhea, [own.id])
  await signInAs(request, rhea.email)
  const list = await (await request.get('/admin/sections')).text()
  expect([list.includes(`Own ${unique}`), list.includes(`Other ${unique}`)]).toEqual([true, false])

  const answers = async (section: { id: number; slug: string }, article: { id: number; slug: string }) => {
    const sent = async (path: string, form: Record<string, string>) =>
      (await request.post(path, { form, maxRedirects: 0 })).status()
    return {
      page: (await request.get(`/admin/sections/${section.id}`)).status(),
      comments: await sent(`/admin/sections/${section.id}/comments`, {
        mode: 'closed',
        guidelines: 'Be kind.',
      }),
      name: await sent('/admin/sections/changes', { do: `save:${section.id}`, name: 'Taken over', slug: '' }),
      article: await sent('/admin/rules/article', {
        section: section.slug,
        slug: article.slug,
        mode: 'publish',
      }),
      chosenWhereWritten: (await (await request.get(`/admin/articles/${article.id}`)).text()).includes(
        'name="comments"',
      ),
      related: (await request.get(`/admin/articles/${article.id}/related`)).status(),
      never: await sent(`/admin/articles/${article.id}/related/changes`, {
        do: `never:${theirs.id + mine.id - article.id}`,
      }),
      seriesPage: (await request.get(`/admin/articles/${article.id}/series`)).status(),
      series: await sent(`/admin/articles/${article.id}/series/changes`, {
        ...{ do: 'put', series: String(series.id), part: '' },
      }),
      moved: await sent(`/admin/series/${series.id}/changes`, { do: `up:${article.id}` }),
      takenOut: await sent(`/admin/series/${series.id}/changes`, { do: `take:${article.id}` }),
      translationsPage: (await request.get(`/admin/articles/${article.id}/translations`)).status(),
      translations: await sent(`/admin/articles/${article.id}/translations/changes`, {
        do: `link:${(article.id === mine.id ? german : germanElsewhere).id}`,
      }),
    }
  }
  const [done, refused] = [303, 403]
  expect(await answers(own, mine)).toEqual({
    ...{
      page: 200,
      comments: done,
      name: refused,
      article: done,
      chosenWhereWritten: true,
      related: 200,
      never: done,
      seriesPage: 200,
      series: done,
      moved: done,
      takenOut: done,
      translationsPage: 200,
      translations: done,
    },
  })
  expect(await answers(other, theirs)).toEqual({
    ...{
      page: refused,
      comments: refused,
      name: refused,
      article: refused,
      chosenWhereWritten: false,
      related: refused,
      never: refused,
      seriesPage: refused,
      series: refused,
      moved: refused,
      takenOut: refused,
      translationsPage: refused,
      translations: refused,
    },
  })
  const whole = await request.post(`/admin/series/${series.id}/changes`, {
    form: { do: 'save', name: 'Taken over', slug: '' },
    maxRedirects: 0,
  })
  expect(whole.status()).toBe(refused)
  const { guidelines, commentsOpen } = (await sectionById(newsroom, own.id)) ?? {}
  expect([guidelines, commentsOpen]).toEqual(['Be kind.', false])
  const long = await request.post(`/admin/sections/${own.id}/comments`, {
    form: { mode: '', guidelines: `Kept. ${'x'.repeat(5001)}` },
    maxRedirects: 0,
  })
  expect([long.status(), (await long.text()).includes('Kept. xxx')]).toEqual([422, true])
})
