import { z } from 'zod'
import type { Place } from '#db/staff/invitations.ts'
import { ROLES } from '#db/users/roles.ts'
import { idOf } from '#app/_request/params.ts'
import { field } from '#app/_request/post.ts'

const role = z.enum(ROLES).catch('contributor')

/** Role and sections, as a form has them. */
export function placeIn(form: FormData): Place {
  const sections = form
    .getAll('section')
    .map(idOf)
    .filter((id) => id !== null)
  return {
    role: role.parse(field(form, 'role')),
    sections: field(form, 'scope') === 'some' ? sections : null,
  }
}
