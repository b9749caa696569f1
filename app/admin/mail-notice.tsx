import { mailsGo } from '#db/outbox/where.ts'
import { canEditSite } from '#db/users/policy.ts'
import { currentStaff } from '#app/_request/viewer.ts'
import { siteWords } from '#app/_request/words.ts'

/** Says to those who can change it that mail reaches nobody. */
export async function MailNotice() {
  const where = mailsGo()
  const staff = where.kind === 'folder' ? await currentStaff() : null
  if (where.kind !== 'folder' || !staff || !canEditSite(staff)) return null
  const t = await siteWords('desk')
  return (
    <aside className="mail-notice" aria-label={t('place.mail')}>
      <p>
        {t.rich('mailNotice', {
          b: (text) => <b>{text}</b>,
          path: () => <code>{where.path}</code>,
        })}
      </p>
    </aside>
  )
}
