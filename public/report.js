// "Report an error", beside a sentence that is marked. Loaded by reader.js when something is.

const QUOTE_LONGEST = 600
const report = document.querySelector('a[href^="/corrections/report"]')
const offer = Object.assign(document.createElement('a'), { rel: 'nofollow', textContent: report.textContent })
let timer

Object.assign(offer.style, {
  ...{ position: 'absolute', zIndex: 3, padding: '.6rem .9rem', borderRadius: '3px' },
  ...{ background: 'var(--ink)', color: 'var(--paper)', font: '600 .9375rem/1.2 var(--sans)' },
})

document.addEventListener('selectionchange', soon)
addEventListener('resize', () => offer.remove())
place()

/** Once the marking has come to rest. */
function soon() {
  clearTimeout(timer)
  timer = setTimeout(place, 300)
}

function place() {
  const selection = getSelection()
  const range = selection.rangeCount > 0 && !selection.isCollapsed ? selection.getRangeAt(0) : null
  const quote = range && sentenceOf(range)
  if (!quote) return offer.remove()
  const { pathname, search } = new URL(report.href)
  offer.href = `${pathname}${search}&quote=${encodeURIComponent(quote)}`
  document.body.append(offer)
  const boxes = range.getClientRects()
  const last = boxes[boxes.length - 1] ?? range.getBoundingClientRect()
  const { clientWidth } = document.documentElement
  const left = Math.max(8, Math.min(last.right - offer.offsetWidth / 2, clientWidth - offer.offsetWidth - 8))
  // Below the line: above it phones show what they offer themselves.
  Object.assign(offer.style, { left: `${scrollX + left}px`, top: `${scrollY + last.bottom + 10}px` })
}

/** What is marked in the text, as whole sentences where it stands in one paragraph. */
function sentenceOf(range) {
  const common = range.commonAncestorContainer
  const element = common.nodeType === Node.TEXT_NODE ? common.parentElement : common
  const marked = clean(range.toString())
  if (marked.length < 3 || !element.closest('.article .body, .update, .article-head')) return ''
  const block = element.closest('p, li, h1, h2, h3, h4, blockquote, figcaption, td, th')
  if (!block || !Intl.Segmenter) return marked.slice(0, QUOTE_LONGEST)
  const before = document.createRange()
  before.setStart(block, 0)
  before.setEnd(range.startContainer, range.startOffset)
  const start = before.toString().length
  const end = start + range.toString().length
  const segmenter = new Intl.Segmenter(document.documentElement.lang, { granularity: 'sentence' })
  const sentences = [...segmenter.segment(block.textContent)]
    .filter(({ index, segment }) => index < end && index + segment.trimEnd().length > start)
    .map(({ segment }) => segment)
  return (clean(sentences.join('')) || marked).slice(0, QUOTE_LONGEST)
}

function clean(text) {
  return text.replace(/\s+/g, ' ').trim()
}
