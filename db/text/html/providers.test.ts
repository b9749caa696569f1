import { describe, expect, it } from 'vitest'
import { cleanArticleHtml } from './clean.ts'
import { EMBED_PROVIDERS, embedFor } from './providers.ts'

const VIDEO = 'https://www.youtube.com/watch?v=abcdefghij_'

const KNOWN: [address: string, provider: string, href: string, frame: string][] = [
  [VIDEO, 'youtube', VIDEO, 'https://www.youtube-nocookie.com/embed/abcdefghij_'],
  [
    'https://youtu.be/abcdefghij_?si=tracked&t=1m30s',
    'youtube',
    `${VIDEO}&t=90s`,
    'https://www.youtube-nocookie.com/embed/abcdefghij_?start=90',
  ],
  [
    'https://www.youtube-nocookie.com/embed/abcdefghij_?rel=0',
    'youtube',
    VIDEO,
    'https://www.youtube-nocookie.com/embed/abcdefghij_',
  ],
  [
    'https://player.vimeo.com/video/76979871?h=1',
    'vimeo',
    'https://vimeo.com/76979871',
    'https://player.vimeo.com/video/76979871?dnt=1',
  ],
  [
    'https://twitter.com/harbour/status/1234567890123456789?s=20',
    'x',
    'https://x.com/harbour/status/1234567890123456789',
    'https://platform.twitter.com/embed/Tweet.html?dnt=true&id=1234567890123456789',
  ],
  [
    'https://bsky.app/profile/harbour.example/post/3kabcdefghi2x',
    'bluesky',
    'https://bsky.app/profile/harbour.example/post/3kabcdefghi2x',
    'https://embed.bsky.app/embed/harbour.example/app.bsky.feed.post/3kabcdefghi2x',
  ],
  [
    'https://www.instagram.com/reel/C0abc_-9/?igsh=x',
    'instagram',
    'https://www.instagram.com/reel/C0abc_-9/',
    'https://www.instagram.com/reel/C0abc_-9/embed/',
  ],
  [
    'https://soundcloud.com/harbour/brass-band?utm=x',
    'soundcloud',
    'https://soundcloud.com/harbour/brass-band',
    'https://w.soundcloud.com/player/?url=https%3A%2F%2Fsoundcloud.com%2Fharbour%2Fbrass-band',
  ],
  [
    'https://w.soundcloud.com/player/?url=https%3A//api.soundcloud.com/tracks/12345&color=ff5500',
    'soundcloud',
    'https://api.soundcloud.com/tracks/12345',
    'https://w.soundcloud.com/player/?url=https%3A%2F%2Fapi.soundcloud.com%2Ftracks%2F12345',
  ],
  [
    'https://open.spotify.com/intl-de/episode/4rOoJ6Egrf8K2IrywzwOMk?si=x',
    'spotify',
    'https://open.spotify.com/episode/4rOoJ6Egrf8K2IrywzwOMk',
    'https://open.spotify.com/embed/episode/4rOoJ6Egrf8K2IrywzwOMk',
  ],
  [
    'https://datawrapper.dwcdn.net/aB3dE/2/',
    'datawrapper',
    'https://datawrapper.dwcdn.net/aB3dE/2/',
    'https://datawrapper.dwcdn.net/aB3dE/2/',
  ],
  [
    'https://news.example/@harbour/112233445566778899',
    'mastodon',
    'https://news.example/@harbour/112233445566778899',
    'https://news.example/@harbour/112233445566778899/embed',
  ],
]

