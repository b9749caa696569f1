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
    if (!form) return
    const stop = new AbortController()
    const { signal } = stop
    const post = form.querySelector<HTMLButtonElement>('button.primary')
    const send = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
      event.preventDefault()
      form.requestSubmit(post)
    }
    form.addEventListener('keydown', send, { signal })
    if (draft) keepDraft(article, form, signal)
    return () => stop.abort()
  }, [article, draft])

  return null
}

type Kept = HTMLTextAreaElement | HTMLInputElement

/**
 * What was sent is forgotten only when the page that answers has come: one that says that it was posted has an empty form. That
 * page may be loaded once more, by a telephone that had let it go, and then holds what has been typed since.
 */
function keepDraft(article: number, form: HTMLFormElement, signal: AbortSignal) {
  const fields = [...form.querySelectorAll<Kept>('textarea[name=body], input[name=headline]')]
  const nameOf = (field: Kept) => `live ${field.name} ${article}`
  try {
    const address = new URLSearchParams(location.search)
    const posted = address.get('done') === 'posted' ? address.get('post') : null
    const last = `live posted ${article}`
    if (posted !== null && posted !== localStorage.getItem(last)) {
      for (const field of fields) localStorage.removeItem(nameOf(field))
      localStorage.setItem(last, posted)
    }
    const isEmpty = fields.every((field) => field.value === '')
    for (const field of fields) {
      const kept = localStorage.getItem(nameOf(field))
      if (kept === null || !isEmpty) continue
      field.value = kept
      field.closest('details')?.setAttribute('open', '')
    }
    const save = () => {
      for (const field of fields)
        if (field.value.trim() === '') localStorage.removeItem(nameOf(field))
        else localStorage.setItem(nameOf(field), field.value)
    }
    // Somebody may have typed before this was there to listen.
    save()
    for (const on of ['input', 'submit']) form.addEventListener(on, save, { signal })
  } catch {
    // No storage, no drafts.
  }
}
