import type { TypedAuthor } from '#components/admin/authors/state.ts'
import type { AuthorInput, AuthorResult } from '#db/authors/edit.ts'
import { idOf } from '#app/_request/params.ts'
import { field } from '#app/_request/post.ts'

/** An author's form, as it was typed. */
export function typedIn(form: FormData): TypedAuthor {
  const name = (key: keyof TypedAuthor) => field(form, key)
  return {
    ...{ name: name('name'), slug: name('slug'), role: name('role'), bio: name('bio') },
    ...{ picture: name('picture').trim(), user: name('user') },
  }
}

/** What is no number names a picture, or a member of staff, that there is not. */
export const inputOf = ({ picture, user, ...said }: TypedAuthor): AuthorInput => ({
  ...said,
  pictureId: picture === '' ? null : (idOf(picture) ?? 0),
  userId: user === '' ? null : (idOf(user) ?? 0),
})

export const STATUS: Record<Extract<AuthorResult, { ok: false }>['reason'], number> = {
  ...{ forbidden: 403, unknown: 404, 'slug-taken': 409, 'has-articles': 409, itself: 422 },
  ...{ 'name-missing': 422, 'bio-long': 422, 'no-picture': 422, 'no-user': 422 },
}
