import type { TranslationsState } from '#components/admin/linked/article-translations.tsx'
import { linkTranslations, unlinkTranslation } from '#db/articles/translations.ts'
import { translationsForDesk } from '#db/articles/translations-desk.ts'
import { database } from '#db/client.ts'
import { refuse } from '#app/_request/answer.ts'
import { idOf } from '#app/_request/params.ts'
import { field, rightPost, seeOther } from '#app/_request/post.ts'
import { settingsForPage } from '#app/_request/readers.ts'
import type { Staff } from '#app/_request/viewer.ts'

type Params = { id: string }

/** Links an article to a translation (`link:12`), parts the two (`unlink:12`), or takes it out itself (`leave:3`). */
export const POST = rightPost<Params>('translations.edit', async (form, staff, { id: raw }) => {
  const [path, id, find] = [`/admin/articles/${raw}/translations`, idOf(raw) ?? 0, field(form, 'find').trim()]
  const [does = '', which = ''] = field(form, 'do').split(':')
  const result = await press(staff, id, does, idOf(which) ?? 0)
  if (result.ok) return seeOther(`${path}?done=${DONE[does] ?? 'left'}`)
  const { reason } = result
  const language = 'language' in result ? result.language : ''
  const state: TranslationsState = { form: 'translations', reason, language, find }
  return refuse({ path, status: STATUS[reason], state })
})

async function press(staff: Staff, id: number, does: string, other: number) {
  const db = database()
  if (does === 'link') return await linkTranslations(db, staff, { one: { id }, other: { id: other } })
  if (does !== 'unlink') return await unlinkTranslation(db, staff, { id })
  // From this page only what stands on it is parted.
  const { 'site.language': siteLanguage } = await settingsForPage()
  const linked = await translationsForDesk(db, staff, id, siteLanguage)
  if (!linked.some((one) => one.id === other)) return { ok: false, reason: 'not-linked' } as const
  return await unlinkTranslation(db, staff, { id: other })
}

const DONE: Record<string, string> = { link: 'linked', unlink: 'unlinked', leave: 'left' }
const STATUS: Record<TranslationsState['reason'], number> = {
  ...{ forbidden: 403, 'unknown-article': 404 },
  ...{ 'same-article': 409, 'same-language': 409, 'not-linked': 409 },
}

/** A form that came back stands under this address; whoever loads it anew gets the page. */
export async function GET(_: Request, { params }: { params: Promise<Params> }): Promise<Response> {
  return seeOther(`/admin/articles/${(await params).id}/translations`)
}
