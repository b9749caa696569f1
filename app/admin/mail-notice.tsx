import { mailsGo } from '#db/outbox/where.ts'
import { canEditSite } from '#db/users/policy.ts'
import { currentStaff } from '#app/_request/viewer.ts'

/** Says to those who can change it that mail reaches nobody. */
export async function MailNotice() {
  const where = mailsGo()
  const staff = where.kind === 'folder' ? await currentStaff() : null
  if (where.kind !== 'folder' || !staff || !canEditSite(staff)) return null
  return (
    <aside className="mail-notice" aria-label="Mail">
      <p>
        <b>Mail is not sent: no SMTP_URL.</b> Mails are written to <code>{where.path}</code>
      </p>
    </aside>
  )
}
