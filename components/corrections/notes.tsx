import type { Correction } from '#db/corrections/listing.ts'
import { words } from '../ui/language.ts'
import { Time } from '../ui/time.tsx'

/** What was said of an article after it was published, at the foot of its text. */
export function CorrectionNotes({ corrections, zone }: { corrections: Correction[]; zone: string }) {
  if (corrections.length === 0) return null
  const t = words('corrections')
  return (
    <section className="correction-notes" id="corrections" aria-label={t('corrections')}>
      {corrections.map((one) => (
        <CorrectionNote key={one.id} correction={one} zone={zone} />
      ))}
      <p>
        <a href="/corrections">{t('all')}</a>
      </p>
    </section>
  )
}

/** "Correction, 14 May 2026: …" */
export function CorrectionNote({ correction, zone }: { correction: Correction; zone: string }) {
  const { kind, text, publishedAt } = correction
  return (
    <p className="correction-note" id={`correction-${correction.id}`} dir="auto">
      {words('corrections').rich('note', {
        kind: () => <b>{words('corrections')(`kind.${kind}`)}</b>,
        time: () => <Time at={publishedAt} zone={zone} />,
        text: () => <span className="correction-text">{text}</span>,
      })}
    </p>
  )
}
