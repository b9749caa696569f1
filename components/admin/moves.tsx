import { words } from '../ui/language.ts'

interface Props {
  id: number
  name: string
  /** Its place, from 0. */
  at: number
  many: number
  /** The button that was pressed last, as "up-3". */
  moved: string | null
}

/** Buttons that move one thing of an order up and down, without a script. */
export function Moves({ id, name, at, many, moved }: Props) {
  const t = words('sections')
  return (['up', 'down'] as const).map((does) => (
    <button
      key={does}
      type="submit"
      name="do"
      value={`${does}:${id}`}
      aria-label={does === 'up' ? t('upNamed', { name }) : t('downNamed', { name })}
      disabled={at === (does === 'up' ? 0 : many - 1)}
      autoFocus={focused(moved, id, at, many) === does}
    >
      {t(does)}
    </button>
  ))
}

/** The button to go on with after a move: the one that was pressed, or the other where that leads no further. */
function focused(moved: string | null, id: number, at: number, many: number): 'up' | 'down' | null {
  if (moved === `up-${id}`) return at === 0 ? 'down' : 'up'
  if (moved === `down-${id}`) return at === many - 1 ? 'up' : 'down'
  return null
}
