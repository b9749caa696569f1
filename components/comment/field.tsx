import type { ReactNode } from 'react'
import type { CommentFields, FieldProblem } from '#db/comments/form.ts'
import { fieldWords } from './refusal.ts'

interface ControlProps {
  id: string
  name: string
  required: true
  'aria-invalid': true | undefined
  'aria-describedby': string | undefined
  autoFocus: boolean | undefined
}

interface Props {
  name: keyof CommentFields
  label: string
  problem: FieldProblem | undefined
  autoFocus: boolean
  children: (props: ControlProps) => ReactNode
}

/** A labelled field with its message beside it. */
export function Field({ name, label, problem, autoFocus, children }: Props) {
  const id = `comment-${name}`
  const messageId = `${id}-message`
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {children({
        id,
        name,
        required: true,
        'aria-invalid': problem ? true : undefined,
        'aria-describedby': problem ? messageId : undefined,
        autoFocus: autoFocus || undefined,
      })}
      {problem && (
        <p className="field-message" id={messageId}>
          {fieldWords(name, problem)}
        </p>
      )}
    </div>
  )
}
