/** What an embed looks like: a place of its shape is kept free for it. */
export type EmbedShape = 'video' | 'audio' | 'post' | 'map' | 'chart'

/** Something of another site that a reader may have loaded into an article. */
export interface Embed {
  provider: string
  /** What readers know it by; also what their choice is remembered for. */
  name: string
  /** The page that a reader without a script, and a feed, is sent to. */
  href: string
  /** What is framed once a reader has asked for it. */
  frame: string
  shape: EmbedShape
}

interface Provider {
  name: string
  hosts: readonly string[]
  shape: EmbedShape
  /** The page to link to and the address to frame; null where this is no page of the kind that can be framed. */
  read: (url: URL) => { href: string; frame: string } | null
}

const PROVIDERS: Record<string, Provider> = {
  youtube: {
    name: 'YouTube',
    hosts: ['youtube.com', 'm.youtube.com', 'youtube-nocookie.com', 'youtu.be'],
    shape: 'video',
    read: (url) => {
      const inPath = /^\/(?:embed|shorts|live|v)\/([\w-]{11})\/?$/.exec(url.pathname)?.[1]
      const short = url.hostname === 'youtu.be' ? /^\/([\w-]{11})$/.exec(url.pathname)?.[1] : undefined
      const watched = url.pathname === '/watch' ? /^[\w-]{11}$/.exec(param(url, 'v'))?.[0] : undefined
      const id = inPath ?? short ?? watched
      if (id === undefined) return null
      const start = seconds(param(url, 't') || param(url, 'start'))
      return {
        href: `https://www.youtube.com/watch?v=${id}${start ? `&t=${start}s` : ''}`,
        frame: `https://www.youtube-nocookie.com/embed/${id}${start ? `?start=${start}` : ''}`,
      }
    },
  },
  vimeo: {
    name: 'Vimeo',
    hosts: ['vimeo.com', 'player.vimeo.com'],
    shape: 'video',
    read: (url) => {
      const id = /^\/(?:video\/)?(\d{1,12})\/?$/.exec(url.pathname)?.[1]
      if (id === undefined) return null
      return { href: `https://vimeo.com/${id}`, frame: `https://player.vimeo.com/video/${id}?dnt=1` }
    },
  },
  x: {
    name: 'X',
    hosts: ['x.com', 'twitter.com', 'mobile.twitter.com'],
    shape: 'post',
    read: (url) => {
      const [, user, id] = /^\/(\w{1,20})\/status\/(\d{1,20})\/?$/.exec(url.pathname) ?? []
      if (!user || !id) return null
      return {
        href: `https://x.com/${user}/status/${id}`,
        frame: `https://platform.twitter.com/embed/Tweet.html?dnt=true&id=${id}`,
      }
    },
  },
  bluesky: {
    name: 'Bluesky',
    hosts: ['bsky.app'],
    shape: 'post',
    read: (url) => {
      const [, who, id] = /^\/profile\/([\w.:-]{3,100})\/post\/(\w{5,20})\/?$/.exec(url.pathname) ?? []
      if (!who || !id) return null
      return {
        href: `https://bsky.app/profile/${who}/post/${id}`,
        frame: `https://embed.bsky.app/embed/${who}/app.bsky.feed.post/${id}`,
      }
    },
  },
  instagram: {
    name: 'Instagram',
    hosts: ['instagram.com'],
    shape: 'post',
    read: (url) => {
      const [, kind, id] =
        /^\/(?:[\w.]+\/)?(p|reel|tv)\/([\w-]{5,40})(?:\/embed)?\/?$/.exec(url.pathname) ?? []
      if (!kind || !id) return null
      const href = `https://www.instagram.com/${kind}/${id}/`
      return { href, frame: `${href}embed/` }
    },
  },
  soundcloud: {
    name: 'SoundCloud',
    hosts: ['soundcloud.com', 'w.soundcloud.com', 'm.soundcloud.com', 'api.soundcloud.com'],
    shape: 'audio',
    read: (url) => {
      const inner = url.pathname === '/player/' ? param(url, 'url') : ''
      const path = inner === '' ? url.pathname : pathOn(inner, /^(?:www\.|api\.)?soundcloud\.com$/)
      if (!/^\/[\w-]+\/[\w-]+(?:\/[\w-]+)?\/?$/.test(path)) return null
      const named = inner === '' ? url.hostname : new URL(inner).hostname
      const host = named.startsWith('api.') ? 'api.soundcloud.com' : 'soundcloud.com'
      const href = `https://${host}${path}`
      return { href, frame: `https://w.soundcloud.com/player/?url=${encodeURIComponent(href)}` }
    },
  },
  spotify: {
    name: 'Spotify',
    hosts: ['open.spotify.com'],
    shape: 'audio',
    read: (url) => {
      const [, kind, id] =
        /^\/(?:intl-\w+\/)?(?:embed\/)?(track|album|playlist|episode|show|artist)\/(\w{10,40})\/?$/.exec(
          url.pathname,
        ) ?? []
      if (!kind || !id) return null
      const path = `${kind}/${id}`
      return {
        href: `https://open.spotify.com/${path}`,
        frame: `https://open.spotify.com/embed/${path}`,
      }
    },
  },
  openstreetmap: {
    name: 'OpenStreetMap',
    hosts: ['openstreetmap.org'],
    shape: 'map',
    read: (url) => readMap(url),
  },
  datawrapper: {
    name: 'Datawrapper',
    hosts: ['datawrapper.dwcdn.net', 'datawrapper.de'],
    shape: 'chart',
    read: (url) => {
      const [, id, version = ''] = /^\/(?:_\/)?(\w{5})\/(?:(\d{1,5})\/?)?$/.exec(url.pathname) ?? []
      if (!id) return null
      const href = `https://datawrapper.dwcdn.net/${id}/${version && `${version}/`}`
      return { href, frame: href }
    },
  },
  mastodon: {
    name: 'Mastodon',
    // Thousands of servers: known by how its addresses are made. What readers decide on is the server.
    hosts: [],
    shape: 'post',
    read: (url) => {
      const [, user, id] = /^\/@([\w.-]{1,60})\/(\d{15,20})(?:\/embed)?\/?$/.exec(url.pathname) ?? []
      if (!user || !id || url.port !== '') return null
      const href = `https://${url.hostname}/@${user}/${id}`
      return { href, frame: `${href}/embed` }
    },
  },
}

