import type { Desk, Written } from './context.ts'

/** To whoever wants to see whether mail arrives. */
export async function testMail({ site }: Pick<Desk, 'site'>): Written {
  return {
    subject: `Mail from ${site.name} arrives`,
    parts: [
      { words: 'This is the mail that you asked for. If you can read it, mail arrives.' },
      { links: [{ label: 'Mail, on the desk', href: `${site.url}/admin/mail` }] },
    ],
  }
}
