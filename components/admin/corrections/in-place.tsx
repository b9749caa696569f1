import type { FoundPlace } from '#db/corrections/place.ts'
import { words } from '../../ui/language.ts'

/** The sentence that a reader has marked, within its paragraph. */
export function InPlace({ place, quote }: { place: FoundPlace | null; quote: string }) {
  const t = words('corrections-desk')
  if (place)
    return (
      <div className="in-place">
        {place.part !== 'body' && <p className="quiet-words">{t(`part.${place.part}`)}</p>}
        <blockquote dir="auto">
          {place.before}
          <mark>{place.sentence}</mark>
          {place.after}
        </blockquote>
      </div>
    )
  if (quote === '') return <p className="quiet-words">{t('noSentence')}</p>
  return (
    <div className="in-place">
      <p className="quiet-words">{t('notThere')}</p>
      <blockquote dir="auto">
        <mark>{quote}</mark>
      </blockquote>
    </div>
  )
}
