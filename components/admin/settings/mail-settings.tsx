import type { MailsGo } from '#db/outbox/where.ts'
import { words } from '../../ui/language.ts'

interface Props {
  where: MailsGo
  /** Mails that could not be sent. */
  dead: number
  /** Where a mail to try it out goes. */
  email: string
}

/** How mail is sent, which the environment says, and a mail to try it out. */
export function MailSettings({ where, dead, email }: Props) {
  const t = words('settings')
  return (
    <section aria-labelledby="mail">
      <h2 id="mail">{t('group.mail')}</h2>
      <p>
        {where.kind === 'smtp' ? t('mail.smtp') : t('mail.folder')}{' '}
        <code>{where.kind === 'smtp' ? where.server : where.path}</code>
      </p>
      <p>
        {t('mail.dead', { count: dead })} <a href="/admin/mail">{t('mail.desk')}</a>
      </p>
      <form method="post" action="/admin/mail/actions">
        <p className="presses">
          <button type="submit" name="do" value="test:">
            {t('mail.test', { email })}
          </button>
        </p>
      </form>
      <h3>{t('elsewhere')}</h3>
      <ul className="settings-elsewhere">
        <li>
          <a href="/admin/rules">{t('more.rules')}</a>
        </li>
        <li>
          <a href="/admin/crawlers">{t('more.crawlers')}</a>
        </li>
        <li>
          <a href="/admin/newsletter">{t('more.newsletter')}</a>
        </li>
        <li>
          <a href="/admin/sections">{t('more.sections')}</a>
        </li>
      </ul>
    </section>
  )
}
