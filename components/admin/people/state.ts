import type { Role } from '#db/users/roles.ts'

/** A form of the people's page that is shown again: since something is wrong with it, or since it shows a link once. */
export interface PeopleState {
  form: 'people'
  problem:
    'email-invalid' | 'email-taken' | 'no-section' | 'last-admin' | 'oneself' | 'unknown' | 'forbidden' | null
  /** Whom the form is about; null for an invitation. */
  userId: number | null
  typed: { email: string; role: Role; sections: number[] | null } | null
  /** The link with which somebody joins: shown this once, for sending it in another way than by mail. */
  link: { email: string; href: string } | null
}
