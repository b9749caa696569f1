import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { readEnvironment } from './environment.ts'

const NAMES = [
  'PORT',
  'HOST',
  'SITE_URL',
  'BROADSHEET_DEMO',
  'BROADSHEET_ADMIN_EMAIL',
  'BROADSHEET_ADMIN_PASSWORD',
  'BROADSHEET_TRUSTED_PROXIES',
  'BROADSHEET_WEBHOOKS_PRIVATE',
  'SMTP_URL',
  'MAIL_FROM',
  'MAIL_REPLY_TO',
]

const DEFAULTS = {
  PORT: 3000,
  BROADSHEET_DEMO: '1',
  BROADSHEET_LANGUAGE: 'en',
  BROADSHEET_TRUSTED_PROXIES: '',
  BROADSHEET_PAGES_MB: 256,
  BROADSHEET_SHARED_SECONDS: 5,
  BROADSHEET_STAGING: '0',
  BROADSHEET_CACHE_TAGS: '0',
  BROADSHEET_CONNECTIONS: 10_000,
  BROADSHEET_WEBHOOKS_PRIVATE: '0',
  MAIL_FROM: '',
  MAIL_REPLY_TO: '',
}

describe('readEnvironment', () => {
  beforeEach(() => NAMES.forEach((name) => vi.stubEnv(name, undefined)))
  afterEach(() => vi.unstubAllEnvs())

  it('needs nothing at all', () => {
    expect(readEnvironment()).toEqual(DEFAULTS)
  })

  it('takes an empty variable for one that is not set', () => {
    NAMES.forEach((name) => vi.stubEnv(name, ''))
    expect(readEnvironment()).toEqual(DEFAULTS)
  })

  it.each([
    ['PORT', '8080', 8080],
    ['PORT', '0', 0],
    ['PORT', '65535', 65_535],
    ['HOST', '127.0.0.1', '127.0.0.1'],
    ['SITE_URL', 'https://news.example.org', 'https://news.example.org'],
    ['BROADSHEET_DEMO', '0', '0'],
  ])('reads %s=%s', (name, value, expected) => {
    vi.stubEnv(name, value)
    expect(readEnvironment()).toHaveProperty(name, expected)
  })

  it.each([
    ['PORT', 'eighty'],
    ['PORT', '65536'],
    ['PORT', '-1'],
    ['PORT', '80.5'],
    ['SITE_URL', 'news.example.org'],
    ['SITE_URL', 'javascript:alert(1)'],
    ['SITE_URL', 'ftp://news.example.org'],
    ['BROADSHEET_DEMO', 'yes'],
    ['BROADSHEET_PAGES_MB', 'much'],
    ['BROADSHEET_SHARED_SECONDS', '-1'],
    ['BROADSHEET_CACHE_TAGS', 'yes'],
    ['BROADSHEET_CONNECTIONS', '0'],
    ['BROADSHEET_WEBHOOKS_PRIVATE', 'yes'],
    ['SMTP_URL', 'mail.example.com'],
    ['SMTP_URL', 'https://mail.example.com'],
  ])('refuses %s=%s and names it', (name, value) => {
    vi.stubEnv(name, value)
    expect(() => readEnvironment()).toThrow(name)
  })

  it('names every variable that makes no sense at once', () => {
    vi.stubEnv('PORT', '99999')
    vi.stubEnv('BROADSHEET_DEMO', 'yes')
    expect(() => readEnvironment()).toThrow(/PORT[^]*BROADSHEET_DEMO/)
  })
})
