import type { Db } from '../../../db/client.ts'
import { nextDue } from '../../../db/newsletter/due.ts'
import type { Frequency } from '../../../db/newsletter/modes.ts'
import { issueById, sinceFor, type Issue } from '../../../db/newsletter/issues.ts'
import { contentFor, newsOf, type Content } from '../../../db/newsletter/news.ts'
import { scheduleOf } from '../../../db/newsletter/schedule.ts'
import { subscriberById } from '../../../db/newsletter/subscribers.ts'
import type { MailData } from '../../../db/outbox/kinds.ts'
import { readSettings } from '../../../db/settings/settings.ts'
import { translator } from '../../../words/words.ts'
import { linkKey, linkPath } from '../../links.ts'
import { labelledHeadline } from '../../labels.ts'
import type { Letter, Site } from '../letter.ts'
import { newsletterHtml } from '../newsletter/html.ts'
import { nameOf } from '../newsletter/shown.ts'
import { newsletterText } from '../newsletter/text.ts'
import { dropped, type Desk, type Written } from './context.ts'

const wordsOf = ({ language }: Site) => translator(language, 'newsletter')

/** To an address that somebody gave: do you want the letter? */
export async function newsletterConfirm(
  { db, site, now }: Desk,
  { subscriberId }: MailData['newsletter-confirm'],
): Written {
  const subscriber = await subscriberById(db, subscriberId)
  if (!subscriber) return dropped('nobody asks for it any more')
  if (subscriber.confirmedAt !== null) return dropped('confirmed already')
  const t = wordsOf(site)
  const name = nameOf(site, subscriber.frequency)
  return {
    subject: t('confirmSubject', { letter: name, site: site.name }),
    parts: [
      { words: t('confirmWords', { letter: name, site: site.name }) },
      {
        button: t('confirmButton'),
        href: site.url + linkPath.letterConfirm(linkKey('letter-confirm', { id: subscriber.id }, now)),
      },
      { small: t('confirmSmall') },
    ],
  }
}

/** To who has the letter already, and asked for it again. */
export async function newsletterKnown(desk: Desk, { subscriberId }: MailData['newsletter-known']): Written {
  const { db, site } = desk
  const subscriber = await subscriberById(db, subscriberId)
  if (!subscriber) return dropped('nobody has this address any more')
  const t = wordsOf(site)
  const name = nameOf(site, subscriber.frequency)
  return {
    subject: t('knownSubject', { letter: name, site: site.name }),
    parts: [
      { words: t('knownWords', { letter: name, site: site.name }) },
      { button: t('knownButton'), href: linksOf(desk, subscriberId).manage },
      { small: t('knownSmall') },
    ],
  }
}

/** The letter itself. */
export async function newsletter(
  desk: Desk,
  { issueId, subscriberId }: MailData['newsletter'],
  to: string,
): Written {
  const { db, site } = desk
  const [issue, subscriber] = [await issueById(db, issueId), await subscriberById(db, subscriberId)]
  if (!issue || !subscriber || subscriber.emailKey !== to) return dropped('nobody has this address any more')
  if (subscriber.endedAt !== null) return dropped('unsubscribed')
  if (subscriber.pausedAt !== null) return dropped('paused')
  const content = await lately(desk, issue, subscriber.sections)
  if (!content) return dropped('nothing is left to tell')
  return letterOf(site, { ...issue, content, ...linksOf(desk, subscriberId) })
}

/** The letter as it would go out now, to whoever of the staff wants to see it. */
export async function newsletterTest(
  { db, site, now }: Desk,
  { frequency }: MailData['newsletter-test'],
): Written {
  const content = await nextContent(db, frequency, now)
  if (!content) return dropped('there is nothing to tell yet')
  const manage = `${site.url}/newsletter`
  return letterOf(site, { ...content, frequency, manage, end: manage })
}

/**
 * What the next letter would say now to who wants all sections.
 *
 * @param now milliseconds
 */
export async function nextContent(
  db: Db,
  frequency: Frequency,
  now: number,
): Promise<{ day: string; content: Content } | null> {
  const { day } = nextDue(frequency, scheduleOf(await readSettings(db)), now)
  const since = await sinceFor(db, frequency, now)
  const content = await contentFor(db, await newsOf(db, { frequency, since, until: now }), [])
  return content && { day, content }
}

interface What {
  frequency: Frequency
  day: string
  content: Content
  manage: string
  end: string
}

function letterOf(site: Site, what: What): Letter {
  const { frequency, content, end } = what
  const headline = labelledHeadline(site.language, content.lead)
  const shown = { site, ...what }
  return {
    subject: `${nameOf(site, frequency)}: ${headline}`,
    parts: [],
    body: { html: newsletterHtml(shown), text: newsletterText(shown) },
    unsubscribe: { href: end, label: wordsOf(site)('end') },
    list: `newsletter-${frequency}`,
  }
}

function linksOf({ site, now }: Desk, id: number) {
  const key = linkKey('letter', { id }, now)
  return { manage: site.url + linkPath.letter(key), end: site.url + linkPath.letterEnd(key) }
}

const FRESH_MS = 5000
const made = new WeakMap<Db, Map<string, { at: number; content: Content | null }>>()

/** Thousands of letters say the same: it is looked up anew every few seconds, since a story may be withdrawn meanwhile. */
async function lately({ db, now }: Desk, issue: Issue, sections: number[]): Promise<Content | null> {
  const known = made.get(db) ?? new Map<string, { at: number; content: Content | null }>()
  made.set(db, known)
  const key = `${issue.id} ${sections.join()}`
  const last = known.get(key)
  if (last && now >= last.at && now - last.at < FRESH_MS) return last.content
  const content = await contentFor(db, await newsOf(db, issue), sections)
  if (known.size > 1000) known.clear()
  known.set(key, { at: now, content })
  return content
}
