import { ModeHere, ToolsHere, WaitingHere } from '#components/admin/on-page.tsx'
import { DoneLine, RefusedLines, type RefusedPress } from '#components/admin/outcome.tsx'
import { CommentForm } from '#components/comment/comment-form.tsx'
import type { RefusedComment } from '#db/comments/form.ts'
import { Comments } from '#components/comment/comments.tsx'
import { closedWords } from '#components/comment/refusal.ts'
import type { Article } from '#db/articles/article.ts'
import { effectiveChoice } from '#db/comments/effective-mode.ts'
import { sortOf } from '#db/comments/sort.ts'
import { articlePath } from '#db/articles/path.ts'
import { refusedForm } from '#app/_request/answer.ts'
import { readDone } from '#app/_request/done.ts'
import { idOf } from '#app/_request/params.ts'
import {
  readAnswered,
  readClosed,
  readComments,
  readMode,
  readPicks,
  readSectionGuidelines,
  settingsForPage,
} from '#app/_request/readers.ts'
import { isWarned, readDesk, readHeld, readMutedOn, readRecommended } from '#app/_request/personal.ts'

interface Props {
  article: Article
  page: number
  reply: string | string[] | undefined
  recommended: string | string[] | undefined
  /** As the address says it. */
  sort: string | string[] | undefined
  /** What a moderator has just done here, as the address says it; of no meaning to anybody else. */
  done: string | string[] | undefined
  zone: string
}

/** @returns null for a page of comments past the last one */
export async function CommentsSection(props: Props) {
  const { article, page, reply, recommended, sort: asked, zone } = props
  const now = Date.now()
  const path = articlePath({ section: article.section.slug, slug: article.slug })
  const sort = sortOf(asked)
  const comments = await readComments(article, page, sort)
  if (page > comments.pages) return null

  const because = await readClosed(article, now)
  const settings = await settingsForPage()
  const closedReason = settings['comments.closedReason']
  const ofSection = await readSectionGuidelines(article.section)
  const guidelines = ofSection || settings['comments.guidelines']
  const refused = refusedForm<RefusedComment>('comment')
  const lostParent = refused?.refusal?.reason === 'parent-unavailable'
  const parentId = lostParent ? null : (refused?.parentId ?? idOf(reply))
  const held = await readHeld(article, now)
  const { staff, onPage } = await readDesk(article, comments)
  const back = page === 1 ? path : `${path}?page=${page}`
  const pressed = refusedForm<RefusedPress>('press')
  const done = onPage && !pressed ? await readDone(props.done) : null
  return (
    <Comments
      articleId={article.id}
      count={article.commentCount}
      page={comments}
      sort={sort}
      picks={page === 1 ? await readPicks(article) : []}
      held={held.waiting}
      warned={held.waiting.length > 0 && (await isWarned(now))}
      reader={{
        own: held.changeable,
        muted: await readMutedOn(comments),
        recommended: await readRecommended(idOf(recommended), now),
      }}
      articlePath={path}
      zone={zone}
      closed={because && closedWords(because, closedReason)}
      waiting={
        onPage && (
          <>
            {pressed && <RefusedLines refused={pressed} viewer={staff.name} now={now} />}
            <ModeHere
              effective={effectiveChoice(article, settings, now)}
              first={settings['comments.holdFirst']}
              articlePath={path}
            />
            <WaitingHere pending={onPage.pending} back={back} zone={zone} />
            <div role="status" className="done">
              {done && <DoneLine done={done} back={back} />}
            </div>
          </>
        )
      }
      tools={
        onPage
          ? ({ id, authorName }) => <ToolsHere shown={onPage.shown} back={back} id={id} name={authorName} />
          : undefined
      }
    >
      {(!because || refused) && (
        <CommentForm
          action={`${path}/comments`}
          replyTo={await readAnswered(article, parentId)}
          articlePath={path}
          refused={refused}
          closedReason={closedReason}
          staff={staff}
          rule={guidelines.split('\n\n')[0] ?? ''}
          guidelinesPath={ofSection ? `/guidelines/${article.section.slug}` : '/guidelines'}
          mode={await readMode(article)}
        />
      )}
    </Comments>
  )
}
