import type { Metadata } from 'next'
import type { RefusedComment } from '#db/comments/form.ts'
import { NotFound } from '#components/site/not-found.tsx'
import { Page } from '#components/site/page.tsx'
import { terms } from '#db/search/match.ts'
import { answer, movedTo, refusedForm } from './answer.ts'
import { readAddress, readInstead, readSite } from './readers.ts'
import { siteWords } from './words.ts'

/** The metadata of a page that turns out not to be there. */
export async function notFoundMetadata(): Promise<Metadata> {
  return { title: (await siteWords('missing'))('title'), robots: { index: false } }
}

interface Props {
  /** Decoded. */
  path: string
  /** Parameters of the address: WordPress's plain permalinks name a post there. */
  query?: Record<string, unknown>
}

/**
 * What stands at an address that has no page: a redirect if it had one, 410 if it was withdrawn, else 404. Pages return
 * it; Next's own `notFound()` sends a page without content to browsers that run no JavaScript.
 */
export async function NotFoundPage({ path, query = {} }: Props) {
  const address = await readAddress(path, query)
  if (address.kind === 'moved') movedTo(address.to)
  else answer(address.kind === 'gone' ? 410 : 404)
  const site = await readSite()
  const gone = address.kind === 'gone' ? address : null
  const words = terms(path.split('/').at(-1) ?? '').join(' ')
  return (
    <Page site={site}>
      <NotFound
        gone={gone !== null}
        query={words}
        {...await readInstead(gone, words)}
        zone={site.zone}
        refused={refusedForm<RefusedComment>('comment')}
      />
    </Page>
  )
}
