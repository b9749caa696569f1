'use client'

import { useEffect, useRef, useState } from 'react'
import { keyOf, type Kept } from './kept.ts'
import type { Saver, State } from './saver-kinds.ts'
import { startSaver } from './saver.ts'

/** What is said here, in the language of the desk; `{time}` and `{name}` are put in. */
export interface LiveWords {
  unsaved: string
  saving: string
  saved: string
  offline: string
  signedOut: string
  signIn: string
  refused: string
  tooLong: string
  stale: string
  compare: string
  locked: string
  lockedBySelf: string
  takeOver: string
  found: string
  restore: string
  discard: string
}

interface Props {
  articleId: number
  /** Who writes: what he left in this browser is offered to nobody else. */
  person: { id: number; name: string }
  token: string
  /** Whether the server has just saved all that was typed. */
  isFresh: boolean
  /** Whether it is saved by itself. */
  said: LiveWords
  locale: string
  zone: string
}

/** Saves what is written by itself, and says how it stands: beside the button that saves it on purpose. */
export function WritingLive({ articleId, person, token, isFresh, said, locale, zone }: Props) {
  const [state, setState] = useState<State>({ kind: 'quiet' })
  const [kept, setKept] = useState<Kept | null>(null)
  const saver = useRef<Saver | null>(null)
  useEffect(() => {
    const form = document.getElementById('writing')
    if (!(form instanceof HTMLFormElement)) return
    // Loaded once more it has to look for itself what is saved.
    if (isFresh) history.replaceState(history.state, '', location.pathname)
    const started = startSaver({
      ...{ form, token, isFresh, tell: setState, found: setKept },
      lockPath: `/admin/articles/${articleId}/lock`,
      key: keyOf(person.id, articleId),
    })
    saver.current = started
    // The tools of the text stay in sight below the bar, however much it says.
    const bar = form.querySelector('.writing-bar')
    const sizes = new ResizeObserver(() =>
      form.style.setProperty('--bar-height', `${bar?.clientHeight ?? 0}px`),
    )
    if (bar) sizes.observe(bar)
    return () => {
      sizes.disconnect()
      started.stop()
    }
  }, [articleId, person.id, token, isFresh])

  const clock = (at: number) =>
    new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', timeZone: zone }).format(at)
  const line = LINES[state.kind]
  return (
    <>
      <span className="writing-state" data-state={state.kind}>
        {state.kind === 'saved' ? said.saved.replace('{time}', clock(state.at)) : line && said[line]}
      </span>
      <div className="writing-told" role="status">
        {state.kind === 'offline' && <p>{said.offline}</p>}
        {state.kind === 'refused' && <p>{said.refused}</p>}
        {state.kind === 'too-long' && <p>{said.tooLong}</p>}
        {state.kind === 'signed-out' && (
          <p>
            {said.signedOut}{' '}
            <a href="/admin/sign-in" target="_blank" rel="noopener">
              {said.signIn}
            </a>
          </p>
        )}
        {state.kind === 'stale' && (
          <p>
            {said.stale.replace('{name}', state.by)}{' '}
            <button type="submit" form="writing" name="do" value="save">
              {said.compare}
            </button>
          </p>
        )}
        {state.kind === 'locked' && (
          <p>
            {state.by === person.name ? said.lockedBySelf : said.locked.replace('{name}', state.by)}{' '}
            <button type="button" onClick={() => saver.current?.takeOver()}>
              {said.takeOver}
            </button>
          </p>
        )}
        {kept && (
          <p>
            {said.found.replace('{time}', clock(kept.at))}{' '}
            <button
              type="button"
              onClick={() => {
                saver.current?.restore(kept)
                setKept(null)
              }}
            >
              {said.restore}
            </button>{' '}
            <button
              type="button"
              className="quiet"
              onClick={() => {
                saver.current?.discard()
                setKept(null)
              }}
            >
              {said.discard}
            </button>
          </p>
        )}
      </div>
    </>
  )
}

const LINES: Record<State['kind'], 'unsaved' | 'saving' | null> = {
  ...{ quiet: null, unsaved: 'unsaved', saving: 'saving', saved: null },
  ...{ offline: null, 'signed-out': null, refused: null, 'too-long': null, stale: null, locked: null },
}
