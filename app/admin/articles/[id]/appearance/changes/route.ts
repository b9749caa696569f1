import type { RefusedAppearance } from '#components/admin/appearance/appearance-desk.tsx'
import { database } from '#db/client.ts'
import { saveAppearance, type AppearanceResult } from '#db/preview/appearance.ts'
import type { TypedAppearance } from '#db/preview/appearance-form.ts'
import { plainAnswer, refuse } from '#app/_request/answer.ts'
import { idOf } from '#app/_request/params.ts'
import { field, rightPost, seeOther } from '#app/_request/post.ts'
import { siteWords } from '#app/_request/words.ts'

type Params = { id: string }

/** Saves into an article's draft what others are told of it. */
export const POST = rightPost<Params>('articles.write', async (form, staff, { id: raw }) => {
  const [path, articleId] = [`/admin/articles/${raw}/appearance`, idOf(raw) ?? 0]
  const typed = typedIn(form)
  const version = Number(field(form, 'version')) || 0
  const result = await saveAppearance(database(), staff, { articleId, version, typed }, Date.now())
  if (result.ok) return seeOther(`${path}?done=saved`)
  if (result.reason === 'no-article' || result.reason === 'unknown-article')
    return plainAnswer(404, (await siteWords('notes'))('noArticle'))
  return refuse({ path, status: STATUS[result.reason], state: refusalOf(result, typed, version) })
})

type Refusal = Exclude<AppearanceResult, { ok: true } | { reason: 'no-article' }>

const STATUS: Record<Exclude<Refusal['reason'], 'unknown-article'>, number> = {
  ...{ invalid: 422, stale: 409, locked: 409, forbidden: 403, 'forbidden-section': 403 },
}

function refusalOf(result: Refusal, typed: TypedAppearance, version: number): RefusedAppearance {
  const state = { form: 'appearance', typed, version, problems: {}, by: '' } as const
  if (result.reason === 'invalid') return { ...state, reason: 'invalid', problems: result.problems }
  // Sent once more it is saved over what somebody else saved: he was told, and these are other fields than the text's.
  if (result.reason === 'stale') return { ...state, reason: 'stale', version: result.version, by: result.by }
  if (result.reason === 'locked') return { ...state, reason: 'locked', by: result.holder.name }
  return { ...state, reason: 'forbidden' }
}

function typedIn(form: FormData): TypedAppearance {
  return {
    ...{ slug: field(form, 'slug'), label: field(form, 'label'), noindex: field(form, 'noindex') !== '' },
    ...{ seoTitle: field(form, 'seoTitle'), seoDescription: field(form, 'seoDescription') },
    ...{ canonicalUrl: field(form, 'canonicalUrl'), socialPicture: field(form, 'socialPicture') },
    ...{ socialTitle: field(form, 'socialTitle'), socialDescription: field(form, 'socialDescription') },
    ...{ sourceName: field(form, 'sourceName'), sourceUrl: field(form, 'sourceUrl') },
    ...{ viaName: field(form, 'viaName'), viaUrl: field(form, 'viaUrl') },
  }
}

/** A form that came back stands under this address; whoever loads it anew gets the page. */
export async function GET(_: Request, { params }: { params: Promise<Params> }): Promise<Response> {
  return seeOther(`/admin/articles/${(await params).id}/appearance`)
}
