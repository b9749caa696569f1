import type { TypedSeries } from '#components/admin/series/state.ts'
import type { SeriesInput } from '#db/series/edit.ts'
import type { SeriesReason } from '#db/series/rules.ts'
import { idOf } from '#app/_request/params.ts'
import { field } from '#app/_request/post.ts'

/** A series' form, as it was typed. */
export function typedIn(form: FormData): TypedSeries {
  const name = (key: keyof TypedSeries) => field(form, key)
  return {
    ...{ name: name('name'), slug: name('slug'), intro: name('intro') },
    ...{ picture: name('picture').trim(), language: name('language') },
  }
}

/** What is no number names a picture that there is not; an empty address is made of the name. */
export const inputOf = ({ name, slug, intro, picture, language }: TypedSeries) =>
  ({
    ...{ name, intro, slug: slug.trim() || name },
    picture: picture === '' ? null : (idOf(picture) ?? 0),
    language: language === '' ? null : language,
  }) satisfies SeriesInput

export const STATUS: Record<SeriesReason, number> = {
  ...{ forbidden: 403, 'unknown-series': 404, 'unknown-article': 404 },
  ...{ 'slug-taken': 409, 'no-part': 409, stale: 409 },
  ...{ 'no-name': 422, 'name-long': 422, 'intro-long': 422 },
  ...{ 'unknown-picture': 422, 'unknown-language': 422 },
}