describe('embedFor', () => {
  it.each(KNOWN)('knows %s', (address, provider, href, frame) => {
    expect(embedFor(address)).toMatchObject({ provider, href, frame })
  })

  it('knows a map by where it looks, and frames what lies around', () => {
    const map = embedFor('https://www.openstreetmap.org/#map=15/54.9783/-1.6178')
    expect(map).toMatchObject({ provider: 'openstreetmap', shape: 'map' })
    const sides = new URL(map?.frame ?? '').searchParams.get('bbox')?.split(',').map(Number) ?? []
    const [west = 0, south = 0, east = 0, north = 0] = sides
    expect(west).toBeLessThan(-1.6178)
    expect(east).toBeGreaterThan(-1.6178)
    expect((south + north) / 2).toBeCloseTo(54.9783, 3)
    expect(embedFor(map?.frame ?? '')?.href).toMatch(
      /^https:\/\/www\.openstreetmap\.org\/#map=\d+\/54\.978\d+\/-1\.617\d+$/,
    )
  })

  it.each([
    'https://example.org/',
    'https://www.youtube.com/',
    'https://www.youtube.com/watch?v=short',
    'https://youtube.com.evil.example/watch?v=abcdefghij_',
    'https://www.youtube.com@evil.example/@a/123456789012345678',
    'https://evil.example/?https://youtu.be/abcdefghij_',
    'https://w.soundcloud.com/player/?url=https://evil.example/a/b',
    'https://www.openstreetmap.org/#map=15/95.0/7.0',
    'https://news.example:8443/@harbour/112233445566778899',
    'javascript:alert(1)//https://youtu.be/abcdefghij_',
    'data:text/html,x',
    '//youtu.be/abcdefghij_',
    'no address',
    '',
  ])('frames nothing of %s', (address) => {
    expect(embedFor(address)).toBeNull()
  })

  it('finds itself again by the page that it links to, and frames only what is encrypted and is no other host', () => {
    for (const address of [
      ...KNOWN.map(([known]) => known),
      'https://www.openstreetmap.org/#map=9/54.1/-1.6',
    ]) {
      const embed = embedFor(address)
      expect(embedFor(embed?.href ?? '')).toEqual(embed)
      expect(embed?.frame).toMatch(/^https:\/\/[\w.-]+\//)
    }
  })

  it('has a name for each of its providers', () => {
    expect(EMBED_PROVIDERS.map(({ provider }) => provider)).toEqual(
      expect.arrayContaining(KNOWN.map(([, provider]) => provider)),
    )
  })
})

describe('an embed in an article', () => {
  it.each([
    [
      'keeps its words and its address in the form that is known',
      '<p data-embed="youtube"><a href="https://youtu.be/abcdefghij_?si=x">The <b>band</b> plays</a></p>',
      `<p data-embed="youtube"><a href="${VIDEO}" rel="noopener">The band plays</a></p>`,
    ],
    [
      'is what its address says, whatever it is called',
      `<p data-embed="spotify" class="x"><a href="${VIDEO}"></a></p>`,
      `<p data-embed="youtube"><a href="${VIDEO}" rel="noopener">Watch at YouTube</a></p>`,
    ],
    [
      'is a paragraph where its address is not known',
      '<p data-embed="youtube"><a href="https://evil.example/">Play</a></p>',
      '<p><a href="https://evil.example/" rel="noopener">Play</a></p>',
    ],
    [
      'is a paragraph where it has two',
      `<p data-embed="x"><a href="${VIDEO}">a</a> <a href="/b">b</a></p>`,
      `<p><a href="${VIDEO}" rel="noopener">a</a> <a href="/b">b</a></p>`,
    ],
    ['is nothing where it has none', '<p data-embed="youtube"></p><p>x</p>', '<p>x</p>'],
    [
      'is a “Read also” line where it says that, too',
      '<p data-embed="youtube" data-read-also="7"></p>',
      '<p data-read-also="7"></p>',
    ],
    [
      'may stand in a list',
      `<ul><li>x<p data-embed="youtube"><a href="${VIDEO}">y</a></p></li></ul>`,
      `<ul><li>x<p data-embed="youtube"><a href="${VIDEO}" rel="noopener">y</a></p></li></ul>`,
    ],
  ])('%s', (_, html, clean) => {
    expect(cleanArticleHtml(html)).toBe(clean)
    expect(cleanArticleHtml(clean)).toBe(clean)
  })
})
