import type { Metadata } from 'next'
import { Notice } from '#components/commenter/notice.tsx'
import { Page } from '#components/site/page.tsx'
import { database } from '#db/client.ts'
import { publicComment } from '#db/comments/senders.ts'
import { answer } from '#app/_request/answer.ts'
import { isPersonal } from '#app/_request/cache.ts'
import { idOf } from '#app/_request/params.ts'
import { readSite } from '#app/_request/readers.ts'
import { siteWords } from '#app/_request/words.ts'

export async function generateMetadata(): Promise<Metadata> {
  const t = await siteWords('muting')
  return { title: t('title'), robots: { index: false } }
}

/** Asks before anything is done: a link must not mute anybody. */
export default async function MutePage({ params }: PageProps<'/comments/[id]/mute'>) {
  isPersonal()
  const site = await readSite()
  const t = await siteWords('muting')
  const comment = await publicComment(database(), idOf((await params).id) ?? 0)
  if (!comment) answer(404)
  return (
    <Page site={site}>
      {comment ? (
        <Notice title={t.rich('muteThis', { name: () => <bdi>{comment.name}</bdi> })}>
          <p>
            {t.rich('means', {
              name: () => <bdi>{comment.name}</bdi>,
              link: (chunks) => <a href="/commenter/muted">{chunks}</a>,
            })}
          </p>
          <form method="post" action={`/comments/${comment.id}/mute/send`} className="button-row">
            <button type="submit" className="primary">
              {t('mute')}
            </button>
            <a href={`/comments/${comment.id}`}>{t('cancel')}</a>
          </form>
        </Notice>
      ) : (
        <Notice title={t('gone')}>
          <p>
            <a href="/commenter/muted">{t('muted')}</a>
          </p>
        </Notice>
      )}
    </Page>
  )
}
