import { commentHtml } from '#db/text/markdown.ts'

interface Props {
  /** A comment's words as stored. */
  text: string
  /** Links of a comment that no moderator has seen lead nowhere. */
  inert?: boolean
}

/** A comment's words: a little of Markdown, and nothing that its author typed as HTML. */
export function CommentText({ text, inert = false }: Props) {
  return (
    <div
      className="comment-text"
      dir="auto"
      dangerouslySetInnerHTML={{ __html: commentHtml(text, { inert }) }}
    />
  )
}
