import { describe, expect, it } from 'vitest'
import { articleAttributes } from './attributes.ts'
import { newElement, type Attributes } from './dom.ts'

const kept = (tagName: string, attributes: Attributes) => articleAttributes(newElement(tagName, attributes))

describe('articleAttributes', () => {
  it.each<[string, Attributes, Attributes]>([
    ['p', { class: 'x', style: 'y', onclick: 'z', id: 'i' }, {}],
    ['p', { dir: 'RTL', lang: 'ar' }, { dir: 'rtl', lang: 'ar' }],
    ['p', { dir: 'up', lang: 'klingonese' }, {}],
    ['p', { 'data-read-also': '12' }, { 'data-read-also': '12' }],
    ['p', { 'data-read-also': 'harbour-日本-plan' }, { 'data-read-also': 'harbour-日本-plan' }],
    ['p', { 'data-read-also': 'a b' }, {}],
    ['p', { 'data-read-also': '' }, {}],
    ['p', { 'data-read-also': 'a'.repeat(201) }, {}],
    ['h2', { id: 'x' }, { id: 'x' }],
    ['ol', { start: '-5', reversed: 'no', type: 'a' }, { start: '-5', reversed: '' }],
    ['ol', { start: '1.5' }, {}],
    ['ul', { start: '3' }, {}],
    ['blockquote', { cite: 'https://x.example/a' }, { cite: 'https://x.example/a' }],
    ['q', { cite: '/a' }, {}],
    ['q', {}, {}],
    ['figure', { class: 'wide pull-quote' }, { class: 'pull-quote' }],
    ['figure', { class: 'wide' }, {}],
    ['figure', {}, {}],
    ['th', { scope: 'ROW', colspan: '2', rowspan: '101' }, { scope: 'row', colspan: '2' }],
    ['th', { scope: 'all' }, {}],
    ['td', { scope: 'row', colspan: '1', rowspan: ' 100 ' }, { rowspan: '100' }],
    ['td', { colspan: '0', rowspan: '-2' }, {}],
    ['abbr', { title: ' World Health Organization ' }, { title: 'World Health Organization' }],
    ['abbr', { title: ' ' }, {}],
    ['time', { datetime: '2026-01-31' }, { datetime: '2026-01-31' }],
    ['a', { href: '/x', target: '_blank', rel: 'opener' }, { href: '/x' }],
    ['a', { href: 'http://x.example' }, { href: 'http://x.example/', rel: 'noopener' }],
    ['strong', { class: 'x' }, {}],
  ])('of %s %o keeps %o', (tagName, given, expected) => {
    expect(kept(tagName, given)).toEqual(expected)
  })

  it('has every picture load late and say what it shows', () => {
    const picture = { src: '/a.png', alt: '', loading: 'lazy', decoding: 'async' }
    expect(kept('img', { src: '/a.png', srcset: 'x 2x', onerror: 'x' })).toEqual(picture)
    expect(kept('img', { src: '/a.png', width: '640', height: '0' })).toEqual({ ...picture, width: '640' })
    expect(kept('img', { src: '/a.png', width: '50%', height: '20001' })).toEqual(picture)
  })

  it.each<[string, Attributes]>([
    ['a', {}],
    ['a', { href: 'javascript:alert(1)' }],
    ['img', { alt: 'x' }],
    ['img', { src: 'mailto:a@b.c' }],
    ['img', { src: 'https://x.example/a.png' }],
    ['time', { datetime: 'soon' }],
    ['time', {}],
  ])('says that %s %o says nothing', (tagName, given) => {
    expect(kept(tagName, given)).toBeUndefined()
  })
})
