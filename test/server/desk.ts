import { PASSWORD, type Staff } from '#db/testing/cast.ts'
import type { ModerationAction } from '#db/moderation/actions.ts'
import { cookiesOf, type Answer, type Client } from './ask.ts'

/** Signs in by the form. @returns the session's cookie */
export async function signIn(client: Client, staff: Staff): Promise<string> {
  const answer = await client.post('/admin/sign-in/session', [
    ['email', staff.email],
    ['password', PASSWORD],
    ['to', '/admin/comments'],
  ])
  if (answer.status !== 303) throw new Error(`signing in was answered with ${answer.status}`)
  return cookiesOf(answer)
}

type Seen = { id: number; revision: number }

/** Presses a button of the queue: that of one comment, or one for all that are ticked. */
export async function press(
  client: Client,
  cookie: string,
  action: ModerationAction,
  comments: Seen[],
): Promise<Answer> {
  const [one] = comments
  const pressed: [string, string][] =
    one && comments.length === 1
      ? [['decide', `${action}:${one.id}:${one.revision}`]]
      : [
          ['bulk', action],
          ...comments.map(({ id, revision }): [string, string] => ['selected', `${id}:${revision}`]),
        ]
  const place: [string, string][] = [
    ['tab', 'pending'],
    ['page', '1'],
    ['shown', comments.map(({ id }) => id).join(' ')],
  ]
  return await client.post('/admin/comments/decisions', [...place, ...pressed], { cookie })
}

/** What Undo takes back: the press that an answer to one leads to. */
export const batchOf = ({ headers: { location = '' } }: Answer): string | null =>
  /[?&]done=([\w-]+)/.exec(location)?.[1] ?? null

export async function undo(client: Client, cookie: string, batch: string): Promise<Answer> {
  return await client.post(
    '/admin/comments/undo',
    [
      ['tab', 'pending'],
      ['page', '1'],
      ['batch', batch],
    ],
    { cookie },
  )
}

export interface Written {
  name: string
  email: string
  body: string
  parent?: number
  /** Of the client, as the proxy in front names it. */
  address: string
}

/** Sends a comment's form. */
export async function postComment(client: Client, path: string, written: Written): Promise<Answer> {
  const { name, email, body, parent, address } = written
  const fields: [string, string][] = [
    ['name', name],
    ['email', email],
    ['body', body],
  ]
  if (parent !== undefined) fields.push(['parent', String(parent)])
  return await client.post(`${path}/comments`, fields, { 'x-forwarded-for': address })
}

/** The comment that a 303 to a comment's form leads to. */
export function postedId({ status, headers: { location = '' } }: Answer): number | null {
  const id = /#comment-(\d+)$/.exec(location)?.[1]
  return status === 303 && id !== undefined ? Number(id) : null
}
