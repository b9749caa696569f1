import { describe, expect, it } from 'vitest'
import { isElement, newElement } from './dom.ts'
import { EMBEDS, embedLink } from './embed.ts'
import { parseHtml, writeHtml } from './parse.ts'
import { setChildren } from './dom.ts'

function linkFor(html: string): string | undefined {
  const [embed] = parseHtml(html).childNodes
  if (embed === undefined || !isElement(embed)) throw new Error('nothing parsed')
  const link = embedLink(embed)
  if (link === undefined) return undefined
  const fragment = parseHtml('')
  setChildren(fragment, [link])
  return writeHtml(fragment)
}

describe('embedLink', () => {
  it.each([
    [
      '<iframe src="https://www.youtube.com/embed/abcdefghij_"></iframe>',
      '<p data-embed="youtube"><a href="https://www.youtube.com/watch?v=abcdefghij_">Watch at youtube.com</a></p>',
    ],
    [
      '<iframe src="//www.youtube-nocookie.com/embed/abcdefghij_?rel=0"></iframe>',
      '<p data-embed="youtube"><a href="https://www.youtube.com/watch?v=abcdefghij_">Watch at youtube.com</a></p>',
    ],
    [
      '<iframe src="https://player.vimeo.com/video/1"></iframe>',
      '<p data-embed="vimeo"><a href="https://vimeo.com/1">Watch at player.vimeo.com</a></p>',
    ],
    [
      '<iframe src="https://w.soundcloud.com/player/"></iframe>',
      '<p><a href="https://w.soundcloud.com/player/">Listen at w.soundcloud.com</a></p>',
    ],
    [
      '<iframe src="https://maps.example.org/x"></iframe>',
      '<p><a href="https://maps.example.org/x">View at maps.example.org</a></p>',
    ],
    [
      '<video><source><source src="a.mp4"><track src=x>t<source src="https://v.example/a.mp4"></video>',
      '<p><a href="https://v.example/a.mp4">Watch at v.example</a></p>',
    ],
    [
      '<audio src="http://a.example/b.mp3">',
      '<p><a href="http://a.example/b.mp3">Listen at a.example</a></p>',
    ],
    ['<object data="http://o.example/x">', '<p><a href="http://o.example/x">View at o.example</a></p>'],
    [
      '<object><param><param name=autoplay value=1><param name=movie value="http://o.example/m"></object>',
      '<p><a href="http://o.example/m">View at o.example</a></p>',
    ],
    [
      '<object><embed src="http://o.example/e"></object>',
      '<p><a href="http://o.example/e">View at o.example</a></p>',
    ],
  ])('makes of %s a link', (html, link) => {
    expect(linkFor(html)).toBe(link)
  })

  it.each([
    '<iframe>',
    '<iframe src="javascript:alert(1)">',
    '<video src="/local.mp4">',
    '<object><param name=src>',
    '<embed src="data:x">',
  ])('makes nothing of %s', (html) => {
    expect(linkFor(html)).toBeUndefined()
  })

  it('goes for everything that plays or frames', () => {
    for (const name of EMBEDS)
      expect(embedLink(newElement(name, { src: 'https://x.example/' }))).toBeDefined()
  })
})
