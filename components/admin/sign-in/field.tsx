import type { ReactNode } from 'react'

interface Props {
  name: string
  label: string
  hint?: string
  problem?: string | null
  children: (props: {
    id: string
    name: string
    required: true
    'aria-invalid': true | undefined
    'aria-describedby': string | undefined
  }) => ReactNode
}

/** A field of a staff form with its label, what it means, and what is wrong with it. */
export function StaffField({ name, label, hint, problem, children }: Props) {
  const id = `staff-${name}`
  const described = [hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(' ')
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {children({
        ...{ id, name, required: true, 'aria-invalid': problem ? true : undefined },
        'aria-describedby': described || undefined,
      })}
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {problem && (
        <p className="field-message" id={`${id}-problem`}>
          {problem}
        </p>
      )}
    </div>
  )
}
