import type { MailsGo } from '#db/outbox/where.ts'
import { words } from '../../ui/language.ts'

export interface MailProps {
  where: MailsGo
  /** Mails that could not be sent. */
  dead: number
  /** Where a mail to try it out goes. */
  email: string
  example: MailExample
}

/** A letter as it is sent: its head, and all of it as plain text. In HTML it is asked for by a frame. */
export interface MailExample {
  from: Mailbox
  replyTo: Mailbox | null
  subject: string
  text: string
}

interface Mailbox {
  name: string
  address: string
}

/** How mail is sent, which the environment says, what it looks like, and a mail to try it out. */
export function MailSettings({ where, dead, email, example }: MailProps) {
  const t = words('settings')
  return (
    <section aria-labelledby="mail">
      <h2 id="mail">{t('group.mail')}</h2>
      <div className="setting-columns">
        <div>
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
        </div>
        <Letter {...example} />
      </div>
    </section>
  )
}

/** As a mail program shows it: who it is from, what it is about, and itself. */
function Letter({ from, replyTo, subject, text }: MailExample) {
  const t = words('settings')
  return (
    <div className="setting-preview">
      <h3>{t('mail.letter')}</h3>
      <dl className="letter-head">
        <dt>{t('mail.from')}</dt>
        <dd>
          <Box {...from} />
        </dd>
        <dt>{t('mail.replyTo')}</dt>
        <dd>{replyTo ? <Box {...replyTo} /> : t('mail.nobody')}</dd>
        <dt>{t('mail.subject')}</dt>
        <dd dir="auto">{subject}</dd>
      </dl>
      <iframe src="/admin/mail/letter" title={t('mail.look')} loading="lazy" />
      <details>
        <summary>{t('mail.plain')}</summary>
        <pre dir="auto">{text}</pre>
      </details>
    </div>
  )
}

const Box = ({ name, address }: Mailbox) => (
  <bdi>
    {name} &lt;{address}&gt;
  </bdi>
)
