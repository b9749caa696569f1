import type { ReactNode } from 'react'

interface Props {
  /** Of the field in the form. */
  name: string
  label: string
  hint?: string
  problem?: string
  children: (props: {
    id: string
    name: string
    'aria-invalid': true | undefined
    'aria-describedby': string | undefined
  }) => ReactNode
}

/** A field of the rules with its label, what it means, and what is wrong with it. */
export function RuleField({ name, label, hint, problem, children }: Props) {
  const id = `rule-${name.replace(/\W/g, '-')}`
  const described = [hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(' ')
  return (
    <div className="field rule-field">
      <label htmlFor={id}>{label}</label>
      {children({
        ...{ id, name, 'aria-invalid': problem ? true : undefined },
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
