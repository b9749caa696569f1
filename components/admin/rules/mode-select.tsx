import { MODE_CHOICES } from '#db/comments/modes.ts'
import { words } from '../../ui/language.ts'
import { choiceWords } from '../screening-words.ts'

interface Props {
  id: string
  name: string
  /** Empty for no mode of its own. */
  value: string
  /** Whose mode holds where none is chosen; without it, one has to be. */
  inherits?: 'site' | 'section'
  /** So many are held first. */
  first: number
}

export function ModeSelect({ value, inherits, first, ...props }: Props) {
  return (
    <select {...props} defaultValue={value}>
      {inherits && (
        <option value="">{words('rules')(inherits === 'site' ? 'asTheSite' : 'asTheSection')}</option>
      )}
      {MODE_CHOICES.map((mode) => (
        <option key={mode} value={mode}>
          {choiceWords(mode, first)}
        </option>
      ))}
    </select>
  )
}
