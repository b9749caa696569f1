import type { Refusal } from '#components/admin/media/refusal-words.ts'
import type { PictureProblems, TypedPicture } from '#db/media/describe.ts'

/** Files of which some were not taken: the library says which, and why. */
export interface AddState {
  form: 'media-add'
  refused: { name: string; reason: Refusal }[]
  /** Ids of those that are there now. */
  added: number[]
}

/** What was said of a picture and not taken, or a picture that was not replaced or deleted. */
export interface PictureState {
  form: 'picture'
  typed: TypedPicture | null
  problems: PictureProblems
  reason: Refusal | null
  /** The picture that there is of these very bytes. */
  other: number | null
}
