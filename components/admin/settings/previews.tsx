import type { Settings } from '#db/settings/settings.ts'
import { localeOf } from '#words/languages.ts'
import { longDate } from '../../ui/dates.ts'
import { words } from '../../ui/language.ts'
import { choiceWords } from '../screening-words.ts'

interface Props {
  /** As they are, or as they would be. */
  settings: Settings
  now: number
}

const DAY = 24 * 60 * 60_000

/** What stands above every page, in the language and the time zone that are chosen, and where the foot leads. */
export function DatePreview({ settings, now }: Props) {
  const language = settings['site.language']
  const [profiles, email] = [
    settings['site.social'].split('\n').filter(Boolean),
    settings['site.contactEmail'],
  ]
  const format = new Intl.DateTimeFormat(localeOf(language), {
    ...{ dateStyle: 'full', timeStyle: 'short', timeZone: settings['site.timeZone'] },
  })
  return (
    <>
      <p className="preview-name" dir="auto">
        {settings['site.name']}
      </p>
      {settings['site.tagline'] && <p dir="auto">{settings['site.tagline']}</p>}
      <p lang={language} dir="auto" className="preview-date">
        {format.format(now)}
      </p>
      {(profiles.length > 0 || email !== '') && (
        <ul className="preview-links">
          {profiles.map((profile) => (
            <li key={profile}>
              <a href={profile} rel="noreferrer">
                <bdi>{new URL(profile).hostname.replace(/^www\./, '')}</bdi>
              </a>
            </li>
          ))}
          {email !== '' && (
            <li>
              <bdi>{email}</bdi>
            </li>
          )}
        </ul>
      )}
    </>
  )
}

/** What becomes of comments, by an article of today. */
export function CommentsPreview({ settings, now }: Props) {
  const t = words('settings')
  const {
    'comments.closeAfterDays': days,
    'comments.maxLinks': links,
    'comments.editMinutes': minutes,
  } = settings
  const zone = settings['site.timeZone']
  if (!settings['comments.open'])
    return <p>{t('example.closed', { reason: settings['comments.closedReason'] })}</p>
  return (
    <ul>
      <li>
        {days === 0 ? t('example.forever') : t('example.until', { date: longDate(now + days * DAY, zone) })}
      </li>
      <li>{choiceWords(settings['comments.mode'], settings['comments.holdFirst'])}</li>
      {links > 0 && <li>{t('example.links', { count: links })}</li>}
      <li>{t('example.flood', { seconds: settings['comments.floodSeconds'] })}</li>
      <li>{t('example.edit', { minutes })}</li>
      <li>
        {t('example.rule')} <q dir="auto">{settings['comments.guidelines'].split(/\n{2,}/)[0]}</q>
      </li>
    </ul>
  )
}

/** Who publishes what, from which day on an article says its age, and whether search engines list it. */
export function ArticlesPreview({ settings, now }: Props) {
  const t = words('settings')
  const months = settings['articles.ageNoticeMonths']
  const before = new Date(now)
  before.setUTCMonth(before.getUTCMonth() - months)
  return (
    <ul>
      <li>{settings['workflow.fourEyes'] ? t('example.fourEyes') : t('example.twoEyes')}</li>
      <li>
        {months === 0
          ? t('example.ageless')
          : t('example.aged', { date: longDate(before.getTime(), settings['site.timeZone']) })}
      </li>
      <li>{settings['site.staging'] ? t('example.unlisted') : t('example.listed')}</li>
    </ul>
  )
}

/** When the next letters go. */
export function LetterPreview({ settings }: Pick<Props, 'settings'>) {
  const t = words('settings')
  if (!settings['newsletter.on']) return <p>{t('example.noLetters')}</p>
  const locale = localeOf(settings['site.language'])
  const at = new Date(Date.UTC(2024, 0, settings['newsletter.weekday'], settings['newsletter.hour']))
  const time = new Intl.DateTimeFormat(locale, { timeStyle: 'short', timeZone: 'UTC' }).format(at)
  const day = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }).format(at)
  return (
    <ul>
      <li>{t('example.daily', { time, zone: settings['site.timeZone'] })}</li>
      <li>{t('example.weekly', { day, time })}</li>
    </ul>
  )
}

/** What is deleted when, of what comes in today. */
export function RetentionPreview({ settings, now }: Props) {
  const t = words('settings')
  const zone = settings['site.timeZone']
  const kinds = ['trash', 'spam', 'rejected', 'network'] as const
  return (
    <ul>
      {kinds.map((kind) => {
        const days = settings[`retention.${kind}Days`]
        return (
          <li key={kind}>
            {days === 0 ? t(`kept.${kind}`) : t(`gone.${kind}`, { date: longDate(now + days * DAY, zone) })}
          </li>
        )
      })}
    </ul>
  )
}
