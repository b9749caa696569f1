import { MODES } from '../screening-words.ts'

interface Props {
  id: string
  name: string
  /** Empty for no mode of its own. */
  value: string
  /** Whose mode holds where none is chosen; without it, one has to be. */
  inherits?: string
}

export function ModeSelect({ value, inherits, ...props }: Props) {
  return (
    <select {...props} defaultValue={value}>
      {inherits && <option value="">As {inherits} has it</option>}
      {Object.entries(MODES).map(([mode, words]) => (
        <option key={mode} value={mode}>
          {words}
        </option>
      ))}
    </select>
  )
}
