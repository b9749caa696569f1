import { describe, expect, it } from 'vitest'
import { framingPolicy, pageHeaders, READER_POLICY } from './headers.ts'
import { framing } from './send-kept.ts'

describe('the policy of a page', () => {
  it('frames nothing of others', () => {
    expect(READER_POLICY).not.toContain('frame-src')
    expect(framingPolicy(READER_POLICY, [])).toBe(READER_POLICY)
  })

  it('frames the sites that a reader may have loaded into it, and nothing else changes', () => {
    const policy = framingPolicy(READER_POLICY, ['https://player.vimeo.com', 'https://embed.bsky.app'])
    expect(policy).toBe(`${READER_POLICY}; frame-src https://embed.bsky.app https://player.vimeo.com`)
  })

  it('takes nothing that is no origin of encrypted pages', () => {
    const odd = [
      "https://a.example; script-src 'unsafe-inline'",
      'http://a.example',
      'https://a.example/b',
      '*',
      'data:',
    ]
    expect(framingPolicy(READER_POLICY, odd)).toBe(READER_POLICY)
  })

  it('is the only header that changes for it', () => {
    const plain = pageHeaders(READER_POLICY)
    const framed = framing(plain, ['https://a.example'])
    expect(framed).toEqual(pageHeaders(`${READER_POLICY}; frame-src https://a.example`))
    expect(framing(plain, [])).toBe(plain)
  })
})
