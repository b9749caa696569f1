import type { Role } from '#db/users/roles.ts'
import { words } from '../ui/language.ts'

/** 403, in words. */
export function NotAllowed({ role }: { role: Role }) {
  const t = words('desk')
  return (
    <div className="plain">
      <h1>{t('mayNotModerate')}</h1>
      <p>{t(`roleMay.${role}`)}</p>
      <p>{t('whoModerates')}</p>
    </div>
  )
}
