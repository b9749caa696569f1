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
          {paragraph.split('\n').map((line, number) => (
            <span key={number}>
              {number > 0 && <br />}
              {inert ? line : <Linked line={line} />}
            </span>
          ))}
        </p>
      ))}
    </div>
  )
}

function Linked({ line }: { line: string }) {
  return textParts(line).map((part, index) =>
    'href' in part ? (
      <a key={index} href={part.href} rel="ugc nofollow noopener">
        {part.text}
      </a>
    ) : (
      part.text
    ),
  )
}
