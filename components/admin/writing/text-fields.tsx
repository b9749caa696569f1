import type { DraftFields } from '#db/drafts/fields.ts'
import { localeOf } from '#words/languages.ts'
import { spoken, words } from '../../ui/language.ts'
import { pluralOf } from '../../ui/plural.ts'
import { TextArea } from '../../ui/text-area.client.tsx'
import { editorWords } from '../editor/editor-words.ts'
import { pickerWords } from '../media/picker-words.ts'
import { WritingBody } from './body.client.tsx'
import type { StepProblem } from './step-panel.tsx'
import { WordCount } from './word-count.client.tsx'

interface Props {
  fields: DraftFields
  /** Of the text, as it comes with the page. */
  wordCount: number
  problem: StepProblem | null
}

/** Headline, standfirst and text, as they will stand one under the other. */
export function TextFields({ fields, wordCount, problem }: Props) {
  const t = words('writing')
  const lang = fields.language ?? undefined
  const isMissing = (one: string) => (problem?.blocked as string[] | undefined)?.includes(one) || undefined
  return (
    <>
      <label htmlFor="headline" className="write-label">
        {t('headline')}
      </label>
      <TextArea
        id="headline"
        name="headline"
        className="write-headline"
        rows={1}
        dir="auto"
        lang={lang}
        defaultValue={fields.headline}
        placeholder={t('headlineHint')}
        aria-invalid={isMissing('headline-missing')}
        autoComplete="off"
      />
      <label htmlFor="standfirst" className="write-label">
        {t('standfirst')}
      </label>
      <TextArea
        id="standfirst"
        name="standfirst"
        className="write-standfirst"
        rows={2}
        dir="auto"
        lang={lang}
        defaultValue={fields.standfirst}
        placeholder={t('standfirstHint')}
        autoComplete="off"
      />
      <WritingBody
        name="bodyHtml"
        label={t('body')}
        html={fields.bodyHtml}
        lang={lang}
        invalid={isMissing('body-missing')}
        words={editorWords()}
        picker={pickerWords()}
      />
      <WordCount
        of="bodyHtml"
        count={wordCount}
        said={pluralOf(localeOf(spoken()), (count) => t('wordCount', { count }))}
      />
    </>
  )
}
