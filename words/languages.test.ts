import { describe, expect, it } from 'vitest'
import { direction, interfaceLanguage, localeOf } from './languages.ts'

describe('interfaceLanguage', () => {
  it.each([
    ['en', 'en'],
    ['de-AT', 'de'],
    ['FR', 'fr'],
    ['ar-EG', 'ar'],
    ['nl', 'en'],
    ['arn', 'en'],
    ['', 'en'],
  ])('of %j is %s', (tag, language) => expect(interfaceLanguage(tag)).toBe(language))
})

describe('localeOf', () => {
  it.each([
    ['en', 'en-GB'],
    ['en-US', 'en-US'],
    ['de', 'de'],
    ['de-CH', 'de-CH'],
    ['ar', 'ar-u-nu-latn'],
    ['ar-EG', 'ar-EG-u-nu-latn'],
    ['nl', 'en-GB'],
  ])('of %j is %s', (tag, locale) => {
    expect(localeOf(tag)).toBe(locale)
    expect(() => new Intl.DateTimeFormat(localeOf(tag))).not.toThrow()
  })
})

describe('direction', () => {
  it.each([
    ['en', 'ltr'],
    ['ar', 'rtl'],
    ['he-IL', 'rtl'],
    ['fa', 'rtl'],
    ['uz-Arab', 'rtl'],
    ['az', 'ltr'],
    ['not a tag', 'ltr'],
  ])('of %j is %s', (tag, way) => expect(direction(tag)).toBe(way))
})
