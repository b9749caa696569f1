import type { BannerProblem, BannerProblems, TypedBanner } from '#db/banner/draft.ts'
import { DURATIONS, LONGEST_TEXT } from '#db/banner/rules.ts'
import { words } from '../../ui/language.ts'
import { RuleField } from '../rules/field.tsx'

interface Props {
  typed: TypedBanner
  problems: BannerProblems
  zone: string
}

/** What a banner says, where it leads, from when and for how long. */
export function BannerForm({ typed, problems, zone }: Props) {
  const t = words('banner')
  const said = (name: keyof TypedBanner, problem: BannerProblem | undefined) => {
    if (problem === undefined) return undefined
    const WORDS: Record<BannerProblem, string> = {
      missing: t('missing'),
      'too-long': name === 'text' ? t('tooLongText', { most: LONGEST_TEXT }) : t('tooLongLink'),
      'not-ours': t('notOurs'),
      'no-time': t('noTime'),
      over: t('over'),
      'no-duration': t('noDuration'),
    }
    return WORDS[problem]
  }
  const field = (name: keyof TypedBanner, label: string, hint?: string) => ({
    ...{ name, label, hint, problem: said(name, problems[name]) },
  })
  return (
    <form method="post" action="/admin/banner/changes" className="banner-form">
      <RuleField {...field('text', t('text'), t('textHint', { most: LONGEST_TEXT }))}>
        {(props) => <input type="text" defaultValue={typed.text} dir="auto" autoComplete="off" {...props} />}
      </RuleField>
      <RuleField {...field('link', t('link'), t('linkHint'))}>
        {(props) => (
          <input
            type="text"
            inputMode="url"
            defaultValue={typed.link}
            dir="ltr"
            autoComplete="off"
            {...props}
          />
        )}
      </RuleField>
      <RuleField {...field('start', t('start'), t('startHint', { zone }))}>
        {(props) => <input type="datetime-local" defaultValue={typed.start} {...props} />}
      </RuleField>
      <RuleField {...field('minutes', t('minutes'))}>
        {(props) => (
          <select defaultValue={typed.minutes} {...props}>
            {DURATIONS.map((minutes) => (
              <option key={minutes} value={minutes}>
                {minutes < 60 ? t('minutesWords', { minutes }) : t('hoursWords', { hours: minutes / 60 })}
              </option>
            ))}
          </select>
        )}
      </RuleField>
      <p className="presses">
        <button type="submit" name="do" value="set" className="primary">
          {t('set')}
        </button>{' '}
        <button type="submit" name="do" value="preview">
          {t('preview')}
        </button>
      </p>
    </form>
  )
}
