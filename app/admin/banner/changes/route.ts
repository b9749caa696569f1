import { setBanner, takeBannerDown } from '#db/banner/banner.ts'
import { checkBanner, type TypedBanner } from '#db/banner/draft.ts'
import { database } from '#db/client.ts'
import { readSettings } from '#db/settings/settings.ts'
import { refuse } from '#app/_request/answer.ts'
import { field, rightPost, seeOther } from '#app/_request/post.ts'
import type { BannerState } from '../state.ts'

const PATH = '/admin/banner'

/** Shows a banner to its editor alone, sets it, or takes down the one that stands. */
export const POST = rightPost('site.edit', async (form, staff) => {
  const [db, now, wanted] = [database(), Date.now(), field(form, 'do')]
  const typed: TypedBanner = {
    ...{ text: field(form, 'text'), link: field(form, 'link') },
    ...{ start: field(form, 'start'), minutes: field(form, 'minutes') },
  }
  const state: BannerState = { form: 'banner', typed, problems: {}, preview: null }
  if (wanted === 'take-down') {
    const taken = await takeBannerDown(db, staff, now)
    return seeOther(`${PATH}?done=${taken.ok && taken.gone ? 'down' : 'nothing'}`)
  }
  const { draft, problems } = checkBanner(typed, now, (await readSettings(db))['site.timeZone'])
  if (Object.keys(problems).length > 0)
    return refuse({ path: PATH, status: 422, state: { ...state, problems } })
  if (wanted === 'preview') return refuse({ path: PATH, status: 200, state: { ...state, preview: draft } })
  await setBanner(db, staff, draft, now)
  return seeOther(`${PATH}?done=set`)
})

/** A form that came back stands under this address; whoever loads it anew gets the page. */
export function GET(): Response {
  return seeOther(PATH)
}
