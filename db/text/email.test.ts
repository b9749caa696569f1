import { existsSync, readFileSync } from 'node:fs'
import { SaxesParser } from 'saxes'
import { describe, expect, it } from 'vitest'
import { emailKey, isEmailAddress, normaliseEmail } from './email.ts'

describe('isEmailAddress', () => {
  it.each([
    'ada@example.org',
    'ada.lovelace+news@mail.example.co.uk',
    "o'brien@example.ie",
    'a@b.c',
    '.dots..anywhere.@example.org',
    '!#$%&*/=?^_`{|}~-@example.org',
    'ada@1.example',
    'ada@xn--bcher-kva.example',
    `${'a'.repeat(64)}@example.org`,
    `ada@${'a'.repeat(63)}.org`,
  ])('takes %s', (address) => {
    expect(isEmailAddress(address)).toBe(true)
  })

  it.each([
    '',
    'ada',
    'ada@',
    '@example.org',
    'ada@localhost',
    'ada@-example.org',
    'ada@example-.org',
    'ada@example..org',
    'ada@.example.org',
    'ada@example.org.',
    'ada@exa_mple.org',
    'ada@@example.org',
    'a da@example.org',
    ' ada@example.org',
    'ada@example.org\n',
    '"ada"@example.org',
    'ada@[127.0.0.1]',
    'Ada <ada@example.org>',
    'ada@bücher.example',
    'adä@example.org',
    `${'a'.repeat(65)}@example.org`,
    `ada@${'a'.repeat(64)}.org`,
    `ada@${'a23456789.'.repeat(25)}org`,
  ])('refuses %j', (address) => {
    expect(isEmailAddress(address)).toBe(false)
  })

  it('takes 254 characters and no more', () => {
    const domain = (length: number) => `${'a23456789.'.repeat(24)}${'b'.repeat(length - 240)}`
    expect(isEmailAddress(`ada@${domain(250)}`)).toBe(true)
    expect(isEmailAddress(`ada@${domain(251)}`)).toBe(false)
  })

  it('answers at once whatever it gets', () => {
    expect(isEmailAddress(`${'a.'.repeat(500_000)}@`)).toBe(false)
  })
})

describe('normaliseEmail', () => {
  it('lowers the domain and leaves the rest to its owner', () => {
    expect(normaliseEmail('  Ada.Lovelace@Example.ORG\n')).toBe('Ada.Lovelace@example.org')
  })

  it('lowers what has no @ at all', () => {
    expect(normaliseEmail(' Ada ')).toBe('ada')
  })
})

describe('emailKey', () => {
  it('is the same for every way to write an address', () => {
    expect(emailKey(' ADA@Example.org ')).toBe(emailKey('ada@example.ORG'))
  })
})

describe('the isemail suite', () => {
  const file = new URL('../../../shared/data/email/tests.xml', import.meta.url)

  it('agrees on ordinary addresses and breaks on none', () => {
    if (!existsSync(file)) return console.warn('not checked: ../shared/data/email is missing')
    const cases = readCases(readFileSync(file, 'utf8'))
    expect(cases.length).toBeGreaterThan(100)
    for (const { address } of cases) expect(typeof isEmailAddress(address)).toBe('boolean')
    const ordinary = cases.filter(isOrdinary).map(({ address }) => address)
    expect(ordinary.length).toBeGreaterThan(5)
    expect(ordinary.filter((address) => !isEmailAddress(address))).toEqual([])
  })
})

type Case = { address: string; category: string }

// Words with dots between them on both sides, which RFC 5321 has no objection to.
function isOrdinary({ address, category }: Case): boolean {
  const words = /^[\w+-]+(?:\.[\w+-]+)*@[a-z\d]+(?:-+[a-z\d]+)*(?:\.[a-z\d]+(?:-+[a-z\d]+)*)+$/i
  return (category === 'ISEMAIL_VALID_CATEGORY' || category === 'ISEMAIL_DNSWARN') && words.test(address)
}

function readCases(xml: string): Case[] {
  const cases: Case[] = []
  let current: Record<string, string> = {}
  let text = ''
  const parser = new SaxesParser()
  parser.on('opentag', ({ name }) => {
    text = ''
    if (name === 'test') current = {}
  })
  parser.on('text', (more) => (text += more))
  parser.on('closetag', ({ name }) => {
    current[name] = text
    // The suite writes control characters as their pictures, U+2400 and on.
    const address = (current['address'] ?? '').replace(/[\u2400-\u241F]/g, (picture) =>
      String.fromCharCode(picture.charCodeAt(0) - 0x2400),
    )
    if (name === 'test') cases.push({ address, category: current['category'] ?? '' })
  })
  parser.write(xml).close()
  return cases
}
