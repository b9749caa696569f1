import { words } from '../ui/language.ts'

/** What the map of keys says, for the browser. */
export interface KeyWords {
  title: string
  /** Each key with what it does. */
  map: (readonly [key: string, meaning: string])[]
  /** How the keys are now, and what their link does. */
  on: { are: string; turn: string }
  off: { are: string; turn: string }
  close: string
}

const KEYS = [
  ['j', 'next'],
  ['k', 'previous'],
  ['a', 'approve'],
  ['r', 'reject'],
  ['s', 'spam'],
  ['t', 'trash'],
  ['h', 'hold'],
  ['b', 'restore'],
  ['x', 'select'],
  ['e', 'context'],
  ['u', 'undo'],
  ['?', 'show'],
] as const

export function keyWords(): KeyWords {
  const t = words('queue')
  return {
    title: t('keys.title'),
    map: KEYS.map(([key, meaning]) => [key, t(`keys.${meaning}`)]),
    on: { are: t('keys.areOn'), turn: t('keys.turnOff') },
    off: { are: t('keys.areOff'), turn: t('keys.turnOn') },
    close: t('keys.close'),
  }
}
