import type { SettingProblem, SettingProblems } from '#db/settings/change.ts'
import {
  SETTING_GROUPS,
  type SettingField,
  type SettingGroup,
  type TypedSettings,
} from '#db/settings/kinds.ts'
import type { Settings } from '#db/settings/settings.ts'
import { words } from '../../ui/language.ts'
import { number } from '../../ui/numbers.ts'
import { TextArea } from '../../ui/text-area.client.tsx'
import { RuleField } from '../rules/field.tsx'
import { LanguageList, ZoneSelect } from './zones.tsx'

type Named<K> = K extends `${infer Room}.${infer Name}` ? `${Room}_${Name}` : never
/** A field as the catalogue calls it, which has points for something else. */
const named = <K extends SettingField>(key: K) => key.replace('.', '_') as Named<K>

/** What is yes or no says all in its label. */
const TICKS = ['comments.open', 'workflow.fourEyes', 'site.staging', 'newsletter.on'] as const
type Tick = (typeof TICKS)[number]
const isTick = (key: SettingField): key is Tick => (TICKS as readonly SettingField[]).includes(key)

const LONG: readonly SettingField[] = ['comments.guidelines', 'comments.closedReason', 'site.social']

interface Props {
  group: SettingGroup
  settings: Settings
  /** What was typed, where the form is shown again. */
  typed: TypedSettings | null
  problems: SettingProblems
  hasPreview: boolean
}

/** A group of settings with what each means. */
export function SettingForm({ group, settings, typed, problems, hasPreview }: Props) {
  const t = words('settings')
  return (
    <form method="post" action="/admin/settings/changes" className="setting-form">
      <input type="hidden" name="group" value={group} />
      {/* What Enter in a field means: to save, not to take a tone that is offered. */}
      <button
        type="submit"
        name="do"
        value="save"
        className="visually-hidden"
        tabIndex={-1}
        aria-hidden="true"
      >
        {t('save')}
      </button>
      {SETTING_GROUPS[group].map((key) => {
        if (isTick(key))
          return (
            <label key={key} className="tick">
              <input
                type="checkbox"
                name={key}
                defaultChecked={typed ? typed[key] === 'on' : settings[key]}
              />{' '}
              {t(`label.${named(key)}`)}
            </label>
          )
        const [value, problem] = [settings[key], problems[key]]
        return (
          <div key={key}>
            <RuleField
              name={key}
              label={t(`label.${named(key)}`)}
              hint={t(`hint.${named(key)}`)}
              problem={problem && problemWords(problem)}
            >
              {(props) => (
                <Input
                  field={key}
                  value={typed?.[key] ?? String(value)}
                  props={props}
                  isNumber={typeof value === 'number'}
                />
              )}
            </RuleField>
            {problem?.kind === 'contrast' && (
              <p className="presses">
                <button type="submit" name="do" value={`tone:${key}:${problem.tone}`}>
                  <Swatch colour={problem.tone} /> {t('takeTone', { tone: problem.tone })}
                </button>
              </p>
            )}
          </div>
        )
      })}
      <p className="presses">
        <button type="submit" name="do" value="save" className="primary">
          {t('save')}
        </button>{' '}
        {hasPreview && (
          <button type="submit" name="do" value="preview">
            {t('preview')}
          </button>
        )}
      </p>
    </form>
  )
}

interface InputProps {
  field: SettingField
  value: string
  isNumber: boolean
  props: { id: string; name: string }
}

function Input({ field, value, isNumber, props }: InputProps) {
  if (field === 'site.timeZone') return <ZoneSelect value={value} {...props} />
  if (field === 'site.language') return <LanguageList value={value} {...props} />
  if (LONG.includes(field))
    return (
      <TextArea defaultValue={value} rows={field === 'comments.guidelines' ? 9 : 3} dir="auto" {...props} />
    )
  if (isNumber)
    return (
      <input
        type="text"
        inputMode="numeric"
        className="short"
        defaultValue={value}
        autoComplete="off"
        {...props}
      />
    )
  const isPlain = field.startsWith('look.') || field === 'site.contactEmail'
  return (
    <input
      type="text"
      inputMode={field === 'site.contactEmail' ? 'email' : undefined}
      className={field.startsWith('look.') ? 'short' : undefined}
      defaultValue={value}
      dir={isPlain ? 'ltr' : 'auto'}
      autoComplete="off"
      spellCheck={!isPlain}
      {...props}
    />
  )
}

function Swatch({ colour }: { colour: string }) {
  return (
    <svg className="swatch" width="16" height="16" aria-hidden="true">
      <rect width="16" height="16" fill={colour} />
    </svg>
  )
}

function problemWords(problem: SettingProblem): string {
  const t = words('settings')
  switch (problem.kind) {
    case 'too-long':
    case 'too-small':
    case 'too-big':
      return t(`problem.${problem.kind}`, { bound: problem.bound })
    case 'contrast':
      return t('problem.contrast', { ratio: number(Math.floor(problem.ratio * 100) / 100) })
    case 'missing':
    case 'not-a-number':
    case 'no-zone':
    case 'no-language':
    case 'no-email':
    case 'no-address':
    case 'no-colour':
      return t(`problem.${problem.kind}`)
  }
}
