'use client'

import { useId, useState, type ComponentProps } from 'react'

type Props = Omit<ComponentProps<'textarea'>, 'value' | 'children'>

/**
 * A textarea with a text to begin with, on a page that React takes over. There React writes that text once more
 * (`initTextarea`), over what somebody has typed while the scripts were on their way; so it is given what stands there.
 */
export function TextArea({ id, defaultValue, ...props }: Props) {
  const own = useId()
  const name = id ?? own
  const [typed] = useState(() => keep(name))
  return <textarea {...props} id={name} defaultValue={typed ?? defaultValue} />
}

/** @returns null on the server, and where the element is still to be made */
function keep(id: string): string | null {
  if (typeof document === 'undefined') return null
  const element = document.getElementById(id)
  if (!(element instanceof HTMLTextAreaElement)) return null
  const { value } = element
  // Now it counts as typed in, and a new default no longer puts the caret at its start.
  element.value = value
  return value
}
