import { parse, TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser'
import { globSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { ar } from './ar.ts'
import { de } from './de.ts'
import { en } from './en.ts'
import { fr } from './fr.ts'
import { LANGUAGES } from './languages.ts'
import { translator } from './words.ts'

const CATALOGUES = { en, de, fr, ar }

/** Every message of a catalogue by its path, such as 'site.menu'. */
function messages(catalogue: object, path = ''): Map<string, string> {
  const found = new Map<string, string>()
  for (const [key, value] of Object.entries(catalogue)) {
    const at = path ? `${path}.${key}` : key
    if (typeof value === 'string') found.set(at, value)
    else for (const [inner, text] of messages(value as object, at)) found.set(inner, text)
  }
  return found
}

/** What a message is given: names of values and of elements, with what each is taken for. */
function given(elements: MessageFormatElement[]): string[] {
  const names = elements.flatMap((element) => {
    switch (element.type) {
      case TYPE.argument:
      case TYPE.number:
      case TYPE.date:
      case TYPE.time:
        return [element.value]
      case TYPE.select:
        return [
          `${element.value}: ${Object.keys(element.options).sort().join(' ')}`,
          ...Object.values(element.options).flatMap((option) => given(option.value)),
        ]
      case TYPE.plural:
        return [element.value, ...Object.values(element.options).flatMap((option) => given(option.value))]
      case TYPE.tag:
        return [`<${element.value}>`, ...given(element.children)]
      case TYPE.literal:
      case TYPE.pound:
        return []
    }
  })
  return [...new Set(names)].sort()
}

function plurals(elements: MessageFormatElement[]): MessageFormatElement[] {
  return elements.flatMap((element) => {
    if (element.type === TYPE.plural || element.type === TYPE.select)
      return [element, ...Object.values(element.options).flatMap((option) => plurals(option.value))]
    return element.type === TYPE.tag ? plurals(element.children) : []
  })
}

const english = messages(en)

describe.each(LANGUAGES)('the catalogue of %s', (language) => {
  const own = messages(CATALOGUES[language])

  it('has the keys of the English one, no fewer and no more', () => {
    expect([...own.keys()].sort()).toEqual([...english.keys()].sort())
  })

  it('says something everywhere', () => {
    expect([...own].filter(([, text]) => text.trim() === '').map(([key]) => key)).toEqual([])
  })

  it('takes the same values and elements as the English one', () => {
    const taken = (texts: Map<string, string>) =>
      [...english.keys()].map((key) => [
        key,
        given(parse(texts.get(key) ?? '', { requiresOtherClause: true })),
      ])
    expect(taken(own)).toEqual(taken(english))
  })

  it('has all the plural forms that the language has', () => {
    const lacking = (ordinal: boolean, options: object) => {
      const type = ordinal ? 'ordinal' : 'cardinal'
      const forms = new Intl.PluralRules(language, { type }).resolvedOptions().pluralCategories
      // A form that the language has only for millions may be left to `other`.
      return forms.filter((form) => form !== 'many' || language === 'ar').filter((form) => !(form in options))
    }
    const wrong = [...own].filter(([, text]) =>
      plurals(parse(text)).some(
        (element) =>
          element.type === TYPE.plural &&
          lacking(element.pluralType === 'ordinal', element.options).length > 0,
      ),
    )
    expect(wrong).toEqual([])
  })

  it('is named in its folder by one file for each room', () => {
    const files = globSync(`words/${language}/*.json`).map((file) =>
      file.split('/').at(-1)?.replace('.json', ''),
    )
    expect(files.sort()).toEqual(Object.keys(CATALOGUES[language]).sort())
  })

  it('says no key twice', () => {
    for (const file of globSync(`words/${language}/*.json`)) {
      const keys = [...readFileSync(file, 'utf8').matchAll(/^ {2}"([^"]+)":/gm)].map(([, key]) => key)
      expect(keys, file).toEqual([...new Set(keys)])
    }
  })
})

describe('translator', () => {
  it('says a word in the language asked for, and in English where there is none', () => {
    expect(LANGUAGES.map((language) => translator(language, 'site')('menu'))).toEqual([
      ...['Menu', 'Menü', 'Menu', 'القائمة'],
    ])
    expect([translator('de-AT', 'site')('menu'), translator('nl', 'site')('menu')]).toEqual(['Menü', 'Menu'])
  })

  it('throws for what is missing rather than showing a key to a reader', () => {
    const t = translator('fr', 'site') as unknown as (key: string) => string
    expect(() => t('nothing.of.the.kind')).toThrow()
  })
})
