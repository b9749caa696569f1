import type { ReactNode } from 'react'

interface Props {
  name: string
  label: ReactNode
  /** What is wrong, in words. */
  problem?: string
  value: string
  /** Of a field of several lines. */
  rows?: number
  type?: 'text' | 'email'
  autoComplete?: string
  autoFocus?: boolean
  required?: boolean
}

/** A labelled field with its message beside it. */
export function TextField({ name, label, problem, value, rows, type = 'text', ...more }: Props) {
  const { autoComplete, autoFocus, required = false } = more
  const id = `field-${name}`
  const props = {
    ...{ id, name, required, defaultValue: value, autoFocus: autoFocus || undefined },
    'aria-invalid': problem ? (true as const) : undefined,
    'aria-describedby': problem ? `${id}-message` : undefined,
  }
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {rows ? (
        <textarea {...props} rows={rows} dir="auto" />
      ) : (
        <input
          {...props}
          type={type}
          autoComplete={autoComplete}
          dir={type === 'text' ? 'auto' : undefined}
        />
      )}
      {problem && (
        <p className="field-message" id={`${id}-message`}>
          {problem}
        </p>
      )}
    </div>
  )
}
