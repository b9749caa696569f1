import type { APIRequestContext } from '@playwright/test'
import { addSection, addStaff, PASSWORD } from '#db/testing/cast.ts'
import { HUSH, othersThings, stateOf, type OthersThings } from '#db/testing/others.ts'
import type { Role } from '#db/testing/rights.ts'
import { limitTo } from '#db/testing/staff.ts'
import { makeAuthor, writeArticle } from '#db/testing/writing.ts'
import { expect, test } from '../own-server.ts'

/** Who calls everything of others directly: limited to a section of his own, or with a role that has no more than its own. */
const VIEWERS: [role: Role, isLimited: boolean][] = [
  ...(['editor', 'author', 'contributor', 'moderator'] as const).map((role): [Role, true] => [role, true]),
  ...[['author', false] as [Role, false], ['contributor', false] as [Role, false]],
]

/** Pages that name something of others'. */
const pagesOf = ({ draft, blog, section, published, comment }: OthersThings) => [
  ...['', '/checklist', '/history', '/notes', '/preview', '/related'].map(
    (part) => `/admin/articles/${draft}${part}`,
  ),
  ...[`/admin/articles/${published.id}`, `/admin/articles/${published.id}/related`],
  ...[`/admin/articles/${blog}/live`, `/admin/sections/${section.id}`, `/admin/front/${section.slug}`],
  `/admin/comments/${comment.id}/author`,
]

/** Pages of one's own, which are asked for things of others. */
const listsOf = ({ draft, published, comment, section, picture }: OthersThings) => [
  ...['/admin', '/admin/articles', `/admin/articles?find=${HUSH}`],
  ...[`/admin/articles/pick?id=${draft}`, `/admin/articles/pick?q=${HUSH}`, '/admin/live', '/admin/account'],
  ...['/admin/comments', '/admin/comments?tab=approved', `/admin/comments?article=${published.id}`],
  ...[
    `/admin/comments?section=${section.id}`,
    '/admin/comments/all?tab=pending',
    '/admin/log',
    '/admin/log/csv',
  ],
  ...[`/admin/corrections/publish?article=${draft}`, `/admin/corrections/publish?article=${published.id}`],
  ...[`/admin/log?comment=${comment.id}`, '/admin/corrections', `/admin/rules?find=${HUSH}`, '/admin/media'],
  `/admin/media/${picture}`,
]

interface Call {
  path: string
  form: Record<string, string>
  /** Where one's own is asked for, and there is none of that name: it leads back, and has done nothing. */
  leadsBack?: true
  /** Its page comes again, and names nothing of others. */
  isAsked?: true
}

/** Every form that takes the number of something, with a number of others. @param own.mine an article of one's own */
function callsOf(
  them: OthersThings,
  { mine, ownSection, isLimited }: { mine: number; ownSection: number; isLimited: boolean },
): Call[] {
  const { draft, note, link, published, correction, comment, blog, entry, picture, section } = them
  const theirs = `/admin/articles/${draft}`
  const own = `/admin/articles/${mine}`
  const [seen, dossier] = [`${comment.id}:1`, `/admin/comments/${comment.id}/author`]
  const text = { headline: 'Taken over', version: '1', basedOn: '1' }
  const write: [string, Record<string, string>][] = [
    ...['save', 'step:publish', 'step:submit', 'step:delete', 'take-over'].map(
      (does): [string, Record<string, string>] => [`${theirs}/save`, { ...text, do: does }],
    ),
    [`${theirs}/save`, { ...text, live: 'save' }],
    [`${theirs}/save`, { ...text, live: 'compare' }],
    [`/admin/articles/${published.id}/save`, { ...text, do: 'step:unpublish' }],
    ...['open', 'take', 'look'].map((call): [string, Record<string, string>] => [
      `${theirs}/lock`,
      { call, token: 'abc' },
    ]),
    [`${theirs}/merge`, { mine: '{}', version: '1' }],
    [`${theirs}/restore`, { revision: '1', version: '1' }],
    [`${theirs}/notes/changes`, { body: 'Hello' }],
    ...['answer', 'resolve', 'reopen'].map((does): [string, Record<string, string>] => [
      `${own}/notes/changes`,
      { do: does, note: String(note), body: 'Hello' },
    ]),
    [`${theirs}/preview/links`, { hours: '24', note: '' }],
    [`${own}/preview/links`, { revoke: String(link) }],
    ...['start', 'close', 'reopen'].map((does): [string, Record<string, string>] => [
      `/admin/articles/${blog}/live/changes`,
      { do: does },
    ]),
    [`/admin/articles/${blog}/live/changes`, { body: 'Hello', key: 'mine' }],
    [`${own}/live/changes`, { body: 'Hello', post: String(entry), revision: '1' }],
    [`${own}/live/changes`, { do: 'delete', post: String(entry) }],
    [`/admin/articles/${published.id}/related/changes`, { do: 'again:' }],
    [`/admin/articles/${published.id}/related/changes`, { do: `never:${blog}` }],
    [`/admin/articles/${published.id}/related/changes`, { do: `insert:${blog}`, after: '0' }],
    [`${own}/related/changes`, { do: `pin:${draft}` }],
    [`${own}/related/changes`, { do: `insert:${draft}`, after: '0' }],
    ['/admin/corrections/changes', { do: 'withdraw', id: String(correction) }],
    [
      '/admin/corrections/publish/now',
      { article: String(published.id), kind: 'correction', text: 'Wrong.', from: '', to: '' },
    ],
    ['/admin/fronts/changes', { do: 'undo', front: String(section.id) }],
    ['/admin/fronts/changes', { do: 'save', front: String(section.id), 'id-0': String(published.id) }],
    ['/admin/fronts/changes', { do: 'save', front: '', 'id-0': String(published.id) }],
    [`/admin/sections/${section.id}/comments`, { mode: 'closed', guidelines: '' }],
    ['/admin/sections/changes', { do: `save:${section.id}`, name: 'Taken', slug: 'taken' }],
    ['/admin/rules/article', { section: section.slug, slug: published.slug, mode: 'closed' }],
    ['/admin/rules/changes', { [`section-${section.id}`]: 'closed', [`was-section-${section.id}`]: '' }],
    ['/admin/comments/decisions', { decide: `approve:${seen}` }],
    ['/admin/comments/decisions', { decide: `reject:${seen}`, [`reason-${comment.id}`]: 'insult' }],
    ['/admin/comments/picks', { pick: `pick:${seen}` }],
    [`${dossier}/notes`, { body: 'Hello' }],
    [`${dossier}/rejections`, { reason: 'other' }],
    [`${dossier}/sanctions`, { kind: 'ban', subject: 'email', hours: '24', reason: 'Hello' }],
    [`/admin/media/${picture}/change`, { alt: 'Taken over' }],
    [`/admin/media/${picture}/change`, { do: 'delete' }],
  ]
  // Where somebody writes everywhere, he may write there.
  if (isLimited) {
    write.push(['/admin/articles/begin', { sectionId: String(section.id), headline: 'Mine' }])
    write.push([`${own}/save`, { do: 'save', version: '2', sectionId: String(section.id) }])
  }
  const asked: [string, Record<string, string>][] = [
    ['/admin/fronts/changes', { do: 'down:0', front: String(ownSection), 'id-0': String(draft) }],
    ['/admin/fronts/changes', { do: 'find', front: String(ownSection), find: HUSH }],
  ]
  const all = { action: 'approve', reason: 'other', note: '', upTo: '1000000', seenAt: String(Date.now()) }
  const leadBack: [string, Record<string, string>][] = [
    ['/admin/comments/all/decisions', { ...all, back: '/admin/comments' }],
    ['/admin/comments/all/decisions', { ...all, back: `/admin/comments?section=${section.id}` }],
    ['/admin/account/sessions', { end: them.session }],
    ['/admin/account/passkeys', { do: 'rename', passkey: them.passkey, name: 'Taken' }],
    ['/admin/account/passkeys', { do: 'remove', passkey: them.passkey, 'own-password': PASSWORD }],
  ]
  return [
    ...write.map(([path, form]) => ({ path, form })),
    ...asked.map(([path, form]) => ({ path, form, isAsked: true as const })),
    ...leadBack.map(([path, form]) => ({ path, form, leadsBack: true as const })),
  ]
}

