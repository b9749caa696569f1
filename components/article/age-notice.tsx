import type { Age } from '#db/articles/age.ts'
import { words } from '../ui/language.ts'

/** Old news that a search has found looks like today's. */
export function AgeNotice({ age }: { age: Age }) {
  return (
    <p className="age-notice">
      <span aria-hidden="true" className="age-icon" />
      {words('reading')('age', { ...age })}
    </p>
  )
}
