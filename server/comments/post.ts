import type { IncomingMessage } from 'node:http'
import { findAddress } from '#db/articles/address.ts'
import { publishedArticleId } from '#db/articles/article.ts'
import { articlePath } from '#db/articles/path.ts'
import type { Db } from '#db/client.ts'
import { checkCommentFields, parentIn, tookIn, type RefusedComment } from '#db/comments/form.ts'
import { postComment } from '#db/comments/post.ts'
import { HONEYPOT } from '#db/comments/rules.ts'
import { PUBLISHED } from '#db/comments/status.ts'
import { commentAddress } from '#db/comments/thread.ts'
import { readSettings } from '#db/settings/settings.ts'
import { commenterOf } from '#db/commenters/commenter.ts'
import { emailKey } from '#db/text/email.ts'
import { asTyped } from '#db/text/plain.ts'
import { GUEST } from '#db/users/viewer.ts'
import { translator } from '../../words/words.ts'
import type { Answer } from '../front/collect.ts'
import type { Refusal } from '../front/context.ts'
import { isSameOrigin } from '../front/origin.ts'
import { headerPath } from '../front/url.ts'
import { formData } from './form-data.ts'
import { COMMENTER_COOKIE, commenterIn } from './commenter.ts'
import { cookieIn } from './cookie.ts'
import { HELD_COOKIE, heldCookie, heldIds } from './held.ts'
import { clientOf, networkHashes } from './network.ts'
import { staffSending } from './staff.ts'
import { refusalStatus } from './status.ts'

/** Where a comment is sent: an article's address, with /comments behind it. */
export interface Place {
  section: string
  slug: string
}
export type Posted = { answer: Answer } | { refusal: Refusal }

