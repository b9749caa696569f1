import type { MailData } from '../../../db/outbox/kinds.ts'
import { letterStep, type StepLetter } from '../../../db/workflow/letter.ts'
import { translator } from '../../../words/words.ts'
import { linkKey, linkPath } from '../../links.ts'
import type { Letter, Part } from '../letter.ts'
import { articleUrl, dropped, timeOf, words, type Desk, type Written } from './context.ts'

const LIST = 'Articles'

/** To who may approve an article: it was submitted for review. */
export async function articleSubmitted(desk: Desk, data: MailData['article-submitted']): Written {
  const told = await letterStep(desk.db, data)
  if ('dropped' in told) return dropped(told.dropped)
  const t = words(desk)
  const { section } = told
  const where = section === null ? t('article.noSection') : t('article.section', { section })
  return letter(desk, data, told, { where, why: t('article.whyEditor') })
}

/** To who began an article or stands in its byline: what somebody else, or the clock, has done with it. */
export async function articleStep(desk: Desk, data: MailData['article-step']): Written {
  const told = await letterStep(desk.db, data)
  if ('dropped' in told) return dropped(told.dropped)
  return letter(desk, data, told, { where: null, why: words(desk)('article.whyWriter') })
}

/** The headline and what was said with the step, and nothing of the text: a mailbox is not the desk. */
function letter(
  desk: Desk,
  { articleId, userId }: MailData['article-step'],
  { step, by: name, note, dueAt, address, mail, ...told }: StepLetter,
  { where, why }: { where: string | null; why: string },
): Letter {
  const { site } = desk
  const t = words(desk)
  const headline = told.headline || translator(site.language, 'writing')('untitled')
  const by = name !== '' ? 'person' : step === 'publish' && dueAt !== null ? 'clock' : 'nobody'
  const time = dueAt === null ? '' : timeOf(desk, dueAt, dueAt % 60_000 === 0 ? 'short' : 'medium')
  const said = t(`article.words.${step}`, { headline, by, name, time, zone: site.zone })
  const quoted: Part[] = note === '' ? [] : [{ quote: note, by: name || t('article.note') }]
  const onSite: Part[] = address
    ? [{ links: [{ label: t('article.onSite'), href: articleUrl(desk, address) }] }]
    : []
  return {
    subject: t(`article.subject.${step}`, { headline }),
    articleId,
    parts: [
      { words: where === null ? said : `${said}\n${where}` },
      ...quoted,
      { button: t('article.open'), href: `${site.url}/admin/articles/${articleId}` },
      ...onSite,
      { small: why },
      { links: [{ label: t('article.choose'), href: `${site.url}/admin/account#mail` }] },
    ],
    list: LIST,
    unsubscribe: wayOut(desk, userId, mail === 'submitted' ? 'submitted' : 'articles'),
  }
}

/** A person's way out of mail about articles: of others that are submitted, or of his own. */
function wayOut(desk: Desk, userId: number, about: 'submitted' | 'articles'): Letter['unsubscribe'] {
  const { site, now } = desk
  const key = linkKey(`unsubscribe-${about}`, { id: userId, user: userId }, now)
  return { href: site.url + linkPath.unsubscribe(key), label: words(desk)(`wayOut.${about}`) }
}
