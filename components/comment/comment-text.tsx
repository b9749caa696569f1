import type { ReactNode } from 'react'
import { textParts } from '#db/text/links.ts'

interface Props {
  /** Plain text as stored. */
  text: string
  /** Links of a comment that no moderator has seen lead nowhere. */
  inert?: boolean
}

/** A comment's words: paragraphs, line breaks and links, and nothing that its author typed as markup. */
export function CommentText({ text, inert = false }: Props) {
  return (
    <div className="comment-text" dir="auto">
      {text.split(/\n{2,}/).map((paragraph, index) => (
        <p key={index} dir="auto">
          {paragraph
            .split('\n')
            .flatMap((line, number) => [
              number > 0 && <br key={number} />,
              ...(inert ? [line] : linked(line, number)),
            ])}
        </p>
      ))}
    </div>
  )
}

function linked(line: string, number: number): ReactNode[] {
  return textParts(line).map((part, index) =>
    'href' in part ? (
      <a key={`${number}.${index}`} href={part.href} rel="ugc nofollow noopener">
        {part.text}
      </a>
    ) : (
      part.text
    ),
  )
}
