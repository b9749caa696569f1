import { isSameOrigin } from '#server/front/origin.ts'
import { GUEST } from '#db/users/viewer.ts'
import { may, type Right } from '#db/users/rights.ts'
import { headerPath } from '#server/front/url.ts'
import { plainAnswer, refuse } from './answer.ts'
import { formPage } from './form-page.ts'
import { keptForm } from './kept-form.ts'
import { siteUrl } from './site.ts'
import { currentSession, SET_UP_FACTOR, type Staff } from './viewer.ts'
import { siteWords } from './words.ts'

type Params<P> = { params: Promise<P> }
type Handler<P> = (request: Request, context: Params<P>) => Promise<Response>

/** A form that anybody may send. */
export function readerPost<P>(
  handle: (form: FormData, viewer: typeof GUEST, params: P) => Promise<Response>,
): Handler<P> {
  return sameOrigin(async (form, params) => await handle(form, GUEST, params))
}

/** A form that only a moderator may send. */
export function moderatorPost<P>(
  handle: (form: FormData, viewer: Staff, params: P) => Promise<Response>,
): Handler<P> {
  return staffPost('comments.moderate', handle)
}

/**
 * A form that only staff with a right may send: others get 403, who is not signed in is led there, and back; what he wrote stays. What the right holds
 * for (somebody's own article, a section) is the command's to ask.
 */
export function rightPost<P>(
  right: Right,
  handle: (form: FormData, viewer: Staff, params: P) => Promise<Response>,
): Handler<P> {
  return staffPost(right, handle)
}

function staffPost<P>(
  right: Right,
  handle: (form: FormData, viewer: Staff, params: P) => Promise<Response>,
): Handler<P> {
  return async (request, { params }) => {
    if (!isOurs(request)) return await plain(403, 'otherSite')
    // Before the form is read: that of a text may be large.
    const signedIn = await currentSession()
    if (!signedIn) return (await keptForm(request)) ?? toSignIn(request)
    const { staff, lacksFactor } = signedIn
    if (lacksFactor && right !== 'account.own') return seeOther(SET_UP_FACTOR)
    if (!may(staff, right)) return await notAllowed(request, right)
    const form = await request.formData().catch(() => null)
    return form ? await handle(form, staff, await params) : await plain(400, 'noForm')
  }
}

/** A press that came back, since its sender has no right to it. */
export interface RefusedPress {
  form: 'refused'
  right: Right
}

/** A person is shown a page of the desk, which his role may have lost since he opened the form; a program reads a sentence. */
async function notAllowed({ headers }: Request, right: Right): Promise<Response> {
  const state: RefusedPress = { form: 'refused', right }
  if (headers.get('sec-fetch-mode') === 'navigate')
    return refuse({ path: '/admin/refused', status: 403, state })
  const t = await siteWords('desk')
  return plainAnswer(403, t(right === 'comments.moderate' ? 'moderatingIsNotYours' : 'notYours'))
}

/**
 * A form whose right is the signed key in its address, wherever it is sent from: mail programs send it for their reader, without
 * cookies and without an origin (RFC 8058).
 *
 * @param read what a key stands for; null for one that is not ours
 */
export function keyedPost<S>(
  read: (key: string) => S | null,
  handle: (form: FormData, subject: S | null, key: string) => Promise<Response>,
): Handler<unknown> {
  return async (request) => {
    const form = await request.formData().catch(() => new FormData())
    const key = new URL(request.url).searchParams.get('key') ?? ''
    return await handle(form, read(key), key)
  }
}

function sameOrigin<P>(handle: (form: FormData, params: P) => Promise<Response>): Handler<P> {
  return async (request, { params }) => {
    if (!isOurs(request)) return await plain(403, 'otherSite')
    const form = await request.formData().catch(() => null)
    if (!form) return await plain(400, 'noForm')
    return await handle(form, await params)
  }
}

/** Whether a form was sent from a page of ours. */
export function isOurs({ headers }: Request): boolean {
  const [origin, fetchSite, host] = ['origin', 'sec-fetch-site', 'host'].map((name) => headers.get(name)) as [
    string | null,
    string | null,
    string | null,
  ]
  return isSameOrigin({ origin, fetchSite, host }, siteUrl())
}

/** 303: the browser follows with a GET, so that a reload sends nothing twice. */
export function seeOther(path: string, cookie?: string): Response {
  const headers = new Headers({ location: headerPath(path) })
  if (cookie !== undefined) headers.append('set-cookie', cookie)
  return new Response(null, { status: 303, headers })
}

/** Leads whose session has ended to sign in, and from there back to the page of the form. */
export const toSignIn = (request: Request): Response =>
  seeOther(`/admin/sign-in?to=${encodeURIComponent(formPage(request))}`)

/** Why a form was not even looked at. */
export async function plain(status: number, words: 'otherSite' | 'noForm'): Promise<Response> {
  return plainAnswer(status, (await siteWords('answers'))(words))
}

/** A field of a form as text; empty when it is missing or a file. */
export function field(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' ? value : ''
}
