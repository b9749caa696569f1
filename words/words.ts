import { createTranslator } from 'use-intl/core'
import { ar } from './ar.ts'
import { de } from './de.ts'
import { en, type Catalogue } from './en.ts'
import { fr } from './fr.ts'
import { interfaceLanguage, localeOf } from './languages.ts'

const CATALOGUES = { en, de, fr, ar }

/** A part of the catalogue, such as 'comments': one file in each language. */
export type Room = keyof Catalogue

type Translator<R extends Room> = ReturnType<typeof createTranslator<Catalogue, R>>

const made = new Map<string, unknown>()

/**
 * What says the words of one room in a language: `t('menu')`, `t('comments', { count: 3 })`, `t.rich(…)` with elements.
 * Made once for each language and room: messages are parsed when they are first used.
 *
 * @param tag BCP 47; a language without a catalogue is answered in English
 * @throws where a message is missing or is given too little: the tests of `words/` keep both from happening
 */
export function translator<R extends Room>(tag: string, room: R): Translator<R> {
  const key = `${tag} ${room}`
  const known = made.get(key) as Translator<R> | undefined
  if (known) return known
  const t = createTranslator<Catalogue, R>({
    locale: localeOf(tag),
    messages: CATALOGUES[interfaceLanguage(tag)],
    namespace: room,
    onError: (error) => {
      throw error
    },
  })
  made.set(key, t)
  return t
}
