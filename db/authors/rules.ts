export const AUTHOR_NAME_LONGEST = 100
export const AUTHOR_ROLE_LONGEST = 100
export const BIO_LONGEST = 1000

/** What can be wrong with an author's form. */
export const AUTHOR_PROBLEMS = [
  'name-missing',
  'slug-taken',
  'bio-long',
  'no-picture',
  'no-user',
  'has-articles',
  'itself',
] as const
export type AuthorProblem = (typeof AUTHOR_PROBLEMS)[number]
