import { words } from '../../ui/language.ts'
import { TextArea } from '../../ui/text-area.client.tsx'
import { KeptText } from './kept-text.client.tsx'

/** A text that was sent for what takes it no more: it is gone, or is not his any more who wrote. */
export interface LostText {
  form: 'lost'
  /** What he wrote, field by field. */
  written: string[]
}

/** Without a script the browser has it nowhere else. Nothing, where nothing was written. */
export function LostTextField({ written }: Pick<LostText, 'written'>) {
  const texts = written.filter((text) => text.trim() !== '')
  if (texts.length === 0) return null
  return (
    <div className="field">
      <label htmlFor="lost-text">{words('sign-in')('kept.written')}</label>
      <TextArea id="lost-text" readOnly rows={12} dir="auto" defaultValue={texts.join('\n\n')} />
    </div>
  )
}

/** The same of what this browser has kept, which it is asked for when it runs scripts. */
export function KeptTextField({ personId, articleId }: { personId: number; articleId: number }) {
  const said = { written: words('sign-in')('kept.written'), forget: words('writing')('live.discard') }
  return <KeptText {...{ personId, articleId, said }} />
}
