import { oldPathKey } from './old-path.ts'
import type { Kind } from './report.ts'
import type { WxrItem } from './wxr/records.ts'

/** What is to become of an item of the file. */
export type Fate =
  | { as: 'article' | 'page' | 'picture' | 'guest-author' | 'reusable' }
  | { as: 'skipped'; kind: Kind; reason: string }

const NOT_PICTURES = new Set([
  ...[
    'mp3',
    'm4a',
    'm4b',
    'ogg',
    'oga',
    'wav',
    'wma',
    'flac',
    'mid',
    'aac',
    'mp4',
    'm4v',
    'mov',
    'avi',
    'wmv',
    'mpg',
  ],
  ...[
    'mpeg',
    'ogv',
    'webm',
    '3gp',
    'flv',
    'mkv',
    'pdf',
    'doc',
    'docx',
    'odt',
    'rtf',
    'txt',
    'csv',
    'xls',
    'xlsx',
    'ods',
  ],
  ...[
    'ppt',
    'pptx',
    'pps',
    'odp',
    'key',
    'zip',
    'gz',
    'tar',
    'rar',
    '7z',
    'psd',
    'ai',
    'eps',
    'xml',
    'json',
    'html',
    'htm',
  ],
  ...[
    'js',
    'css',
    'swf',
    'vtt',
    'srt',
    'epub',
    'exe',
    'apk',
    'ics',
    'vcf',
    'kml',
    'gpx',
    'woff',
    'woff2',
    'ttf',
    'otf',
  ],
])

const TYPES: Record<string, string> = {
  revision: 'a revision',
  nav_menu_item: 'an entry of a menu',
  custom_css: 'the styles of a theme',
  customize_changeset: 'settings of a theme',
  oembed_cache: 'a cache of embeds',
}

const STATUSES: Record<string, string> = {
  trash: 'it is in the bin',
  'auto-draft': 'an automatic draft that nobody saved',
  inherit: 'a revision',
}

/** Decides by type and status alone; whether an id stands in the file twice is known only to who reads it all. */
export function fateOf(item: WxrItem): Fate {
  if (item.type === 'attachment') return attachmentFate(item)
  if (item.type === 'guest-author') return { as: 'guest-author' }
  if (item.type === 'wp_block') return { as: 'reusable' }
  if (item.type !== 'post' && item.type !== 'page') {
    return { as: 'skipped', kind: 'other', reason: TYPES[item.type] ?? `of the type "${item.type}"` }
  }
  const kind = item.type === 'page' ? 'page' : 'article'
  const reason =
    STATUSES[item.status] ?? (externalIdOf(item) === '' ? 'it has neither an id nor an address' : undefined)
  return reason ? { as: 'skipped', kind, reason } : { as: kind }
}

/** The id by which a later run knows the item again. */
export function externalIdOf({ id, link, guid }: WxrItem): string {
  return id || oldPathKey(link) || guid
}

/** How the report speaks of an item. */
export function labelOf({ id, title, type, link }: WxrItem): string {
  const name = title || link || type
  return id ? `${id} "${name}"` : `"${name}"`
}

function attachmentFate(item: WxrItem): Fate {
  const skipped = (reason: string): Fate => ({ as: 'skipped', kind: 'picture', reason })
  if (item.status === 'trash') return skipped('it is in the bin')
  if (externalIdOf(item) === '') return skipped('it has neither an id nor an address')
  const address = item.attachmentUrl || item.guid
  if (!URL.canParse(address) || !/^https?:/.test(address)) return skipped('it has no file address')
  const extension = /\.([a-z\d]{1,5})$/i.exec(new URL(address).pathname)?.[1]?.toLowerCase() ?? ''
  return NOT_PICTURES.has(extension) ? skipped(`a file, but no picture (.${extension})`) : { as: 'picture' }
}
