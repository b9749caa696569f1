import { describe, expect, it } from 'vitest'
import { addStaff } from '../testing/cast.ts'
import { testDb } from '../testing/database.ts'
import { readSettings } from '../settings/settings.ts'
import { ROLES } from '../users/roles.ts'
import { adsProblems } from './ads.ts'
import { AI_ANSWERS, AI_TRAINING } from './ai.ts'
import { checkCrawlers, type TypedCrawlers } from './draft.ts'
import { robotsProblems, robotsText } from './robots.ts'
import { saveCrawlers } from './save.ts'
import { contactProblems, contactsOf, securityText } from './security.ts'

const usual = { siteUrl: 'https://harbour.example', isStaging: false, ai: 'allow', own: '' } as const

describe('robots.txt', () => {
  it('closes what is nobody’s to find, and names the sitemaps', () => {
    const text = robotsText(usual)
    expect(text).toMatch(/^User-agent: \*\nDisallow: \/admin\n/)
    expect(text).toContain('\n\nSitemap: https://harbour.example/sitemap.xml\n')
    expect(text).not.toMatch(/GPTBot|^Disallow: \/$/m)
    expect(robotsProblems(text)).toEqual([])
  })

  it('has the newsroom’s own lines where they go for all', () => {
    expect(robotsText({ ...usual, own: 'Disallow: /drafts\n\nUser-agent: Slow\nCrawl-delay: 10' })).toMatch(
      /Disallow: \/drafts\n\nUser-agent: Slow\nCrawl-delay: 10\n\nSitemap/,
    )
  })

  it.each([
    ['allow', []],
    ['no-training', AI_TRAINING],
    ['block', [...AI_TRAINING, ...AI_ANSWERS]],
  ] as const)('says to programs of language models: %s', (ai, names) => {
    const said = [...robotsText({ ...usual, ai }).matchAll(/^User-agent: (.+)$/gm)].map(([, name]) => name)
    expect(said).toEqual(['*', ...names])
  })

  it('of a copy closes all, whatever else is set', () => {
    const text = robotsText({ ...usual, isStaging: true, ai: 'block', own: 'Allow: /' })
    expect(text).toBe('User-agent: *\nDisallow: /\n')
  })

  it('is told line by line what no crawler would understand', () => {
    const own = [
      '# all',
      'Disallow: drafts',
      'Dissallow: /x',
      '',
      'User-agent: a b:c',
      'Crawl-delay: soon',
      'Allow: /a # b',
      'constructor: /',
    ]
    expect(robotsProblems(own.join('\r\n'))).toEqual([
      { line: 2, reason: 'path' },
      { line: 3, reason: 'unknown' },
      { line: 5, reason: 'agent' },
      { line: 6, reason: 'number' },
      { line: 8, reason: 'unknown' },
    ])
  })
})

describe('security.txt', () => {
  const contacts = ['mailto:security@harbour.example']
  const of = (now: number) => securityText({ ...usual, contacts, language: 'de', now })

  it('says whom to tell, and ends within a year, but never within five months', () => {
    const now = Date.UTC(2026, 10, 28)
    const { text, until } = of(now)
    expect(text).toBe(
      'Contact: mailto:security@harbour.example\nExpires: 2027-05-01T00:00:00.000Z\nPreferred-Languages: de, en\n' +
        'Canonical: https://harbour.example/.well-known/security.txt\n',
    )
    expect(until).toBe(Date.UTC(2026, 11, 1))
    expect(of(until).text).toContain('Expires: 2027-06-01')
    expect(of(until - 1).text).toBe(text)
  })

  it('takes mail, pages and telephones, and else the newspaper’s own address', () => {
    const typed = 'a@b.example\nmailto:c@d.example\nhttps://harbour.example/security\ntel:+1-201-555-0123'
    expect(contactsOf(typed, '')).toEqual(['mailto:a@b.example', ...typed.split('\n').slice(1)])
    expect(contactsOf('', 'desk@harbour.example')).toEqual(['mailto:desk@harbour.example'])
    expect(contactsOf('', '')).toEqual([])
    expect(contactProblems('http://harbour.example\nus\nmailto:us')).toEqual([1, 2, 3])
  })
})

