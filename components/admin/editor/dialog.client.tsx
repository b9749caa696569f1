'use client'

import { useEffect, useId, useRef, type ReactNode } from 'react'

interface Props {
  title: string
  /** What the fields say when it is sent; true closes it. */
  send?: (said: Record<string, string>) => boolean
  close: () => void
  children: ReactNode
}

/** A dialog of the editor: there while it is open. Forms do not nest, and the text stands in one: so it is none itself. */
export function Dialog({ title, send, close, children }: Props) {
  const id = useId()
  const ref = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const dialog = ref.current
    if (dialog && !dialog.open) dialog.showModal()
    dialog?.querySelector<HTMLElement>('[data-first]')?.focus()
  }, [])
  const submit = () => {
    const fields = [...(ref.current?.querySelectorAll<HTMLInputElement>('input[data-field]') ?? [])]
    const said = Object.fromEntries(fields.map(({ dataset, value }) => [dataset.field ?? '', value.trim()]))
    if (send?.(said)) close()
  }
  return (
    <dialog
      ref={ref}
      className="editor-dialog"
      aria-labelledby={id}
      onClose={close}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement) || !send) return
        // Else the form around the editor would be sent.
        event.preventDefault()
        submit()
      }}
      onClick={(event) => {
        const pressed = event.target instanceof Element ? event.target.closest('[data-send]') : null
        if (pressed) submit()
      }}
      // Typing here is not writing in the article: what saves it must not hear it.
      onInput={(event) => event.stopPropagation()}
    >
      <h2 id={id}>{title}</h2>
      {children}
    </dialog>
  )
}

interface FieldProps {
  name: string
  label: string
  hint?: string
  problem?: string
  value: string
  first?: boolean
  ltr?: boolean
}

export function Field({ name, label, hint, problem, value, first = false, ltr = false }: FieldProps) {
  const id = useId()
  const described = [hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(' ')
  return (
    <div className="editor-field">
      <label htmlFor={id}>{label}</label>
      {hint && <small id={`${id}-hint`}>{hint}</small>}
      <input
        type="text"
        id={id}
        data-field={name}
        data-first={first || undefined}
        defaultValue={value}
        dir={ltr ? 'ltr' : 'auto'}
        inputMode={ltr ? 'url' : undefined}
        autoComplete="off"
        aria-describedby={described || undefined}
        aria-invalid={problem ? true : undefined}
      />
      {problem && (
        <p id={`${id}-problem`} className="field-message" role="alert">
          {problem}
        </p>
      )}
    </div>
  )
}
