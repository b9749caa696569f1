import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { writeSetting, type SettingKey } from '../../db/settings/settings.ts'
import { testDb } from '../../db/testing/database.ts'
import { NOW } from '../../db/testing/cast.ts'
import { SYSTEM } from '../../db/users/viewer.ts'
import { Showing } from '../documents/showing.ts'
import { mayFetch } from './ask.ts'
import { createCrawlerFiles } from './files.ts'
import { watchStaging } from './staging.ts'

const SITE = 'https://harbour.example'

async function desk() {
  const db = await testDb()
  const find = createCrawlerFiles({ db, site: { url: SITE }, indexNowKey: 'abc123', clock: () => NOW })
  const showing = new Showing()
  const ask = async (path: string) => await find(path.slice(1).split('/'))?.(showing)
  const set = async (key: SettingKey, value: unknown) =>
    expect(await writeSetting(db, SYSTEM, key, value)).toEqual({ ok: true })
  return { db, ask, set, showing }
}

describe('the files for programs', () => {
  it('say what is set, and are made anew when that changes', async () => {
    const { ask, set, showing } = await desk()
    expect((await ask('/robots.txt'))?.body).toContain('Disallow: /admin')
    expect([...showing.tags]).toEqual(['site'])
    await set('crawlers.rules', 'Disallow: /drafts')
    expect((await ask('/robots.txt'))?.body).toContain('Disallow: /drafts')
    expect((await ask('/ads.txt'))?.status).toBe(404)
    await set('crawlers.ads', 'ads.example, 1, DIRECT')
    expect(await ask('/ads.txt')).toMatchObject({
      status: 200,
      body: 'ads.example, 1, DIRECT\n',
      type: 'text/plain; charset=utf-8',
    })
    expect((await ask('/.well-known/security.txt'))?.status).toBe(404)
    await set('site.contactEmail', 'desk@harbour.example')
    expect((await ask('/.well-known/security.txt'))?.body).toContain('Contact: mailto:desk@harbour.example')
    expect(showing.until).toBe(Date.UTC(2026, 5, 1))
    expect((await ask('/abc123.txt'))?.body).toBe('abc123')
    expect(await ask('/other.txt')).toBeUndefined()
  })
})

describe('a copy for trying things out', () => {
  it('is one by its setting, from the next answer on', async () => {
    const { db, ask, set } = await desk()
    const staging = watchStaging(db)
    onTestFinished(staging.close)
    expect(staging.isOn()).toBe(false)
    await set('site.staging', true)
    expect(staging.isOn()).toBe(true)
    expect((await ask('/robots.txt'))?.body).toBe('User-agent: *\nDisallow: /\n')
    await set('site.staging', false)
    expect(staging.isOn()).toBe(false)
  })

  it('is one by its environment, whatever is set', async () => {
    vi.stubEnv('BROADSHEET_STAGING', '1')
    onTestFinished(() => void vi.unstubAllEnvs())
    const { db, ask } = await desk()
    expect(watchStaging(db).isOn()).toBe(true)
    expect((await ask('/robots.txt'))?.body).toBe('User-agent: *\nDisallow: /\n')
  })
})

describe('whether a crawler may fetch a path', () => {
  const ROBOTS = 'User-agent: *\nDisallow: /admin\nAllow: /admin/help\n\nUser-agent: GPTBot\nDisallow: /\n'
  it.each([
    ['Googlebot', '/city/tram', true, null],
    ['Googlebot', '/admin/rules', false, 'Disallow: /admin'],
    ['Googlebot', '/admin/help', true, 'Allow: /admin/help'],
    ['GPTBot', '/city/tram', false, 'Disallow: /'],
  ])('%s %s: %s, by %s', (agent, path, may, line) => {
    expect(mayFetch(ROBOTS, SITE, { agent, path })).toEqual({ may, line })
  })

  it.each(['', 'city', 'https://other.example/', '//['])('is no question of %j', (path) => {
    expect(mayFetch(ROBOTS, SITE, { agent: 'Googlebot', path })).toBeNull()
  })
})