/** The article under which a form is sent; null for another address. */
export function commentPlace(url: string): Place | null {
  const [, section, slug] = /^\/([^/?]+)\/([^/?]+)\/comments(?:\?|$)/.exec(url) ?? []
  if (!section || !slug || section === 'admin' || section === 'api') return null
  try {
    const place = { section: decoded(section), slug: decoded(slug) }
    return isSegment(place.section) && isSegment(place.slug) ? place : NOWHERE
  } catch {
    return NOWHERE
  }
}
/** Whether it stays one part of a path when it is written into one. */
const isSegment = (text: string) => !/^\.\.?$|[/\\?#\0]/.test(text)
/** No article has such an address. */
const NOWHERE: Place = { section: '-', slug: '-' }
const decoded = (segment: string) => decodeURIComponent(segment).normalize('NFC')

interface Sender {
  /** The client's address. */
  address: string
  /** Where this newsroom is on the web. */
  siteUrl: string
}

/**
 * Takes a reader's comment as his browser sent it: 303 to the article, or why not, for the article to be shown again with
 * what he typed. Beside Next, since Next's own handling of a request costs five times what all of this does
 * (docs/decisions/011).
 *
 * @param now milliseconds
 */
export async function receiveComment(
  db: Db,
  request: IncomingMessage,
  place: Place,
  { address, siteUrl }: Sender,
  now: number,
): Promise<Posted> {
  const { headers } = request
  const named = { origin: headers.origin, fetchSite: headers['sec-fetch-site'], host: headers.host }
  if (!isSameOrigin(nullsIn(named), siteUrl)) return await plain(db, 403, 'otherSite')
  const form = await formData(request)
  if (!form) return await plain(db, 400, 'noForm')

  const article = await articleAt(db, place)
  const staff = await staffSending(db, request)
  // Who is signed in writes as himself, whatever the form says.
  const { name, email } = staff ?? { name: form.get('name'), email: form.get('email') }
  const raw = { name, email, body: form.get('body') }
  const { fields, problems } = checkCommentFields(raw)
  // A colleague's name is the newsroom's affair, and there is no field to change it in.
  if (staff) delete problems.name
  const parentId = parentIn(form.get('parent'))
  const values = { name: asTyped(raw.name), email: asTyped(raw.email), body: asTyped(raw.body) }
  const wantsMail = form.get('notify') !== ''
  const refused: RefusedComment = { form: 'comment', values, parentId, wantsMail, problems, refusal: null }
  const path = headerPath(articlePath(article ?? place))
  if (article && form.get('preview') !== '') return { refusal: previewOf(path, refused) }
  if (article && Object.keys(problems).length > 0) return { refusal: { path, status: 422, state: refused } }

  const { 'retention.networkDays': days } = await readSettings(db)
  const network = networkHashes(address, days, now)
  const input = {
    ...fields,
    parentId,
    articleId: article?.id ?? 0,
    honeypot: form.get(HONEYPOT),
    tookMs: tookIn(form.get('took')),
    client: clientOf(address),
    addressHash: network?.now ?? null,
    earlierHash: network?.before ?? null,
    wantsMail,
    commenterId: await rememberedAs(db, headers.cookie, fields.email, now),
  }
  const result = await postComment(db, staff ?? GUEST, input, now)
  if (!result.ok) {
    const status = refusalStatus(result)
    const retryAfter = status === 429 && 'waitSeconds' in result ? result.waitSeconds : undefined
    return { refusal: { path, status, retryAfter, state: { ...refused, refusal: result } } }
  }
  const stands = articlePath(result.path)
  const held = [...heldIds(cookieIn(headers.cookie, HELD_COOKIE), now), result.id]
  const cookie = heldCookie(stands, held, now, siteUrl.startsWith('https:'))
  // One that is public at once may stand on a further page of the discussion.
  const shown = result.status === PUBLISHED ? await commentAddress(db, result.id) : null
  const location = headerPath(shown ?? `${stands}#comment-${result.id}`)
  return answered(303, { location, 'set-cookie': cookie })
}

/** The form again with its words as they would look; who he is, nobody asks before he posts. */
function previewOf(path: string, refused: RefusedComment): Refusal {
  const { body } = refused.problems
  const problems = body ? { body } : {}
  return { path, status: body ? 422 : 200, state: { ...refused, problems, isPreview: !body } }
}

/** The reader whose confirmed address this browser holds, if he writes under it; typed text alone makes nobody anybody. */
async function rememberedAs(
  db: Db,
  cookies: string | undefined,
  email: string,
  now: number,
): Promise<number | null> {
  const named = commenterIn(cookieIn(cookies, COMMENTER_COOKIE), now)
  const commenter = named && (await commenterOf(db, named))
  return commenter?.emailKey === emailKey(email) ? commenter.id : null
}

/** The article that the form belongs to, also when it has moved while the reader was writing. */
async function articleAt(db: Db, place: Place): Promise<(Place & { id: number }) | null> {
  const id = await publishedArticleId(db, place.section, place.slug)
  if (id !== null) return { ...place, id }
  const address = await findAddress(db, articlePath(place))
  const [section, slug] = address.kind === 'moved' ? address.to.split('/').filter(Boolean).map(decoded) : []
  const moved = section && slug ? await publishedArticleId(db, section, slug) : null
  return section && slug && moved !== null ? { section, slug, id: moved } : null
}

function nullsIn<T extends Record<string, string | string[] | undefined>>(named: T) {
  return Object.fromEntries(
    Object.entries(named).map(([name, value]) => [name, typeof value === 'string' ? value : null]),
  ) as Record<keyof T, string | null>
}

async function plain(db: Db, status: number, words: 'otherSite' | 'noForm'): Promise<Posted> {
  const t = translator((await readSettings(db))['site.language'], 'answers')
  return answered(status, { 'content-type': 'text/plain; charset=utf-8' }, `${t(words)}\n`)
}
const answered = (status: number, headers: Answer['headers'], words = ''): Posted => ({
  answer: { status, headers, body: Buffer.from(words) },
})
