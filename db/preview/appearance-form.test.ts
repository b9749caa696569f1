import { describe, expect, it } from 'vitest'
import { appearanceProblems, type TypedAppearance } from './appearance-form.ts'

const EMPTY: TypedAppearance = {
  ...{ slug: '', seoTitle: '', seoDescription: '', canonicalUrl: '', noindex: false, socialPicture: '' },
  ...{
    socialTitle: '',
    socialDescription: '',
    label: '',
    sourceName: '',
    sourceUrl: '',
    viaName: '',
    viaUrl: '',
  },
}
const problems = (typed: Partial<TypedAppearance>) => appearanceProblems({ ...EMPTY, ...typed })

describe('what an editor types for search and networks', () => {
  it('may be nothing at all', () => {
    expect(problems({})).toEqual({})
  })

  it('is counted as readers count', () => {
    expect(problems({ seoTitle: '👩‍👩‍👧'.repeat(120) })).toEqual({})
    expect(problems({ seoTitle: 'x'.repeat(121), seoDescription: 'x'.repeat(321) })).toEqual({
      ...{ seoTitle: 'too-long', seoDescription: 'too-long' },
    })
  })

  it.each(['javascript:alert(1)', '/city/story', 'mailto:x@example.org', 'elsewhere'])(
    'names no first address such as %j',
    (canonicalUrl) => {
      expect(problems({ canonicalUrl })).toEqual({ canonicalUrl: 'no-address' })
    },
  )

  it('names its sources by an address elsewhere or here', () => {
    expect(
      problems({ sourceUrl: 'https://agency.example/1', viaUrl: '/city/story', viaName: 'City' }),
    ).toEqual({})
    expect(problems({ sourceUrl: 'javascript:alert(1)' })).toEqual({ sourceUrl: 'no-address' })
    expect(problems({ viaUrl: '/city/story' })).toEqual({ viaName: 'name-missing' })
  })

  it('is an address with letters in it', () => {
    expect(problems({ slug: '???' })).toEqual({ slug: 'slug-empty' })
    expect(problems({ slug: 'Tram line 5' })).toEqual({})
  })
})
