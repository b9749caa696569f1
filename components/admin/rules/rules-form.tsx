import type { RuleProblems, TypedRules } from '#db/comments/screening/draft.ts'
import type { SectionMode } from '#db/comments/find-modes.ts'
import type { WordList } from '#db/comments/screening/word-rules.ts'
import { TextArea } from '../../ui/text-area.client.tsx'
import { words } from '../../ui/language.ts'
import { rich } from '../rich.tsx'
import { RuleField } from './field.tsx'
import { ModeSelect } from './mode-select.tsx'
import { LISTS, NUMBERS, ruleProblemWords } from './words.ts'

interface Props {
  /** As they are. */
  present: TypedRules
  /** As they are, or as they were typed. */
  values: TypedRules
  problems: RuleProblems
  sections: SectionMode[]
  /** How many words each list has; a list that is not among the values is too long for a field. */
  counts: Record<WordList, number>
  /** Of the lists, as they are shown here. */
  versions: Partial<Record<WordList, string>>
  mayChange: boolean
  /** So many of a reader are held first, where the first ones are. */
  first: number
}

/** All rules in one form, with a button that tries them out and one that saves them. */
export function RulesForm({
  present,
  values,
  problems,
  sections,
  counts,
  versions,
  mayChange,
  first,
}: Props) {
  const t = words('rules')
  return (
    <form method="post" action="/admin/rules/changes" className="rules" autoComplete="off">
      <AsShown rules={present} />
      {Object.entries(versions).map(([list, version]) => (
        <input key={list} type="hidden" name={`shown-${list}`} value={version} />
      ))}
      <fieldset disabled={!mayChange}>
        <legend>{t('takenIn')}</legend>
        <RuleField
          name="comments.mode"
          label={t('onTheSite')}
          problem={ruleProblemWords(problems['comments.mode'])}
        >
          {(props) => <ModeSelect {...props} value={values.settings['comments.mode'] ?? ''} first={first} />}
        </RuleField>
        <p className="hint">{t('closedForAll')}</p>
        <div className="rule-grid">
          {sections.map(({ id, name }) => (
            <RuleField key={id} name={`section-${id}`} label={t('inSection', { section: name })}>
              {(props) => (
                <ModeSelect
                  {...props}
                  value={values.sectionModes.get(id) ?? ''}
                  inherits="site"
                  first={first}
                />
              )}
            </RuleField>
          ))}
        </div>
      </fieldset>
      <fieldset disabled={!mayChange}>
        <legend>{t('words')}</legend>
        <p className="hint">{t.rich('wordsHint', rich)}</p>
        <div className="rule-lists">
          {LISTS.map((list) =>
            values.words[list] === undefined ? (
              <div className="field" key={list}>
                <p className="label">{t(`list.${list}`)}</p>
                <p className="hint">{t.rich('tooMany', { ...rich, count: counts[list] })}</p>
              </div>
            ) : (
              <RuleField
                key={list}
                name={list}
                label={t(`list.${list}`)}
                hint={t(`listHint.${list}`)}
                problem={ruleProblemWords(problems[list])}
              >
                {(props) => (
                  <TextArea
                    {...props}
                    rows={8}
                    defaultValue={values.words[list]}
                    dir="auto"
                    spellCheck={false}
                  />
                )}
              </RuleField>
            ),
          )}
        </div>
      </fieldset>
      <fieldset disabled={!mayChange}>
        <legend>{t('numbers')}</legend>
        <div className="rule-grid">
          {NUMBERS.map(([key, name]) => (
            <RuleField
              key={key}
              name={key}
              label={t(`number.${name}`)}
              hint={t(`numberHint.${name}`)}
              problem={ruleProblemWords(problems[key])}
            >
              {(props) => (
                <input
                  {...props}
                  type="text"
                  inputMode="numeric"
                  size={6}
                  defaultValue={values.settings[key]}
                />
              )}
            </RuleField>
          ))}
        </div>
      </fieldset>
      {mayChange && (
        <p className="rule-buttons">
          <button type="submit" name="do" value="test">
            {t('test')}
          </button>
          <button type="submit" name="do" value="save" className="primary">
            {t('save')}
          </button>
        </p>
      )}
    </form>
  )
}

/** What each field was before anybody changed it here. */
function AsShown({ rules }: { rules: TypedRules }) {
  const fields = [
    ...Object.entries(rules.settings),
    ...[...rules.sectionModes].map(([id, mode]) => [`section-${id}`, mode] as const),
  ]
  return fields.map(([name, value]) => <input key={name} type="hidden" name={`was-${name}`} value={value} />)
}
