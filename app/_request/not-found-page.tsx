import type { Metadata } from 'next'
import type { RefusedComment } from '#db/comments/form.ts'
import { NotFound } from '#components/site/not-found.tsx'
import { Page } from '#components/site/page.tsx'
import { terms } from '#db/search/match.ts'
import { answer, movedTo, refusedForm } from './answer.ts'
import { readAddress, readLatest, readSite } from './readers.ts'
import { siteWords } from './words.ts'

const LATEST = 5

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
  return (
    <Page site={site}>
      <NotFound
        gone={address.kind === 'gone'}
        query={terms(path.split('/').at(-1) ?? '').join(' ')}
        latest={await readLatest(LATEST)}
        zone={site.zone}
        refused={refusedForm<RefusedComment>('comment')}
      />
    </Page>
  )
}
