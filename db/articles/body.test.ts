import { describe, expect, it } from 'vitest'
import { cleanArticleHtml } from '../text/html/clean.ts'
import { toPicture, type Picture } from '../media/picture.ts'
import { bodyParts, linkedArticles, pictureNames, readAlsoIds } from './body.ts'

const LINE = '<p data-read-also="7"></p>'

const SAID = { open: 'Open the picture large', picture: 'Picture', close: 'Close' }

describe('bodyParts', () => {
  it('splits a body at its “Read also” lines', () => {
    expect(bodyParts(`<p>One.</p>${LINE}<p>Two.</p>`, SAID)).toEqual([
      { html: '<p>One.</p>' },
      { readAlso: 7 },
      { html: '<p>Two.</p>' },
    ])
  })

  it('has no empty parts between, before or after lines', () => {
    expect(bodyParts(`${LINE}\n${LINE}`, SAID)).toEqual([{ readAlso: 7 }, { readAlso: 7 }])
    expect(bodyParts('', SAID)).toEqual([])
  })

  it('reads a line in exactly the form that the cleaner writes', () => {
    expect(
      bodyParts(
        cleanArticleHtml(`<p>One.</p><p class="x" data-read-also="7">Read also: something</p>`),
        SAID,
      ),
    ).toContainEqual({ readAlso: 7 })
  })

  it('takes text that only looks like a line for text', () => {
    const html = '<p>&lt;p data-read-also="7"&gt;&lt;/p&gt;</p>'
    expect(bodyParts(html, SAID)).toEqual([{ html }])
  })
})

describe('a picture in a body', () => {
  const shown = (html: string) =>
    bodyParts(html, SAID).map((part) => ('html' in part ? part.html : part.readAlso))
  const img = (src: string, alt = '') => cleanArticleHtml(`<img src="${src}" alt="${alt}">`)
  const picture = /<img[^>]*>/.exec(img('/uploads/crane-1080.webp', 'A crane'))?.[0] ?? ''
  const opened = (it: string) =>
    `<a href="/uploads/crane-1080.webp" data-lightbox="Picture" data-close="Close">${it}<span class="visually-hidden">Open the picture large</span></a>`

  it('opens large, each of them, wherever it stands', () => {
    const figure = (inside: string) => `<figure>${inside}<figcaption>By <em>Ann</em></figcaption></figure>`
    expect(shown(`${figure(picture)}${LINE}<p>x ${picture} y ${picture}</p>`)).toEqual([
      figure(opened(picture)),
      7,
      `<p>x ${opened(picture)} y ${opened(picture)}</p>`,
    ])
  })

  it.each([
    ['stands in a link', `<p><a href="/uploads/crane.pdf">See <em>it</em>: ${picture}</a></p>`],
    ['lies elsewhere', img('https://pictures.example/uploads/a.png')],
    ['is none of ours', img('/theme/logo.png')],
    ['is only spoken of', '<p>&lt;img src="/uploads/crane-1080.webp"&gt;</p>'],
  ])('stays as it is when it %s', (_, html) => {
    expect(shown(html)).toEqual([html])
  })

  it('opens after a link, and beside signs in its words that look like tags', () => {
    const odd = img('/uploads/crane-1080.webp', '1 > 0 <a href=x> <img src=/uploads/x>')
    const elsewhere = img('/theme/a.png', '<a href=x>')
    const it = odd.replace(/^<p>|<\/p>$/g, '')
    expect(shown(`<p><a href="/x">x</a></p>${elsewhere}${odd}`)).toEqual([
      `<p><a href="/x">x</a></p>${elsewhere}${odd.replace(it, () => opened(it))}`,
    ])
  })
})