it.each([
  ['google.com, pub-0000000000000000, DIRECT, f08c47fec0942fa0', true],
  ['ads.example, 12, reseller # a comment', true],
  ['# only a comment', true],
  ['OWNERDOMAIN=harbour.example', true],
  ['google.com, pub-1', false],
  ['google, pub-1, DIRECT', false],
  ['google.com, pub-1, PARTNER', false],
  ['<script>', false],
])('a line of ads.txt, %s: %s', (line, isRight) => {
  expect(adsProblems(line)).toEqual(isRight ? [] : [1])
})

const TYPED: TypedCrawlers = {
  ...{
    'site.staging': '',
    'crawlers.ai': 'block',
    'crawlers.rules': ' Disallow: /x \r\n',
    'crawlers.security': '',
  },
  ...{
    'crawlers.ads': '',
    'ping.indexNow': 'on',
    'ping.indexNowEndpoint': 'https://a.example/',
    'ping.hubs': '',
    'ping.ownHub': '',
  },
}

describe('what somebody typed', () => {
  it('is tidied, and saved all at once', async () => {
    const db = await testDb()
    const { draft, problems } = checkCrawlers(TYPED)
    expect(problems).toEqual({})
    expect(await saveCrawlers(db, await addStaff(db, 'Edda', 'editor'), draft, 5)).toBe(4)
    expect(await readSettings(db)).toMatchObject({
      'crawlers.ai': 'block',
      'crawlers.rules': 'Disallow: /x',
      'ping.indexNow': true,
    })
  })

  it('reads back as it was typed, also in capitals', async () => {
    const db = await testDb()
    const typed = { 'ping.hubs': 'HTTPS://hub.example', 'ping.indexNowEndpoint': 'HTTPS://a.example/' }
    const { draft, problems } = checkCrawlers({ ...TYPED, ...typed })
    expect(problems).toEqual({})
    await saveCrawlers(db, await addStaff(db, 'Edda', 'editor'), draft, 5)
    expect(await readSettings(db)).toMatchObject(typed)
  })

  it('changes nothing where an address is emptied that was the usual one', async () => {
    const db = await testDb()
    const edda = await addStaff(db, 'Edda', 'editor')
    const usual = (await readSettings(db))['ping.indexNowEndpoint']
    const typed = { ...TYPED, 'ping.indexNowEndpoint': usual }
    await saveCrawlers(db, edda, checkCrawlers(typed).draft, 5)
    const { draft } = checkCrawlers({ ...typed, 'ping.indexNowEndpoint': '' })
    expect(await saveCrawlers(db, edda, draft, 6)).toBe(0)
    expect((await readSettings(db))['ping.indexNowEndpoint']).toBe(usual)
  })

  it('is told field by field what is wrong', () => {
    const wrong = {
      'crawlers.rules': 'x',
      'crawlers.security': 'us',
      'crawlers.ads': 'x',
      'ping.hubs': 'ftp://a\nhttps://hub.example',
    }
    const { problems } = checkCrawlers({ ...TYPED, ...wrong, 'ping.indexNowEndpoint': 'there' })
    expect(Object.keys(problems).sort()).toEqual([
      'crawlers.ads',
      'crawlers.rules',
      'crawlers.security',
      'ping.hubs',
      'ping.indexNowEndpoint',
    ])
    expect(problems['ping.hubs']).toEqual({ lines: [{ line: 1, reason: 'address' }], tooLong: false })
    expect(
      checkCrawlers({ ...TYPED, 'crawlers.rules': '#'.repeat(5001) }).problems['crawlers.rules']?.tooLong,
    ).toBe(true)
  })

  it.each(ROLES)('is saved for %s, or not', async (role) => {
    const db = await testDb()
    const saved = await saveCrawlers(db, await addStaff(db, 'Somebody', role), checkCrawlers(TYPED).draft, 5)
    expect(saved).toBe(['admin', 'editor'].includes(role) ? 4 : null)
  })
})
