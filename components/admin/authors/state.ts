import type { AuthorProblem } from '#db/authors/rules.ts'

/** An author's form as it was typed. */
export interface TypedAuthor {
  name: string
  slug: string
  role: string
  bio: string
  picture: string
  user: string
}

/** An author's form that is shown again, since something is wrong with it. */
export interface AuthorState {
  form: 'author'
  typed: TypedAuthor | null
  problem: AuthorProblem | 'unknown' | 'forbidden'
}
