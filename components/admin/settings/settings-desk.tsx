import type { ReactNode } from 'react'
import type { LogoKind } from '#db/look/kinds.ts'
import type { Logo } from '#db/look/logo.ts'
import type { SettingProblems } from '#db/settings/change.ts'
import { GROUP_NAMES, type SettingGroup, type TypedSettings } from '#db/settings/kinds.ts'
import type { Settings } from '#db/settings/settings.ts'
import { words } from '../../ui/language.ts'
import { LogoForms, type RefusedLogo } from './logo-forms.tsx'
import { LookPreview } from './look-preview.tsx'
import { MailSettings, type MailProps } from './mail-settings.tsx'
import {
  ArticlesPreview,
  CommentsPreview,
  DatePreview,
  LetterPreview,
  RetentionPreview,
} from './previews.tsx'
import { SettingForm } from './setting-form.tsx'

export type Logos = Partial<Record<LogoKind, Logo>>

interface Props {
  settings: Settings
  /** The same with what is right of what was typed. */
  shown: Settings
  state: { group: SettingGroup; typed: TypedSettings; problems: SettingProblems; isPreview: boolean } | null
  logos: Logos
  refusedLogo: RefusedLogo | null
  /** The group that was saved last. */
  saved: string | null
  mail: MailProps
  now: number
}

/** What the whole newspaper is set to, group by group, each with what it makes of the pages. */
export function SettingsDesk({ settings, shown, state, logos, refusedLogo, saved, mail, now }: Props) {
  const t = words('settings')
  const previews: Record<SettingGroup, ReactNode> = {
    paper: <DatePreview settings={shown} now={now} />,
    look: <LookPreview settings={shown} logos={logos} />,
    comments: <CommentsPreview settings={shown} now={now} />,
    articles: <ArticlesPreview settings={shown} now={now} />,
    newsletter: <LetterPreview settings={shown} />,
    retention: <RetentionPreview settings={shown} now={now} />,
  }
  const places = [
    ...GROUP_NAMES.flatMap((group) => (group === 'look' ? [group, 'logo' as const] : [group])),
    'mail' as const,
  ]
  return (
    <div className="settings-desk">
      <h1>{t('title')}</h1>
      <p className="intro">{t('about')}</p>
      <nav className="settings-places" aria-label={t('groups')}>
        <ul>
          {places.map((place) => (
            <li key={place}>
              <a href={`#${place}`}>{t(`group.${place}`)}</a>
            </li>
          ))}
        </ul>
      </nav>
      {GROUP_NAMES.map((group) => {
        const own = state?.group === group ? state : null
        return (
          <section key={group} aria-labelledby={group}>
            <h2 id={group}>{t(`group.${group}`)}</h2>
            {saved === group && (
              <p className="told" role="status">
                {t('saved')}
              </p>
            )}
            {own && !own.isPreview && (
              <div className="refused" role="alert" tabIndex={-1} autoFocus>
                <p>{t('notSaved')}</p>
              </div>
            )}
            <div className="setting-columns">
              <SettingForm
                group={group}
                settings={settings}
                typed={own?.typed ?? null}
                problems={own?.problems ?? {}}
                hasPreview={previews[group] !== null}
              />
              {previews[group] !== null && (
                <div className="setting-preview" tabIndex={-1} autoFocus={own?.isPreview === true}>
                  <h3>{own?.isPreview ? t('wouldBe') : t('asItIs')}</h3>
                  {previews[group]}
                </div>
              )}
            </div>
            {group === 'look' && <LogoForms logos={logos} refused={refusedLogo} isSaved={saved === 'logo'} />}
          </section>
        )
      })}
      <MailSettings {...mail} />
    </div>
  )
}
