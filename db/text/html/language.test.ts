import { expect, it } from 'vitest'
import { knownLanguage } from './language.ts'

it.each([
  ['en', 'en'],
  ['EN-gb', 'en-GB'],
  ['en-uk', 'en-GB'],
  ['iw', 'he'],
  ['zh-hant-tw', 'zh-Hant-TW'],
  ['es-419', 'es-419'],
  [' fr ', 'fr'],
])('%s is %s', (tag, usual) => {
  expect(knownLanguage(tag)).toBe(usual)
})

it.each([
  undefined,
  '',
  'x',
  'xx',
  'english',
  'en-XQ',
  'en-Qqqq',
  'en-abcde',
  'de-1996',
  'en_GB',
  'en-u',
  'i-klingon',
  'en-a-bb',
])('%s is no language we know', (tag) => {
  expect(knownLanguage(tag)).toBeUndefined()
})
