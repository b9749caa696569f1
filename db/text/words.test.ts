import { describe, expect, it } from 'vitest'
import { excerpt, plainText, readingMinutes, words } from './words.ts'

describe('words', () => {
  it.each([
    ['', 0],
    ['… — !', 0],
    ["The mayor didn't answer.", 4],
    ['Größe, año, naïve', 3],
    ['in 2026 or 1,000', 4],
    ['Новости дня', 2],
    ['a < b > c', 3],
  ])('counts %j as %i', (text, count) => {
    expect(words(text)).toBe(count)
  })

  it('counts the words of HTML, not its tags', () => {
    expect(words('<p class="lead">Two <b>words</b></p><!-- not these --><p>three</p>')).toBe(3)
  })

  it('counts words that no space divides', () => {
    expect(words('东京是日本的首都')).toBeGreaterThan(3)
  })
})

describe('readingMinutes', () => {
  it.each([
    [0, 1],
    [1, 1],
    [230, 1],
    [231, 2],
    [920, 4],
  ])('reads %i words in %i min', (count, minutes) => {
    expect(readingMinutes('word '.repeat(count))).toBe(minutes)
  })

  it('does not count markup as reading', () => {
    expect(readingMinutes(`<p title="${'x '.repeat(400)}">${'<b>word</b> '.repeat(230)}</p>`)).toBe(1)
  })
})

describe('plainText', () => {
  it('puts each block on a line of its own', () => {
    expect(plainText('<h2>Head</h2><p>One<br>two</p><ul><li>a<li>b</ul>c')).toBe('Head\nOne\ntwo\na\nb\nc')
  })

  it('joins inline elements without a gap', () => {
    expect(plainText('<p>H<sub>2</sub>O and\n <em>more</em></p>')).toBe('H2O and more')
  })

  it('decodes entities', () => {
    expect(plainText('Q&amp;A &lt;b&gt; &eacute;&nbsp;x')).toBe('Q&A <b> é x')
  })

  it('leaves out what nobody reads', () => {
    expect(
      plainText('<style>p{}</style>a<script>b</script><!-- c --><template>d</template><svg>e</svg>'),
    ).toBe('a')
  })

  it('survives deep nesting', () => {
    expect(plainText(`${'<div>'.repeat(100_000)}deep`)).toBe('deep')
  })
})

describe('excerpt', () => {
  it('leaves a short text whole, on one line', () => {
    expect(excerpt(' Short\n and  sweet ', 15)).toBe('Short and sweet')
  })

  it('cuts at the end of a word and says so', () => {
    expect(excerpt('The quick brown fox jumps', 18)).toBe('The quick brown…')
  })

  it('keeps a last word that just fits', () => {
    expect(excerpt('The quick brown fox jumps', 20)).toBe('The quick brown fox…')
  })

  it('has no comma or dash before the ellipsis', () => {
    expect(excerpt('First, second — third', 16)).toBe('First, second…')
    expect(excerpt('First, second', 8)).toBe('First…')
  })

  it('cuts an endless word', () => {
    expect(excerpt('abcdefghij', 5)).toBe('abcd…')
  })

  it('cuts words that no space divides', () => {
    const cut = excerpt(`Tokyo ${'东京是日本的首都'.repeat(10)}`, 30)
    expect(cut.length).toBeGreaterThan(20)
    expect(cut.length).toBeLessThanOrEqual(30)
  })

  it('never splits an emoji', () => {
    expect(excerpt('👨‍👩‍👧‍👦'.repeat(5), 3)).toBe('👨‍👩‍👧‍👦👨‍👩‍👧‍👦…')
  })
})
