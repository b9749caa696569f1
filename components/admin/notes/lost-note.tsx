import { words } from '../../ui/language.ts'
import { LostTextField, type LostText } from '../writing/lost-text.tsx'

/** A note for an article that takes none any more, on the page where it is read still. */
export function LostNote({ written }: Pick<LostText, 'written'>) {
  const t = words('notes')
  return (
    <section id="notes" className="notes-pane" aria-labelledby="notes-title">
      <h2 id="notes-title">{t('notes')}</h2>
      <div className="refused" role="alert" tabIndex={-1} autoFocus>
        <p>{t('notTaken')}</p>
      </div>
      <LostTextField written={written} />
    </section>
  )
}