/** Every provider by the name that is stored, with the name that people know. */
export const EMBED_PROVIDERS: readonly { provider: string; name: string }[] = Object.entries(PROVIDERS).map(
  ([provider, { name }]) => ({ provider, name }),
)

/**
 * @param address of a page of another site, or of what that site offers to be framed
 * @returns null for everything that is not known to be framed safely: it stays a link
 */
export function embedFor(address: string): Embed | null {
  const url = URL.canParse(address) ? new URL(address) : null
  if (!url || !/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '') return null
  const host = url.hostname.replace(/^www\./, '')
  for (const [provider, { name, hosts, shape, read }] of Object.entries(PROVIDERS)) {
    if (hosts.length > 0 && !hosts.includes(host)) continue
    const found = read(url)
    if (found) return { provider, name: hosts.length > 0 ? name : host, shape, ...found }
    if (hosts.length > 0) return null
  }
  return null
}

const param = (url: URL, name: string) => url.searchParams.get(name) ?? ''

/** `90`, `90s` and `1m30s` alike; 0 for anything else. */
function seconds(text: string): number {
  const [whole, hours, minutes, rest] = /^(?:(\d{1,2})h)?(?:(\d{1,3})m)?(?:(\d{1,5})s?)?$/.exec(text) ?? []
  return whole ? Number(hours ?? 0) * 3600 + Number(minutes ?? 0) * 60 + Number(rest ?? 0) : 0
}

function pathOn(address: string, host: RegExp): string {
  const url = URL.canParse(address) ? new URL(address) : null
  return url && host.test(url.hostname) ? url.pathname : ''
}

/** Degrees of longitude that a map of the width of a column shows at zoom 0. */
const WORLD = 360 * 2.6

function readMap(url: URL): { href: string; frame: string } | null {
  const framed = (box: readonly number[]) =>
    `https://www.openstreetmap.org/export/embed.html?bbox=${box.map((side) => side.toFixed(5)).join('%2C')}&layer=mapnik`
  const box = param(url, 'bbox').split(',').map(Number)
  const [west = NaN, south = NaN, east = NaN, north = NaN] = box
  if (url.pathname === '/export/embed.html') {
    if (box.length !== 4 || !isOnEarth(south, west) || !isOnEarth(north, east)) return null
    const zoom = Math.round(Math.log2(WORLD / Math.max(east - west, 0.0001)))
    const middle = [(south + north) / 2, (west + east) / 2].map((at) => at.toFixed(5)).join('/')
    return mapAt(`#map=${Math.min(19, Math.max(1, zoom))}/${middle}`, framed)
  }
  return mapAt(url.hash, framed)
}

function mapAt(hash: string, framed: (box: readonly number[]) => string) {
  const [whole, zoom, lat, lon] =
    /^#map=(\d{1,2})\/(-?\d{1,2}(?:\.\d{1,6})?)\/(-?\d{1,3}(?:\.\d{1,6})?)/.exec(hash) ?? []
  if (!whole || Number(zoom) > 19 || !isOnEarth(Number(lat), Number(lon))) return null
  const half = WORLD / 2 ** Number(zoom) / 2
  const high = half * 0.56 * Math.cos((Number(lat) * Math.PI) / 180)
  const [x, y] = [Number(lon), Number(lat)]
  return {
    href: `https://www.openstreetmap.org/#map=${zoom}/${lat}/${lon}`,
    frame: framed([x - half, y - high, x + half, y + high]),
  }
}

const isOnEarth = (lat: number, lon: number) => Math.abs(lat) <= 85 && Math.abs(lon) <= 180
