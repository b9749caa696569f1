import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { offences } from '#db/text/html/offences.ts'
import { cleanPaste } from './paste.ts'

const fixture = (name: string) => readFileSync(new URL(`fixtures/${name}`, import.meta.url), 'utf8')
/** Line breaks in the source are blanks. */
const said = (html: string) => html.replace(/[ \n]+/g, ' ')

describe('what is pasted', () => {
  it.each([
    ['word', 1],
    ['google-docs', 1],
    ['libreoffice', 1],
    ['web', 1],
  ])('from %s says what it said, without how it looked', (name, pictures) => {
    const pasted = cleanPaste(fixture(`${name}.html.txt`), 'https://courier.example')
    expect(said(pasted.html)).toBe(said(fixture(`${name}.clean.html.txt`).trim()))
    expect(pasted.pictures).toBe(pictures)
    expect(offences(pasted.html)).toEqual([])
  })

  it.each([
    ['<b>a</b> <i style="font-style:normal">b</i>', '<p><strong>a</strong> b</p>'],
    ['<span style="font-weight:bold;font-style:italic">a</span>', '<p><em><strong>a</strong></em></p>'],
    ['<h4><b>A</b></h4><h1>B</h1>', '<h2>A</h2>\n<h2>B</h2>'],
    ['<p>a&nbsp;b 5&nbsp;km oui&nbsp;!</p>', '<p>a b 5&nbsp;km oui&nbsp;!</p>'],
    ['<p>a<br></p><p><br></p>', '<p>a</p>'],
    ['<ul><li><p>a</p><p>b</p></li></ul>', '<ul><li><p>a</p><p>b</p></li></ul>'],
    ['<p>a <span class="b visually-hidden">Open</span><span hidden>x</span>b</p>', '<p>a b</p>'],
    ['a plain word', '<p>a plain word</p>'],
    ['<p data-read-also="1">x</p>', '<p>x</p>'],
    [
      '<p style="mso-list:l0 level2 lfo1">deep</p><p style="mso-list:l0 level1 lfo1">up</p>',
      '<ul><li>deep</li></ul>\n<ul><li>up</li></ul>',
    ],
    ['', ''],
  ])('%s becomes %s', (html, clean) => {
    expect(cleanPaste(html).html).toBe(clean)
  })
})
