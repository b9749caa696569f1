import { describe, expect, it } from 'vitest'
import { placeOfAnchor } from './anchor.ts'
import { paragraphsOf } from './paragraphs.ts'

const TRAM = 'The council approved the tram line on Tuesday by nine votes to four.'
const COST = 'It will cost forty million, most of it borrowed from the state.'
const END = 'Work begins in March.'

describe('the paragraph that a note stands at', () => {
  it('is found where others were put before it', () => {
    expect(placeOfAnchor(['New.', 'New, too.', TRAM, COST], { text: TRAM, place: 0 })).toBe(2)
  })

  it('is found after some of its words were changed', () => {
    const changed = 'The city council approved the new tram line on Tuesday, by ten votes to three.'
    expect(placeOfAnchor([END, changed, COST], { text: TRAM, place: 0 })).toBe(1)
  })

  it('is its longer part once it was divided', () => {
    const [first, second] = ['The council approved the tram line on Tuesday', 'by nine votes to four.']
    expect(placeOfAnchor([END, first, second], { text: TRAM, place: 1 })).toBe(1)
  })

  it('is the nearer one of two that read alike', () => {
    expect(placeOfAnchor([END, TRAM, COST, END], { text: END, place: 2 })).toBe(3)
    expect(placeOfAnchor([END, TRAM, COST, END], { text: END, place: 1 })).toBe(0)
  })

  it('is none when the text says something else', () => {
    expect(placeOfAnchor([COST, END], { text: TRAM, place: 0 })).toBeNull()
    expect(placeOfAnchor([], { text: TRAM, place: 0 })).toBeNull()
  })
})

describe('the paragraphs of a body', () => {
  it('are what stands between two ends of lines, each once', () => {
    const body =
      '<h2 id="h-a">A <em>sub</em>-head</h2><p>One<br>line</p><p> </p><ul><li>Item<ul><li>Inner</li></ul></li></ul>' +
      '<blockquote><p>Said</p></blockquote><figure><img src="/uploads/x-1.webp"><figcaption>Caption</figcaption></figure>' +
      '<table><tbody><tr><th>Year</th><td>2026</td></tr></tbody></table>'
    const found = ['A sub-head', 'One line', 'Item', 'Inner', 'Said', 'Caption', 'Year', '2026']
    expect(paragraphsOf(body)).toEqual(found)
  })
})
