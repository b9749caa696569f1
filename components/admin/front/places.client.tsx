'use client'

import { useEffect, useRef, useState, type KeyboardEvent, type PointerEvent } from 'react'
import { ARRANGED } from './unsaved.client.tsx'
import { PlaceRow, type Does, type Item, type PlaceArticle, type PlaceWords } from './place-row.client.tsx'

interface Props {
  slots: readonly { id: number | null; start: string; end: string }[]
  /** What is wrong with each. */
  problems: (string | null)[]
  places: string[]
  articles: PlaceArticle[]
  /** Headlines of what stands in places that nobody holds. */
  newest: string[]
  /** The button that was pressed last, as its value. */
  pressed: string | null
  say: PlaceWords & { times: string; order: string }
}

/**
 * The places of a front in their order: moved by buttons, arrow keys, a mouse or a finger. Without scripts each button sends
 * the form, and the server moves.
 */
export function Places({ slots, problems, places, articles, newest, pressed, say }: Props) {
  const [items, setItems] = useState<Item[]>(() =>
    slots.map((slot, at) => ({
      ...slot,
      key: slot.id === null ? `free-${at}` : String(slot.id),
      problem: problems[at] ?? null,
    })),
  )
  // What was said last, drawn or not: a pointer may move twice between two pictures.
  const held = useRef(items)
  function arrange(next: Item[]) {
    held.current = next
    setItems(next)
  }
  const [said, setSaid] = useState('')
  const list = useRef<HTMLOListElement>(null)
  const [focus, setFocus] = useState<{ key: string; does: Does } | null>(null)
  const articleOf = (item: Item) => articles.find(({ id }) => id === item.id)

  useEffect(() => {
    if (!focus) return
    const row = list.current?.querySelector(`[data-key="${focus.key}"]`)
    const wanted = row?.querySelector<HTMLButtonElement>(`[data-does="${focus.does}"]`)
    const able = wanted && !wanted.disabled ? wanted : row?.querySelector<HTMLButtonElement>('button:enabled')
    able?.focus()
  }, [focus])

  useEffect(() => {
    list.current?.dispatchEvent(new Event(ARRANGED, { bubbles: true }))
  }, [items])

  function move(from: number, to: number, does: Does | null) {
    const item = held.current[from]
    if (!item || to < 0 || to >= items.length) return
    arrange(held.current.toSpliced(from, 1).toSpliced(to, 0, item))
    setSaid(articleOf(item)?.said[to] ?? '')
    if (does) setFocus({ key: item.key, does })
  }

  function press(at: number, does: Does) {
    if (does === 'up') move(at, at - 1, does)
    if (does === 'down') move(at, at + 1, does)
    if (does !== 'free') return
    const free = { ...{ id: null, start: '', end: '', problem: null }, key: `free-${items[at]?.key ?? at}` }
    arrange(items.with(at, free))
    setSaid(`${places[at] ?? ''}: ${say.newest}`)
    setFocus({ key: items[at + 1]?.key ?? items[at - 1]?.key ?? '', does })
  }

  function byKey(event: KeyboardEvent<HTMLLIElement>, at: number) {
    const to = { ArrowUp: at - 1, ArrowDown: at + 1 }[event.key]
    if (to === undefined || !(event.target instanceof HTMLButtonElement)) return
    event.preventDefault()
    move(at, to, (event.target.dataset.does as Does | undefined) ?? 'grip')
  }

  const dragged = useRef<string | null>(null)

  function drag(event: PointerEvent<HTMLButtonElement>, key: string) {
    if (event.button !== 0) return
    event.preventDefault()
    dragged.current = key
    const end = new AbortController()
    const follow = ({ clientY }: globalThis.PointerEvent) => {
      const rows = [...(list.current?.children ?? [])]
      const from = held.current.findIndex((item) => item.key === key)
      const over = rows.findIndex((row) => {
        const { top, bottom } = row.getBoundingClientRect()
        return clientY >= top && clientY < bottom
      })
      if (over === -1 || over === from) return
      // Only once it is past the middle, or two rows of unlike heights would change places again and again.
      const { top, height } = (rows[over] as Element).getBoundingClientRect()
      if (over > from ? clientY > top + height / 2 : clientY < top + height / 2) move(from, over, null)
    }
    const stop = () => {
      dragged.current = null
      end.abort()
      setFocus({ key, does: 'grip' })
    }
    const { signal } = end
    window.addEventListener('pointermove', follow, { signal })
    for (const over of ['pointerup', 'pointercancel'] as const)
      window.addEventListener(over, stop, { signal })
  }

  const free = items.filter(({ id }) => id === null)
  return (
    <>
      <p className="hint" id="front-order">
        {say.order} {say.times}
      </p>
      <ol className="front-places" aria-describedby="front-order" ref={list}>
        {items.map((item, at) => (
          <PlaceRow
            key={item.key}
            {...{ item, at, say, pressed }}
            place={places[at] ?? ''}
            isLast={at === items.length - 1}
            article={articleOf(item)}
            newest={newest[free.indexOf(item)]}
            onPress={(does) => press(at, does)}
            onKey={(event) => byKey(event, at)}
            onGrip={(event) => drag(event, item.key)}
          />
        ))}
      </ol>
      <p role="status" className="visually-hidden">
        {said}
      </p>
    </>
  )
}
