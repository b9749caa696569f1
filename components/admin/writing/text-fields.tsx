import type { DraftFields } from '#db/drafts/fields.ts'
import { words } from '../../ui/language.ts'
import { TextArea } from '../../ui/text-area.client.tsx'
import type { StepProblem } from './step-panel.tsx'

/** Headline, standfirst and text, as they will stand one under the other. */
export function TextFields({ fields, problem }: { fields: DraftFields; problem: StepProblem | null }) {
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
        autoComplete="off"
      />
      <label htmlFor="bodyHtml" className="write-label">
        {t('body')}
      </label>
      <TextArea
        id="bodyHtml"
        name="bodyHtml"
        className="write-body"
        rows={24}
        dir="auto"
        lang={lang}
        defaultValue={fields.bodyHtml}
        aria-invalid={isMissing('body-missing')}
        autoComplete="off"
      />
    </>
  )
}