async function signInAs(request: APIRequestContext, email: string) {
  const form = { email, password: PASSWORD, to: '/admin' }
  const answer = await request.post('/admin/sign-in/session', { form, maxRedirects: 0 })
  expect(answer.status()).toBe(303)
}

for (const [role, isLimited] of VIEWERS)
  test(`nothing of others can be read or changed by its number: ${role}${isLimited ? ', limited to a section' : ''}`, async ({
    request,
    newsroom,
    folder,
    unique,
  }) => {
    const them = await othersThings(newsroom, folder, unique)
    const section = await addSection(newsroom, `Mine ${unique}`)
    const rhea = await addStaff(newsroom, `Rhea ${unique}`, role)
    if (isLimited) await limitTo(newsroom, rhea, [section.id])
    if (role !== 'moderator') await makeAuthor(newsroom, rhea)
    const writes = { ...rhea, sections: isLimited ? [section.id] : null }
    const mine = role === 'moderator' ? them.blog : await writeArticle(newsroom, writes, section)
    await signInAs(request, rhea.email)
    const before = await stateOf(newsroom, them.olga)
    const wrong: string[] = []

    for (const path of pagesOf(them)) {
      const answer = await request.get(path, { maxRedirects: 0 })
      if (![403, 404].includes(answer.status())) wrong.push(`GET ${path}: ${answer.status()}`)
      if ((await answer.text()).includes(them.secret)) wrong.push(`GET ${path} says what it must not`)
    }
    for (const path of listsOf(them)) {
      const answer = await request.get(path, { maxRedirects: 0 })
      if (answer.status() >= 500) wrong.push(`GET ${path}: ${answer.status()}`)
      if ((await answer.text()).includes(them.secret)) wrong.push(`GET ${path} says what it must not`)
    }
    for (const { path, form, leadsBack, isAsked } of callsOf(them, {
      mine,
      ownSection: section.id,
      isLimited,
    })) {
      const isHis = role === 'editor' && path.startsWith('/admin/media/')
      if (isHis) continue
      const answer = await request.post(path, { form, maxRedirects: 0 })
      const status = answer.status()
      const isRefused =
        [403, 404, 409].includes(status) ||
        (leadsBack && [303, 403].includes(status)) ||
        (isAsked && status === 200)
      const call = `POST ${path} ${JSON.stringify(form)}`
      if (!isRefused) wrong.push(`${call}: ${status}`)
      if ((await answer.text()).includes(them.secret)) wrong.push(`${call} says what it must not`)
    }
    expect(wrong).toEqual([])
    expect(await stateOf(newsroom, them.olga)).toEqual(before)
  })
