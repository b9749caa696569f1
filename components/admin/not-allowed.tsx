import { RIGHTS, type Right } from '#db/users/rights.ts'
import type { Role } from '#db/users/roles.ts'
import { words } from '../ui/language.ts'
import { listed } from '../ui/numbers.ts'
import { NotForRole } from './not-for-role.tsx'

/** 403, in words. @param right what the page is for */
export function NotAllowed({ role, right }: { role: Role; right: Right }) {
  const t = words('desk')
  // His role has it: he is limited to sections.
  if ((RIGHTS[right] as readonly Role[]).includes(role))
    return <NotForRole title={t('notOfYourSections')} who={t('limitedToSections')} />
  if (right === 'comments.moderate')
    return (
      <div className="plain">
        <h1>{t('mayNotModerate')}</h1>
        <p>{t(`roleMay.${role}`)}</p>
        <p>{t('whoModerates')}</p>
      </div>
    )
  return (
    <NotForRole
      title={t('notForRole')}
      who={t('whoMay', { roles: listed(RIGHTS[right].map((one) => t(`role.${one}`))) })}
    />
  )
}
