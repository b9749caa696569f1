import { words, type Desk, type Written } from './context.ts'

/** To whoever wants to see whether mail arrives. */
export async function testMail({ site }: Pick<Desk, 'site'>): Written {
  const t = words({ site })
  return {
    subject: t('test.subject', { site: site.name }),
    parts: [
      { words: t('test.words') },
      { links: [{ label: t('test.link'), href: `${site.url}/admin/mail` }] },
    ],
  }
}
