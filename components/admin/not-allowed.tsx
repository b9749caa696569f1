import type { Role } from '#db/users/roles.ts'
import { ROLE_WORDS } from './words.ts'

/** 403, in words. */
export function NotAllowed({ role }: { role: Role }) {
  return (
    <div className="plain">
      <h1>Your role does not include moderating comments</h1>
      <p>{ROLE_WORDS[role]}</p>
      <p>Admins, editors and moderators decide on comments. An admin can change your role.</p>
    </div>
  )
}
