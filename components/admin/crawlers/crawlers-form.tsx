import type { CrawlerProblems, CrawlerSettings, TypedCrawlers } from '#db/crawlers/draft.ts'
import type { AiChoice } from '#db/crawlers/robots.ts'
import { words } from '../../ui/language.ts'
import { TextArea } from '../../ui/text-area.client.tsx'
import { RuleField } from '../rules/field.tsx'
import { fieldProblemWords, type Longest } from './problem-words.ts'
import { Tick } from './tick.tsx'

interface Props {
  /** As it is, or as it was typed. */
  typed: TypedCrawlers
  problems: CrawlerProblems
  choices: readonly AiChoice[]
  longest: Longest
  isStagingByEnvironment: boolean
}

/** All that programs are told, in one form, with a button that shows it and one that saves it. */
export function CrawlersForm({ typed, problems, choices, longest, isStagingByEnvironment }: Props) {
  const t = words('crawlers')
  const field = (name: keyof CrawlerSettings, label: string, hint: string) => ({
    ...{ name, label, hint, problem: fieldProblemWords(problems, name, longest) },
  })
  const lines = (name: keyof CrawlerSettings, rows: number) => ({
    ...{ rows, defaultValue: typed[name], dir: 'ltr', spellCheck: false },
  })
  return (
    <form method="post" action="/admin/crawlers/changes" className="rules crawlers-form" autoComplete="off">
      <fieldset>
        <legend>{t('searchEngines')}</legend>
        <Tick
          name="site.staging"
          isOn={typed['site.staging'] === 'on'}
          label={t('staging')}
          hint={t(isStagingByEnvironment ? 'stagingByEnvironment' : 'stagingHint')}
        />
        <RuleField {...field('crawlers.rules', t('rules'), t('rulesHint'))}>
          {(props) => <TextArea {...lines('crawlers.rules', 8)} {...props} />}
        </RuleField>
      </fieldset>
      <fieldset aria-describedby="ai-hint">
        <legend>{t('ai')}</legend>
        <p className="hint" id="ai-hint">
          {t('aiHint')}
        </p>
        {choices.map((choice) => (
          <label className="tick" key={choice}>
            <input
              type="radio"
              name="crawlers.ai"
              value={choice}
              defaultChecked={typed['crawlers.ai'] === choice}
            />{' '}
            {t(`choice.${choice}`)}
          </label>
        ))}
      </fieldset>
      <fieldset>
        <legend>{t('files')}</legend>
        <RuleField {...field('crawlers.security', t('security'), t('securityHint'))}>
          {(props) => <TextArea {...lines('crawlers.security', 3)} {...props} />}
        </RuleField>
        <RuleField {...field('crawlers.ads', t('ads'), t('adsHint'))}>
          {(props) => <TextArea {...lines('crawlers.ads', 8)} {...props} />}
        </RuleField>
      </fieldset>
      <fieldset>
        <legend>{t('pings')}</legend>
        <Tick
          name="ping.indexNow"
          isOn={typed['ping.indexNow'] === 'on'}
          label={t('indexNow')}
          hint={t('indexNowHint')}
        />
        <RuleField {...field('ping.indexNowEndpoint', t('endpoint'), t('endpointHint'))}>
          {(props) => (
            <input
              type="text"
              inputMode="url"
              size={50}
              defaultValue={typed['ping.indexNowEndpoint']}
              dir="ltr"
              {...props}
            />
          )}
        </RuleField>
        <RuleField {...field('ping.hubs', t('hubs'), t('hubsHint'))}>
          {(props) => <TextArea {...lines('ping.hubs', 3)} {...props} />}
        </RuleField>
        <Tick
          name="ping.ownHub"
          isOn={typed['ping.ownHub'] === 'on'}
          label={t('ownHub')}
          hint={t('ownHubHint')}
        />
      </fieldset>
      {/* The first button is the one that Enter presses: it changes nothing. */}
      <p className="rule-buttons">
        <button type="submit" name="do" value="preview">
          {t('preview')}
        </button>
        <button type="submit" name="do" value="save" className="primary">
          {t('save')}
        </button>
      </p>
    </form>
  )
}
