import { database } from '#db/client.ts'
import { relateNow } from '#db/related/again.ts'
import { isRelatedChange } from '#db/related/changes.ts'
import { editRelated } from '#db/related/edit.ts'
import { insertReadAlso } from '#db/related/insert-read-also.ts'
import { refuse } from '#app/_request/answer.ts'
import { idOf } from '#app/_request/params.ts'
import { field, rightPost, seeOther } from '#app/_request/post.ts'
import type { Staff } from '#app/_request/viewer.ts'
import type { RelatedState } from '../state.ts'

type Params = { id: string }

/** Presses on the page of related news, one button each: `pin:12`, `never:3`, `insert:9` with a place, `again:`. */
export const POST = rightPost<Params>('related.edit', async (form, staff, { id: raw }) => {
  const path = `/admin/articles/${raw}/related`
  const articleId = idOf(raw)
  const [, change = '', of = ''] = /^([a-z]+):(\d*)$/.exec(field(form, 'do')) ?? []
  const result =
    articleId === null
      ? ({ ok: false, reason: 'unknown-article' } as const)
      : await press(staff, { articleId, change, of, after: field(form, 'after') })
  if (result.ok) return seeOther(`${path}?done=${change}`)
  const state: RelatedState = { form: 'related', reason: REASONS[result.reason] ?? 'unknown' }
  return refuse({ path, status: STATUS[result.reason] ?? 409, state })
})

interface Pressed {
  articleId: number
  change: string
  of: string
  after: string
}

async function press(staff: Staff, { articleId, change, of, after }: Pressed) {
  const now = Date.now()
  if (change === 'again') return await relateNow(database(), staff, articleId)
  const relatedId = idOf(of)
  if (relatedId === null) return { ok: false, reason: 'unknown-article' } as const
  if (isRelatedChange(change))
    return await editRelated(database(), staff, { articleId, relatedId, change }, now)
  if (change !== 'insert') return { ok: false, reason: 'unknown-article' } as const
  const place = { articleId, relatedId, after: idOf(after) ?? 0 }
  return await insertReadAlso(database(), staff, place, now)
}

const STATUS: Record<string, 403 | 404> = { forbidden: 403, 'unknown-article': 404 }
const REASONS: Record<string, string> = {
  ...{ forbidden: 'forbidden', itself: 'itself', 'no-article': 'noArticle', 'there-already': 'thereAlready' },
  ...{ 'no-paragraph': 'noParagraph', 'not-pinned': 'notPinned', 'not-yet': 'notYet' },
}

export async function GET(_: Request, { params }: { params: Promise<Params> }): Promise<Response> {
  return seeOther(`/admin/articles/${(await params).id}/related`)
}
