import { CommentForm } from '#components/comment/comment-form.tsx'
import type { RefusedComment } from '#db/comments/form.ts'
import { Comments } from '#components/comment/comments.tsx'
import { closedWords } from '#components/comment/refusal.ts'
import type { Article } from '#db/articles/article.ts'
import { articlePath } from '#db/articles/path.ts'
import { refusedForm } from '#app/_request/answer.ts'
import { idOf } from '#app/_request/params.ts'
import { readAnswered, readClosed, readComments, readHeld, settingsForPage } from '#app/_request/readers.ts'

interface Props {
  article: Article
  page: number
  reply: string | string[] | undefined
  zone: string
}

/** @returns null for a page of comments past the last one */
export async function CommentsSection({ article, page, reply, zone }: Props) {
  const now = Date.now()
  const path = articlePath({ section: article.section.slug, slug: article.slug })
  const comments = await readComments(article, page)
  if (page > comments.pages) return null

  const because = await readClosed(article, now)
  const settings = await settingsForPage()
  const [closedReason, guidelines] = [settings['comments.closedReason'], settings['comments.guidelines']]
  const refused = refusedForm<RefusedComment>('comment')
  const lostParent = refused?.refusal?.reason === 'parent-unavailable'
  const parentId = lostParent ? null : (refused?.parentId ?? idOf(reply))
  return (
    <Comments
      count={article.commentCount}
      page={comments}
      held={await readHeld(article, now)}
      articlePath={path}
      zone={zone}
      closed={because && closedWords(because, closedReason)}
    >
      {(!because || refused) && (
        <CommentForm
          action={`${path}/comments`}
          replyTo={await readAnswered(article, parentId)}
          articlePath={path}
          refused={refused}
          closedReason={closedReason}
          rule={guidelines.split('\n\n')[0] ?? ''}
        />
      )}
    </Comments>
  )
}
