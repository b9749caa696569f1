/** From most to least rights. A moderator decides on comments and nothing else. */
export const ROLES = ['admin', 'editor', 'author', 'contributor', 'moderator'] as const
export type Role = (typeof ROLES)[number]
