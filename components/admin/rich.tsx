import type { ReactNode } from 'react'

/** The elements that messages of the desk have within their sentences. */
export const rich = {
  b: (text: ReactNode) => <b>{text}</b>,
  code: (text: ReactNode) => <code>{text}</code>,
  kbd: (text: ReactNode) => <kbd>{text}</kbd>,
  q: (text: ReactNode) => <q>{text}</q>,
  small: (text: ReactNode) => <small>{text}</small>,
}
