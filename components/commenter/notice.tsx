import type { ReactNode } from 'react'

/** A page of a few words and perhaps a form. */
export function Notice({ title, children }: { title: ReactNode; children: ReactNode }) {
  return (
    <div className="notice">
      <h1>{title}</h1>
      {children}
    </div>
  )
}
