import type { RelatedChange } from '#db/related/changes.ts'
import { words } from '../../ui/language.ts'

interface Props {
  change: RelatedChange
  of: number
  headline: string
}

/** One button of a list of articles: its name says of which. */
export function Press({ change, of, headline }: Props) {
  const t = words('related')
  const action = t(change)
  return (
    <button type="submit" name="do" value={`${change}:${of}`} aria-label={t('about', { action, headline })}>
      {action}
    </button>
  )
}