describe('a picture in a body of which we know the files', () => {
  const crane = toPicture({
    ...{ name: 'crane', formats: ['avif', 'webp'], widths: [540, 1080], width: 1080, height: 720 },
    ...{ alt: 'Another', caption: '', credit: '' },
  }) as Picture
  const shown = (html: string) => bodyParts(cleanArticleHtml(html), SAID, new Map([['crane', crane]]))[0]

  it('is offered in our formats and widths, and keeps its own words', () => {
    expect(shown('<p><img src="/uploads/crane-1080.webp" alt="A crane, width=&quot;9&quot;"></p>')).toEqual({
      html:
        '<p><a href="/uploads/crane-1080.webp" data-lightbox="Picture" data-close="Close"><picture>' +
        '<source type="image/avif" srcset="/uploads/crane-540.avif 540w, /uploads/crane-1080.avif 1080w" sizes="(min-width: 672px) 672px, 100vw">' +
        '<img src="/uploads/crane-1080.webp" alt="A crane, width=&quot;9&quot;" loading="lazy" decoding="async" width="1080" height="720"' +
        ' srcset="/uploads/crane-540.webp 540w, /uploads/crane-1080.webp 1080w" sizes="(min-width: 672px) 672px, 100vw"></picture>' +
        '<span class="visually-hidden">Open the picture large</span></a></p>',
    })
  })

  it('is fetched no larger than the size that it was given', () => {
    const html = '<img src="/uploads/crane-540.webp" alt="" width="300" height="200">'
    expect(shown(html)).toMatchObject({
      html: expect.stringMatching(
        /<img [^>]*width="300" height="200" [^>]*sizes="\(min-width: 300px\) 300px, 100vw">/,
      ) as string,
    })
  })

  it('is offered in a link that leads elsewhere too, and the link stays', () => {
    const html = '<p><a href="/city"><img src="/uploads/crane-1080.webp" alt="Crane"></a></p>'
    expect(shown(html)).toMatchObject({
      html: expect.stringMatching(/^<p><a href="\/city"><picture><source .*<\/picture><\/a><\/p>$/) as string,
    })
  })

  it('is named once, whatever letters its name has', () => {
    const sources = ['/uploads/crane-540.webp', '/uploads/crane-1080.webp', '/uploads/日本-1-540.webp']
    const others = ['/uploads/drawing.webp', '/theme/crane-540.webp']
    const html = [...sources, ...others].map((src) => `<img src="${src}" alt="">`).join('')
    expect(pictureNames(cleanArticleHtml(html))).toEqual(['crane', '日本-1'])
  })
})

describe('linkedArticles', () => {
  const linked = (html: string) => linkedArticles(cleanArticleHtml(html))

  it('names each once that a path from the site’s root leads to', () => {
    const links = [
      '/city/tram',
      '/city/tram/',
      '/city/tram?page=2#comments',
      '/world/日本-plan',
      '/city/a%20b',
    ]
    expect(linked(links.map((href) => `<p><a href="${href}">x</a></p>`).join(''))).toEqual([
      { section: 'city', slug: 'tram' },
      { section: 'world', slug: '日本-plan' },
      { section: 'city', slug: 'a b' },
    ])
  })

  it.each(['/city', '/', '#top', '/city/tram/comments', 'https://x.example/city/tram', '//x.example/a'])(
    'names nothing for %s',
    (href) => {
      expect(linked(`<p><a href="${href}">x</a></p>`)).toEqual([])
    },
  )

  it('takes a path that nobody can decode as it stands', () => {
    expect(linkedArticles('<p><a href="/city/%E0%A4">x</a></p>')).toEqual([
      { section: 'city', slug: '%E0%A4' },
    ])
  })

  it('takes text that only looks like a link for text', () => {
    expect(linked('<p>&lt;a href="/city/tram"&gt;</p>')).toEqual([])
  })
})

describe('readAlsoIds', () => {
  it('names each target once, in order', () => {
    expect(readAlsoIds(`${LINE}<p data-read-also="3"></p><p>Text.</p>${LINE}`)).toEqual([7, 3])
  })
})
