import type { Kept } from './kept.ts'

export interface Answer {
  ok: boolean
  version?: number
  basedOn?: number
  savedAt?: number
  reason?: string
  by?: string
  same?: boolean
  mine?: boolean
}

type NoAnswer = 'offline' | 'signed-out' | 'refused' | 'too-long'

/** What the server says, or why it says nothing: sign-in is where it leads who is not signed in. */
export async function post(path: string, body: FormData, keepalive: boolean): Promise<Answer | NoAnswer> {
  try {
    const answer = await fetch(path, { method: 'POST', body, keepalive, redirect: 'manual' })
    if (answer.type === 'opaqueredirect') return 'signed-out'
    if (answer.headers.get('content-type')?.includes('json')) return (await answer.json()) as Answer
    if (answer.status === 413) return 'too-long'
    return answer.status >= 500 ? 'offline' : 'refused'
  } catch {
    return 'offline'
  }
}

/** Whether the server has what was kept in this browser, and which version that is. */
export async function compare(path: string, { entries, sent = [] }: Kept): Promise<Answer | NoAnswer> {
  const body = new FormData()
  for (const [name, value] of entries) body.append(name, value)
  body.set('live', 'compare')
  body.set('sentBefore', sent.join(' '))
  return await post(path, body, false)
}
