'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

const ASK_MS = 10_000

interface Props {
  article: number
  /** Those that the page shows, the newest first. */
  posts: number[]
  /** Whether what is typed is kept until it is posted. */
  draft: boolean
}

/**
 * Shows what colleagues post, keeps what is being typed through a closed tab or a lost session, and posts by Ctrl+Enter.
 * Everything works without it.
 */
export function FollowPosts({ article, posts, draft }: Props) {
  const router = useRouter()
  const shown = posts.join(' ')

  useEffect(() => {
    const ask = async () => {
      if (document.visibilityState === 'hidden') return
      try {
        const answer = await fetch(`/live/updates?article=${article}`)
        // 204: it is not public.
        if (answer.status !== 200) return
        const state = (await answer.json()) as { posts: number[] }
        const newest = shown.split(' ').slice(0, state.posts.length)
        if (state.posts.slice(0, newest.length).join(' ') !== newest.join(' ')) router.refresh()
      } catch {
        // Offline, or the server is being restarted: the next time, then.
      }
    }
    const timer = setInterval(() => void ask(), ASK_MS)
    return () => clearInterval(timer)
  }, [article, shown, router])

  useEffect(() => {
    const form = document.querySelector<HTMLFormElement>('form[data-post]')
    const body = form?.querySelector<HTMLTextAreaElement>('textarea[name=body]')
    if (!form || !body) return
    const stop = new AbortController()
    const { signal } = stop
    const post = form.querySelector<HTMLButtonElement>('button.primary')
    const send = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
      event.preventDefault()
      form.requestSubmit(post)
    }
    form.addEventListener('keydown', send, { signal })
    if (draft) keepDraft(`live draft ${article}`, form, body, signal)
    return () => stop.abort()
  }, [article, draft])

  return null
}

/** What was sent is forgotten only when the page that answers has come: one that says that it was posted has an empty form. */
function keepDraft(name: string, form: HTMLFormElement, body: HTMLTextAreaElement, signal: AbortSignal) {
  try {
    if (new URLSearchParams(location.search).get('done') === 'posted') localStorage.removeItem(name)
    const kept = localStorage.getItem(name)
    if (kept !== null && body.value === '') body.value = kept
    const save = () => {
      if (body.value.trim() === '') localStorage.removeItem(name)
      else localStorage.setItem(name, body.value)
    }
    body.addEventListener('input', save, { signal })
    form.addEventListener('submit', save, { signal })
  } catch {
    // No storage, no drafts.
  }
}
