import { isIP } from 'node:net'
import type { Settings } from '../../db/settings/settings.ts'
import { SETTINGS } from '../../db/settings/settings.ts'
import { isStaging } from '../crawlers/staging.ts'
import { isPublic } from '../webhooks/address.ts'

/** Why search engines are not told of changes, though they might be. */
export type Silence = 'off' | 'staging' | 'not-public'

const USUAL_ENDPOINT = SETTINGS['ping.indexNowEndpoint'].parse(undefined)

/**
 * Whether search engines are told of changes: not of a copy for trying things out, and not of a site that they could not
 * visit, unless somebody has named a server of his own that is to be told.
 *
 * @returns null when they are
 */
export function silence(settings: Settings, siteUrl: string): Silence | null {
  if (!settings['ping.indexNow']) return 'off'
  if (isStaging(settings)) return 'staging'
  return isOnTheWeb(siteUrl) || settings['ping.indexNowEndpoint'] !== USUAL_ENDPOINT ? null : 'not-public'
}

/** Whether an address is one that strangers can visit. */
export function isOnTheWeb(siteUrl: string): boolean {
  const { protocol, hostname } = new URL(siteUrl)
  const host = hostname.replace(/^\[|\]$/g, '')
  if (protocol !== 'https:') return false
  if (isIP(host)) return isPublic(host)
  return host.includes('.') && !/\.(?:local|localhost|internal|test|invalid|example)$/.test(host)
}
