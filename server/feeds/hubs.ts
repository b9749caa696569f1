import { linesOf } from '../../db/crawlers/robots.ts'
import type { Settings } from '../../db/settings/settings.ts'
import { isStaging } from '../crawlers/staging.ts'

/** Where our own hub is. */
export const HUB_PATH = '/hub'

/** The hubs elsewhere that are told of changes, as addresses of nothing but what a header and RFC 3986 allow. */
export const hubsNamed = (settings: Pick<Settings, 'ping.hubs'>): string[] =>
  linesOf(settings['ping.hubs']).flatMap((line) =>
    URL.canParse(line) ? [new URL(line).href.replace(/[|{}"]/g, encodeURIComponent)] : [],
  )

/** All hubs by which somebody can have himself told of changes of our feeds. @param siteUrl without a slash at its end */
export function hubsOf(settings: Settings, siteUrl: string): string[] {
  const elsewhere = isStaging(settings) ? [] : hubsNamed(settings)
  return settings['ping.ownHub'] ? [`${siteUrl}${HUB_PATH}`, ...elsewhere] : elsewhere
}
