'use client'

import { useRef, useState, type KeyboardEvent, type PointerEvent as Press, type ReactNode } from 'react'

interface Props {
  /** `grip` names the handle; null for what stays where it is. */
  items: { id: number; line: ReactNode; presses: ReactNode; grip: string | null }[]
  /** Whose handle was used last: it has the focus again. */
  gripped: number | null
}

/**
 * Things in their order, which is changed by a handle too: with a mouse, a finger or the arrow keys. Where one is let go,
 * the form is sent, as it is by the buttons that need no script.
 */
export function OrderList({ items, gripped }: Props) {
  const [order, setOrder] = useState(() => items.map(({ id }) => id))
  const [moving, setMoving] = useState<number | null>(null)
  const list = useRef<HTMLOListElement>(null)
  const send = useRef<HTMLButtonElement>(null)
  const grip = useRef<HTMLInputElement>(null)

  // What was said last, drawn or not: a pointer may move and be let go between two pictures.
  const held = useRef(order)
  function arrange(ids: number[]) {
    held.current = ids
    setOrder(ids)
  }

  function save(ids: number[], id: number) {
    if (!send.current || !grip.current) return
    grip.current.value = String(id)
    send.current.value = `order:${ids.join('.')}`
    send.current.click()
  }

  function byKey(event: KeyboardEvent, id: number) {
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key]
    if (by === undefined || event.repeat) return
    event.preventDefault()
    const moved = movedTo(order, id, order.indexOf(id) + by)
    if (moved === order) return
    arrange(moved)
    save(moved, id)
  }

  function drag(event: Press, id: number) {
    if (event.button !== 0) return
    event.preventDefault()
    const before = order
    const end = new AbortController()
    const { signal } = end
    setMoving(id)
    const follow = ({ clientY }: PointerEvent) => {
      const over = placeAt(list.current, clientY, held.current.indexOf(id))
      if (over !== null) arrange(movedTo(held.current, id, over))
    }
    const stop = (isKept: boolean) => {
      end.abort()
      setMoving(null)
      if (!isKept) arrange(before)
      else if (held.current.join() !== before.join()) save(held.current, id)
    }
    window.addEventListener('pointermove', follow, { signal })
    window.addEventListener('pointerup', () => stop(true), { signal })
    window.addEventListener('pointercancel', () => stop(false), { signal })
    const escape = ({ key }: globalThis.KeyboardEvent) => key === 'Escape' && stop(false)
    window.addEventListener('keydown', escape, { signal })
  }

  return (
    <>
      <input type="hidden" name="grip" ref={grip} defaultValue="" />
      <button type="submit" name="do" hidden ref={send} />
      <ol className="section-lines" ref={list}>
        {order.map((id) => {
          const item = items.find((one) => one.id === id)
          if (!item) return null
          return (
            <li key={id} className={moving === id ? 'moving' : undefined}>
              {item.line}
              <div className="section-moves">
                {item.grip !== null && (
                  <button
                    type="button"
                    className="grip js-only"
                    aria-label={item.grip}
                    autoFocus={gripped === id}
                    onPointerDown={(event) => drag(event, id)}
                    onKeyDown={(event) => byKey(event, id)}
                  >
                    <span aria-hidden="true" />
                  </button>
                )}
                {item.presses}
              </div>
            </li>
          )
        })}
      </ol>
    </>
  )
}

/** @returns the same order where there is no such place */
function movedTo(ids: number[], id: number, to: number): number[] {
  const from = ids.indexOf(id)
  return to < 0 || to >= ids.length || to === from ? ids : ids.toSpliced(from, 1).toSpliced(to, 0, id)
}

/** Where in a list somebody points; null for where it stands already, and between two that are not alike in height. */
function placeAt(list: HTMLOListElement | null, y: number, from: number): number | null {
  const boxes = [...(list?.children ?? [])].map((row) => row.getBoundingClientRect())
  const over = boxes.findIndex(({ top, bottom }) => y >= top && y < bottom)
  const box = boxes[over]
  if (!box || over === from) return null
  const middle = box.top + box.height / 2
  return over > from === y > middle ? over : null
}
