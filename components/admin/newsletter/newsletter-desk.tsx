import type { Schedule } from '#db/newsletter/due.ts'
import type { IssueReport, SubscriberCounts } from '#db/newsletter/overview.ts'
import { localeOf } from '#words/languages.ts'
import { spoken, words } from '../../ui/language.ts'
import { Issues } from './issues.tsx'
import { NextLetter, type Next } from './next-letter.tsx'
import { Readers } from './readers.tsx'

interface Props {
  isOn: boolean
  schedule: Schedule
  counts: SubscriberCounts
  sections: { id: number; name: string }[]
  next: Next[]
  issues: IssueReport[]
  /** Of who is looking. */
  email: string
  isTestSent: boolean
}

/** Who has the letter, what the next one would say, and what became of those before. */
export function NewsletterDesk({ isOn, schedule, counts, sections, next, issues, email, isTestSent }: Props) {
  const t = words('newsletter')
  const { hour, zone, weekday } = schedule
  // The fifth of January 1970 was a Monday.
  const day = new Intl.DateTimeFormat(localeOf(spoken()), { weekday: 'long', timeZone: 'UTC' }).format(
    (weekday + 3) * 86_400_000,
  )
  return (
    <div className="newsletter-desk">
      <h1>{t('title')}</h1>
      {isTestSent && (
        <p className="told" role="status">
          {t('testSent', { email })}
        </p>
      )}
      <p className="intro">
        {isOn
          ? t('deskAbout', { hour: `${String(hour).padStart(2, '0')}:00`, zone, weekday: day })
          : t('deskOff')}
      </p>
      <p className="quiet-words">
        {t.rich('deskSettings', { code: (chunks) => <code dir="ltr">{chunks}</code> })}
      </p>
      <Readers counts={counts} sections={sections} />
      {next.map((one) => (
        <NextLetter key={one.frequency} next={one} zone={zone} />
      ))}
      <Issues issues={issues} />
    </div>
  )
}
