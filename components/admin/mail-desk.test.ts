import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import type { OutboxRow } from '#db/outbox/overview.ts'
import { MailDesk } from './mail-desk.tsx'

const AT = Date.UTC(2026, 4, 1, 12)
const LETTER = {
  ...{ id: 7, channel: 'mail', kind: 'test', recipient: 'ana@example.com', status: 'waiting', attempts: 1 },
  ...{ createdAt: AT, dueAt: AT + 60_000, lastError: 'the certificate of <mail> is not valid' },
} as OutboxRow

test('a letter that is tried again says on its card what went wrong, as it was said', () => {
  const html = renderToStaticMarkup(
    createElement(MailDesk, {
      ...{ where: { kind: 'smtp', server: 'mail.example.com' }, done: null, email: 'ed@example.com' },
      ...{ counts: { waiting: 1, sent: 0, dead: 0, dropped: 0 }, dead: [], latest: [LETTER] },
      ...{ suppressed: [], webhooks: [], zone: 'Europe/London' },
    }),
  )
  expect(html).toContain('to <bdi>ana@example.com</bdi>')
  expect(html).toContain('the certificate of &lt;mail&gt; is not valid')
  expect(html).toContain('Tried again')
})
