'use client'

import { useEffect, useState } from 'react'
import { counted, type Plural } from '../ui/plural.ts'
import { followRun } from './run-live.ts'

/** What /live/queue says. */
interface QueueState {
  /** Comments under each tab. */
  counts: Record<string, number>
  /** Ids of the comments that have waited for the shortest time. */
  newest: number[]
  /** The press on many that is being carried out. */
  run: { batch: string; done: number } | null
}

const POLL_MS = 30_000

/** Tells what the server says, as long as somebody looks at the page. */
function follow(take: (state: QueueState) => void, signal: AbortSignal) {
  let source: EventSource | null = null
  let polling: ReturnType<typeof setInterval> | undefined

  const ask = async () => {
    try {
      const answer = await fetch('/live/queue?poll=1')
      if (answer.ok) take((await answer.json()) as QueueState)
    } catch {
      // Offline, or the server is being restarted: the next time, then.
    }
  }
  const stop = () => {
    source?.close()
    source = null
    clearInterval(polling)
    polling = undefined
  }
  const listen = () => {
    source = new EventSource('/live/queue')
    source.addEventListener('queue', (event) => take(JSON.parse(String(event.data)) as QueueState))
    source.addEventListener('error', () => {
      // A browser connects anew by itself, unless it was told that there is no room.
      if (source?.readyState !== EventSource.CLOSED) return
      source = null
      polling ??= setInterval(() => void ask(), POLL_MS)
    })
  }
  const look = () => {
    if (document.visibilityState === 'hidden') stop()
    else if (!source && !polling) listen()
  }
  document.addEventListener('visibilitychange', look, { signal })
  signal.addEventListener('abort', stop)
  look()
}

/**
 * Keeps the numbers of an open desk true, and says what has come in since: "3 new comments – show". Nothing moves by
 * itself. The numbers are written into what the server has rendered, which other scripts of the desk exchange.
 */
export function LiveQueue({ news, locale }: { news: Plural | null; locale: string }) {
  const [many, setMany] = useState(0)
  useEffect(() => {
    const stop = new AbortController()
    let known: Set<number> | null = null
    const take = ({ counts, newest, run }: QueueState) => {
      for (const place of document.querySelectorAll<HTMLElement>('[data-live-count]')) {
        const words = counts[place.dataset.liveCount ?? '']?.toLocaleString(locale)
        if (words !== undefined && place.textContent !== words) place.textContent = words
      }
      followRun(run, locale)
      void askViews()
      // What the first answer names was there when the page was loaded, or a moment later.
      known ??= new Set(newest)
      setMany(newest.filter((id) => !known?.has(id) && !isShown(id)).length)
    }
    follow(take, stop.signal)
    return () => stop.abort()
  }, [locale])
  if (!news) return null
  return (
    <p className="live-news" aria-live="polite">
      {many > 0 && (
        <button type="button" onClick={() => location.assign(location.pathname + location.search)}>
          {counted(news, many)}
        </button>
      )}
    </p>
  )
}

/** Own tabs are counted for whoever has them, so they are asked for; one question at a time, whatever happens meanwhile. */
let asking = false
let askAgain = false

async function askViews() {
  if (!document.querySelector('[data-live-view]')) return
  askAgain = asking
  if (asking) return
  asking = true
  try {
    const answer = await fetch('/admin/comments/views/counts')
    const counts = answer.ok ? ((await answer.json()) as Record<string, string>) : {}
    for (const place of document.querySelectorAll<HTMLElement>('[data-live-view]')) {
      const words = counts[place.dataset.liveView ?? '']
      if (words !== undefined && place.textContent !== words) place.textContent = words
    }
  } catch {
    // Offline, or the server is being restarted: with the next event, then.
  }
  asking = false
  if (askAgain) await askViews()
}

const isShown = (id: number) => document.querySelector(`[data-card="${id}"]`) !== null
