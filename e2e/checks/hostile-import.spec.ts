import type { Page } from '@playwright/test'
import { addSection } from '#db/testing/cast.ts'
import { importAsMarkdown, importAsWordPress } from '#db/testing/importing.ts'
import { publicArticles } from '#db/testing/newsroom.ts'
import { answerPictures, hostileStrings, inGroupsOf } from '../hostile-strings.ts'
import { expect, test } from '../test.ts'

const GROUPS = inGroupsOf(20, hostileStrings())

const inContexts = (text: string) =>
  `<p>${text}</p><p title="${text}">x</p><a href="${text}">x</a><img src='${text}' alt="">`

const bodyOf = (group: string[]) => `<p>Before.</p>\n\n${group.map(inContexts).join('\n')}\n\n<p>After.</p>`

/** No dialog, no error, no foreign request: e2e/watch.ts looks for these in every test. Here nothing may have run at all. */
const untouched = async (page: Page) =>
  await page.evaluate(
    () =>
      !('canary' in globalThis) &&
      !document.querySelector('[onerror], [onload], [onfocus], [onclick]') &&
      ![...document.querySelectorAll('a')].some((link) => /^(?:javascript|data|vbscript):/i.test(link.href)),
  )

// A text as it came, and the same where Markdown reads it as its own.
for (const [kind, bring, prepare] of [
  ['from WordPress', importAsWordPress, (body: string) => body],
  ['from Markdown', importAsMarkdown, (body: string) => body],
  ['from Markdown, in its own words', importAsMarkdown, asMarkdown],
] as const)
  test(`hostile texts that are imported ${kind} do nothing, on their pages and in what programs are told`, async ({
    page,
    request,
    newsroom,
    unique,
  }) => {
    test.slow()
    const section = await addSection(newsroom, `Imported ${unique}`)
    const bodies = GROUPS.map((group) => prepare(bodyOf(group), group))
    await bring(newsroom, { name: `hostile-${unique}`, section: section.slug, bodies })
    const brought = (await publicArticles(newsroom)).filter((article) => article.section === section.slug)
    expect(brought).toHaveLength(GROUPS.length)
    await answerPictures(page)
    for (const { id, slug } of brought) {
      const response = await page.goto(`/${section.slug}/${slug}`)
      expect([slug, response?.status()]).toEqual([slug, 200])
      expect([slug, await untouched(page)]).toEqual([slug, true])
      await expect(page.locator('.body')).toContainText('Before.')
      await expect(page.getByRole('main').getByRole('button', { name: 'Post comment' })).toBeVisible()
      const { html } = (await (await request.get(`/api/v1/articles/${id}`)).json()) as { html: string }
      // As a program would show it that trusts us blindly, without any policy.
      await page.goto('about:blank')
      await page.setContent(`<!doctype html><title>x</title><main>${html}</main><p id="behind">Behind.</p>`)
      expect([slug, await untouched(page)]).toEqual([slug, true])
      await expect(page.locator('main')).toContainText('Before.')
      expect(await page.locator('main #behind').count()).toBe(0)
    }
  })

/** What Markdown has of its own: links, pictures, addresses in angles, references, code. */
function asMarkdown(_html: string, group: string[]): string {
  const flat = group.map((text) => text.replaceAll(/\s+/g, ' '))
  return [
    'Before.',
    ...flat.flatMap((text, index) => [
      ...[
        `[x](<${text}>) [y](${text} "${text}") ![z](${text})`,
        `<${text}>`,
        `[r${index}]\n\n[r${index}]: ${text}`,
      ],
      ...[`> ${text}`, `- ${text}`, `\`\`\`${text}\n${text}\n\`\`\``, `| ${text} |\n| --- |\n| ${text} |`],
    ]),
    'After.',
  ].join('\n\n')
}
