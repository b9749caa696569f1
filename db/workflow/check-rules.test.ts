import { describe, expect, it } from 'vitest'
import { bodyFacts } from './body-facts.ts'
import { blockers, checklist, LONGEST_HEADLINE, LONGEST_PARAGRAPH, type CheckFacts } from './check-rules.ts'

const NOW = Date.UTC(2026, 4, 14, 9, 30)
const FACTS: CheckFacts = {
  ...{ headline: 'Tram line five approved', standfirst: 'After nine years.', sectionId: 1, bylines: 1 },
  ...{
    label: null,
    seoDescription: '',
    unsaid: [],
    unusable: [],
    deadLinks: [],
    hiddenLines: [],
    gone: [],
    openNotes: 0,
    dueAt: null,
    isPublished: false,
  },
  body: bodyFacts('<p>The council voted.</p>'),
}
const check = (facts: Partial<CheckFacts>) => checklist({ ...FACTS, ...facts }, NOW)
const rules = (facts: Partial<CheckFacts>) => check(facts).map(({ rule }) => rule)
const ofBody = (html: string) => rules({ body: bodyFacts(html) })

describe('the checklist', () => {
  it('has nothing to say of an article that has all', () => {
    expect(check({})).toEqual([])
  })

  it('lets nothing be published without headline, section, text and what its pictures show', () => {
    const nothing = { headline: ' ', sectionId: null, body: bodyFacts('<p></p>'), unsaid: ['crane', 'quay'] }
    const found = blockers({ ...FACTS, ...nothing })
    expect(found.map(({ rule, about }) => [rule, about])).toEqual([
      ['headline-missing', ''],
      ['body-missing', ''],
      ['section-missing', ''],
      ['picture-unsaid', 'crane'],
      ['picture-unsaid', 'quay'],
    ])
    expect(found.every(({ isBlocking }) => isBlocking)).toBe(true)
  })

  it('advises on headlines that are cut off elsewhere, counted as readers count', () => {
    expect(rules({ headline: 'é'.normalize('NFD').repeat(LONGEST_HEADLINE) })).toEqual([])
    expect(check({ headline: 'x'.repeat(LONGEST_HEADLINE + 1) })).toEqual([
      { rule: 'headline-long', isBlocking: false, about: '', count: LONGEST_HEADLINE + 1 },
    ])
  })

  it('advises on what is missing around the text', () => {
    expect(rules({ standfirst: '', bylines: 0 })).toEqual([
      ...['standfirst-missing', 'byline-missing', 'description-missing'],
    ])
    expect(rules({ standfirst: '', seoDescription: 'Trams again.' })).toEqual(['standfirst-missing'])
    expect(rules({ seoDescription: 'x'.repeat(161) })).toEqual(['description-long'])
  })

  it('names own links that lead nowhere, notes that are open, and a time that is over', () => {
    const found = check({ deadLinks: ['/city/gone'], openNotes: 2, dueAt: NOW - 1 })
    expect(found.map(({ rule, about, count }) => [rule, about, count])).toEqual([
      ['time-past', '', 0],
      ['notes-open', '', 2],
      ['link-dead', '/city/gone', 0],
    ])
    expect(rules({ dueAt: NOW - 1, isPublished: true })).toEqual([])
    expect(rules({ dueAt: NOW + 1 })).toEqual([])
  })

  it('asks for the label of an article whose links are paid for', () => {
    const body = bodyFacts('<p>Buy <a href="https://shop.example/x?aff_id=12" rel="noopener">it</a>.</p>')
    expect(rules({ body })).toEqual(['label-paid'])
    expect(rules({ body, label: 'sponsored' })).toEqual([])
    expect(ofBody('<p><a href="https://shop.example/staff?page=2">x</a></p>')).toEqual([])
  })

  it('looks at sub-heads and at paragraphs', () => {
    expect(ofBody('<h2>One</h2><h3>Two</h3><h4>Three</h4><h2>Four</h2><p>x</p>')).toEqual([])
    expect(ofBody('<h2>One</h2><h4>Three</h4><p>x</p>')).toEqual(['heading-skipped'])
    expect(ofBody('<h2></h2><p>x</p>')).toEqual(['heading-empty'])
    const wall = `<p>${'word '.repeat(LONGEST_PARAGRAPH + 1)}</p>`
    expect(check({ body: bodyFacts(wall) })).toMatchObject([
      { rule: 'paragraph-long', count: LONGEST_PARAGRAPH + 1 },
    ])
  })
})

describe('what is known of a text', () => {
  it('is where it leads on this site, each path once', () => {
    const html =
      '<p><a href="/city/a?x=1#c">1</a> <a href="/city/a/">2</a> <a href="https://x.example/city/b">3</a>' +
      '<a href="#h-x">4</a> <a href="/stadt/%C3%BCber">5</a></p>'
    expect(bodyFacts(html).ownLinks).toEqual(['/city/a', '/stadt/über'])
  })

  it('is which pictures say nothing of themselves', () => {
    const html =
      '<figure><img src="/uploads/a%20b-540.webp" alt=" "></figure><img src="/uploads/c-1.webp" alt="A crane">'
    expect(bodyFacts(html)).toMatchObject({
      ...{ wordless: '<img src="/uploads/a%20b-540.webp">', isEmpty: false },
    })
  })
})
