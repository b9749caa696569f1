import type { ToConfirm } from '#db/commenters/confirm.ts'
import { Notice } from './notice.tsx'
import { Quoted } from './quoted.tsx'

interface Props {
  comment: ToConfirm
  keyOfLink: string
  zone: string
}

/** One button: the mailbox's owner says that a comment is his. */
export function ConfirmForm({ comment, keyOfLink, zone }: Props) {
  return (
    <Notice title="Is this comment yours?">
      <p>
        It was sent under your email address, on <a href={comment.article.path}>{comment.article.headline}</a>
        :
      </p>
      <Quoted name={comment.name} body={comment.body} at={comment.createdAt} zone={zone} />
      <p>
        If you have written it, confirm that: your name gets a mark, you can see what became of your comments,
        and you get mail about answers where you have asked for it. If not, close this page: nothing happens.
      </p>
      <form method="post" action="/commenter/confirmed">
        <input type="hidden" name="key" value={keyOfLink} />
        <p className="tick">
          <label>
            <input type="checkbox" name="remember" value="yes" /> Remember me in this browser (by a cookie,
            for a year), so that what I write here is confirmed at once
          </label>
        </p>
        <button type="submit" className="primary">
          {comment.isConfirmed ? 'Yes, go to my comments' : 'Yes, it is mine'}
        </button>
      </form>
    </Notice>
  )
}
