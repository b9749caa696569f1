import { expect, test, vi } from 'vitest'
import { withoutLiquid } from './liquid.ts'

test.each([
  ['plain { braces } 100 %', 'plain { braces } 100 %'],
  ['[a]({{ "/about/" | url }})', '[a](/about/)'],
  ['{{site.baseurl}}/x {{ site.baseurl\n}}/y', '/x /y'],
  ['by {{ "melody-kramer" | team_link }}{{ "melody" | team_photo }}', 'by Melody Kramer'],
  ['{% image "assets/a.png" "A \\"crane" %}', '<img src="/assets/a.png" alt="A \\">'],
  ['{% image_with_class "/a.png" "wide" "A crane" %}', '<img src="/a.png" alt="A crane">'],
  [
    '{% include "figure.html",\n  image: "/a.png",\n  alt: "A",\n  caption: "C" %}',
    '<figure><img src="/a.png" alt="A"><figcaption>C</figcaption></figure>',
  ],
  ['{{< figure src="/a.png" alt="A" >}}', '<img src="/a.png" alt="A">'],
  ['a{% comment %} not {{ this }} {% endcomment %}b', 'ab'],
  ['{% raw %}{{ kept }} {% kept %}{% endraw %}', '{{ kept }} {% kept %}'],
  ['```\n{{ kept }}\n```\n{{ gone }}', '```\n{{ kept }}\n```\n'],
  ['```\n{% raw %}\n{{ kept }}\n{% endraw %}\n```', '```\n\n{{ kept }}\n\n```'],
  ['{% highlight ruby %}\nputs {{ x }}\n{% endhighlight %}', '```ruby\nputs {{ x }}\n```'],
  ['[x]({% post_url 2014-01-02-b %})', '[x](/-file-/2014-01-02-b)'],
  ['[x]({{< ref "b.md" >}})', '[x](/-file-/b.md)'],
])('%j', (text, without) => expect(withoutLiquid(text)).toBe(without))

test('says what it knew nothing to make of', () => {
  const unknown = vi.fn()
  expect(withoutLiquid('a {% include nav.html %} {% gallery x %} b', unknown)).toBe('a   b')
  expect(unknown.mock.calls).toEqual([['include'], ['gallery']])
})

test.each(['{{', '{%', '{% raw %}', '{{ "a', '```\n', '{% include x: "'])(
  'a megabyte of %j is no trouble',
  (piece) => {
    const start = performance.now()
    withoutLiquid(piece.repeat(1_000_000 / piece.length))
    expect(performance.now() - start).toBeLessThan(20_000)
  },
)
