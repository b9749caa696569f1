import { expect, it } from 'vitest'
import { parseHtml, writeHtml } from './parse.ts'
import { linkRemotePictures } from './remote-picture.ts'

function linked(html: string): string {
  const fragment = parseHtml(html)
  linkRemotePictures(fragment)
  return writeHtml(fragment)
}

const src = 'https://r.example/p.png'
const link = `<a href="${src}">Picture</a>`

it.each([
  [`<p>a <img src="${src}" alt=" Two\n words "> b</p>`, `<p>a <a href="${src}">Two words</a> b</p>`],
  [`<p><img src="${src}" alt="\u200B"></p>`, `<p>${link}</p>`],
  ['<img src="http://r.example">', '<a href="http://r.example/">Picture</a>'],
  ['<img src="//r.example/p">', '<a href="https://r.example/p">Picture</a>'],
  [`<img src="${src}" alt="سلام" dir="rtl" lang="ar">`, `<a href="${src}" dir="rtl" lang="ar">سلام</a>`],
  [`<img src="${src}"><img src="${src}">a<img src="${src}">`, `${link} ${link}a${link}`],
  [
    `<figure><img src="${src}"><figcaption>a</figcaption></figure>`,
    `<figure><p>${link}</p><figcaption>a</figcaption></figure>`,
  ],
  [
    `<figure><div><em><img src="${src}"></em></div></figure>`,
    `<figure><div><em><p>${link}</p></em></div></figure>`,
  ],
  [`<figure><p><img src="${src}"></p></figure>`, `<figure><p>${link}</p></figure>`],
  [
    `<figure><figcaption><img src="${src}"></figcaption></figure>`,
    `<figure><figcaption>${link}</figcaption></figure>`,
  ],
])('makes of %s %s', (html, expected) => {
  expect(linked(html)).toBe(expected)
})

it.each([
  '<img src="/a.png">',
  '<img>',
  '<img src="a.png">',
  '<img src="data:x">',
  '<img src="https://../">',
])('leaves %s alone', (html) => {
  expect(linked(html)).toBe(html)
})
