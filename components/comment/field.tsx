import type { ReactNode } from 'react'
import type { CommentFields, FieldProblem } from '#db/comments/form.ts'
import { fieldWords, wordsWhileTyping } from './refusal.ts'

interface ControlProps {
  id: string
  name: string
  required: true
  'aria-invalid': true | undefined
  'aria-describedby': string | undefined
  autoFocus: boolean | undefined
  [words: `data-${string}`]: string | number
}

interface Props {
  name: keyof CommentFields
  label: string
  problem: FieldProblem | undefined
  autoFocus: boolean
  /** Beside the label. */
  note?: ReactNode
  /** Under the field and its message. */
  below?: ReactNode
  children: (props: ControlProps) => ReactNode
}

/** A labelled field with its message beside it. */
export function Field({ name, label, problem, autoFocus, note, below, children }: Props) {
  const id = `comment-${name}`
  const messageId = `${id}-message`
  return (
    <div className="field">
      {note}
      <label htmlFor={id}>{label}</label>
      {children({
        id,
        name,
        required: true,
        'aria-invalid': problem ? true : undefined,
        'aria-describedby': problem ? messageId : undefined,
        autoFocus: autoFocus || undefined,
        ...wordsWhileTyping(name),
      })}
      {problem && (
        <p className="field-message" id={messageId}>
          {fieldWords(name, problem)}
        </p>
      )}
      {below}
    </div>
  )
}
