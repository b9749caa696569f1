'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import type { InsertedPicture } from '#db/media/inserted.ts'

/** Somebody who types is not asked for after each letter. */
const PAUSE_MS = 250

interface Listed {
  pictures: InsertedPicture[]
  next: number | null
}

/** The pictures of the library that a dialog shows: all, or those with some words. */
export function useLibrary(notSent: string) {
  const [listed, setListed] = useState<Listed | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [words, setWords] = useState('')
  const asked = useRef(0)

  const ask = useCallback(
    async (q: string, before: number | null) => {
      const mine = (asked.current += 1)
      const found = await fetchPage(q, before).catch(() => null)
      // A later question has been asked meanwhile.
      if (mine !== asked.current) return
      setProblem(found ? null : notSent)
      if (!found) return
      setListed((shown) => ({
        pictures: before === null ? found.pictures : [...(shown?.pictures ?? []), ...found.pictures],
        next: found.next,
      }))
    },
    [notSent],
  )
  useEffect(() => {
    const pause = setTimeout(() => void ask(words, null), words === '' ? 0 : PAUSE_MS)
    return () => clearTimeout(pause)
  }, [ask, words])

  return {
    pictures: listed?.pictures ?? null,
    next: listed?.next ?? null,
    problem,
    isSearch: words !== '',
    search: (text: string) => setWords(text.trim()),
    more: () => void ask(words, listed?.next ?? null),
    prepend: (added: InsertedPicture[]) =>
      setListed((shown) => {
        const ids = new Set(added.map(({ id }) => id))
        const others = (shown?.pictures ?? []).filter(({ id }) => !ids.has(id))
        return { pictures: [...added, ...others], next: shown?.next ?? null }
      }),
  }
}

async function fetchPage(q: string, before: number | null): Promise<Listed> {
  const query = new URLSearchParams({ q })
  if (before !== null) query.set('before', String(before))
  const response = await fetch(`/admin/media/pick?${query.toString()}`, {
    headers: { accept: 'application/json' },
  })
  if (!response.ok) throw new Error(String(response.status))
  return (await response.json()) as Listed
}
