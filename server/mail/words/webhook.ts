import { webhookById } from '../../../db/outbox/webhooks.ts'
import type { MailData } from '../../../db/outbox/kinds.ts'
import { dropped, words, type Desk, type Written } from './context.ts'

/** To who looks after webhooks: one of them has taken nothing for a day and is called no more. */
export async function webhookLost({ db, site }: Desk, { webhookId }: MailData['webhook-lost']): Written {
  const hook = await webhookById(db, webhookId)
  if (!hook) return dropped('the webhook was removed')
  if (hook.disabledAt === null) return dropped('the webhook is called again')
  const t = words({ site })
  const { host } = new URL(hook.url)
  return {
    subject: t('webhookLost.subject', { host }),
    parts: [
      { words: t('webhookLost.words', { host }) },
      { button: t('webhookLost.button'), href: `${site.url}/admin/webhooks/${hook.id}` },
      { small: t('webhookLost.small') },
    ],
  }
}
