import type { Page } from '@playwright/test'

/** What readers and the newsroom wrote, and what is neither language: no words of the interface. */
const CONTENT = [
  ...[
    '[dir=auto]',
    'bdi',
    'time',
    'code',
    '.body > div',
    '.comment-text',
    '.avatar',
    '.byline',
    '.breadcrumbs',
  ],
  ...[
    '.story-meta > span',
    '.article-head h1',
    '[lang]:not(html)',
    'pre',
    'kbd',
    '.footer-name',
    '.story-headline',
    '.story-standfirst',
    '.series-head .listing-intro',
    'head > title',
    '.contents li',
    '.print-only',
    'svg .tick',
  ],
].join()

/** Attributes that are read out, shown, or said by scripts. */
const ATTRIBUTES = ['aria-label', 'title', 'placeholder', 'alt', 'label', 'aria-description']
const FOR_SCRIPTS = [
  ...['missing', 'invalid', 'too-short', 'too-long', 'badge', 'copied', 'close', 'lightbox', 'not-posted'],
  ...['just-now', 'forms', 'count', 'words'],
]

/** Every text that a page says, but for what people wrote in it. */
export async function saidOn(page: Page): Promise<string[]> {
  return await page.evaluate(
    ({ content, attributes, forScripts }) => {
      const said: string[] = []
      const texts = (value: unknown): string[] =>
        typeof value === 'string' ? [value] : Object.values(value ?? {}).flatMap(texts)
      const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT)
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const parent = node.parentElement
        if (!parent || parent.closest('script, style, template, noscript, textarea')) continue
        if (!parent.closest(content)) said.push(node.textContent ?? '')
      }
      for (const element of document.querySelectorAll('*')) {
        // Feeds are named after what is in them.
        if (element.closest('script, style, link')) continue
        for (const name of attributes) {
          const value = element.getAttribute(name)
          if (value && !(name === 'alt' && element.closest('picture')) && !element.closest('time'))
            said.push(value)
        }
        for (const name of forScripts) {
          const value = element.getAttribute(`data-${name}`)
          if (value) said.push(...texts(value.startsWith('{') ? JSON.parse(value) : value))
        }
      }
      const description = document.querySelector<HTMLMetaElement>('meta[name=description]')?.content
      return [...said, ...(description ? [description] : [])].map((text) => text.trim())
    },
    { content: CONTENT, attributes: ATTRIBUTES, forScripts: FOR_SCRIPTS },
  )
}
