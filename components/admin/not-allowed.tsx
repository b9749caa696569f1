import { RIGHTS, type Right } from '#db/users/rights.ts'
import type { Role } from '#db/users/roles.ts'
import { words } from '../ui/language.ts'
import { listed } from '../ui/numbers.ts'

/** 403, in words. @param right what the page is for; moderating where nothing is said */
export function NotAllowed({ role, right = 'comments.moderate' }: { role: Role; right?: Right }) {
  const t = words('desk')
  if (right === 'comments.moderate')
    return (
      <div className="plain">
        <h1>{t('mayNotModerate')}</h1>
        <p>{t(`roleMay.${role}`)}</p>
        <p>{t('whoModerates')}</p>
      </div>
    )
  return (
    <div className="plain">
      <h1>{t('notForRole')}</h1>
      <p>{t('whoMay', { roles: listed(RIGHTS[right].map((one) => t(`role.${one}`))) })}</p>
    </div>
  )
}
