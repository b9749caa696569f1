import { FREQUENCIES } from '#db/newsletter/modes.ts'
import { words } from '../ui/language.ts'

interface Props {
  /** Sections that can be had, in the order of the menu. */
  sections: { slug: string; name: string }[]
  frequency: string
  /** Slugs of those that are chosen; none for all. */
  chosen: string[]
  problem?: string
}

/** How often the letter comes, and of which sections. */
export function ChoiceFields({ sections, frequency, chosen, problem }: Props) {
  const t = words('newsletter')
  return (
    <>
      <fieldset aria-describedby={problem ? 'frequency-message' : undefined}>
        <legend>{t('frequency')}</legend>
        {FREQUENCIES.map((one) => (
          <label key={one} className="tick">
            <input type="radio" name="frequency" value={one} defaultChecked={frequency === one} /> {t(one)}
          </label>
        ))}
        {problem && (
          <p className="field-message" id="frequency-message">
            {problem}
          </p>
        )}
      </fieldset>
      {sections.length > 0 && (
        <fieldset aria-describedby="sections-hint">
          <legend>{t('sections')}</legend>
          <p id="sections-hint">{t('sectionsHint')}</p>
          <div className="letter-sections">
            {sections.map(({ slug, name }) => (
              <label key={slug} className="tick">
                <input type="checkbox" name="section" value={slug} defaultChecked={chosen.includes(slug)} />{' '}
                {name}
              </label>
            ))}
          </div>
        </fieldset>
      )}
    </>
  )
}
