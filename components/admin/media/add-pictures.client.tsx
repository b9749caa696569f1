'use client'

import { useEffect, useRef, useState, type DragEvent, type FormEvent, type ReactNode } from 'react'
import type { PickerWords } from './picker-words.ts'
import { picturesIn } from './send.ts'
import { SendingLines, useSending } from './sending.client.tsx'

/**
 * Around the form of the library: what is dropped, pasted or chosen is sent at once, with how far it is. A single picture is opened,
 * so that somebody says what it shows.
 */
export function AddPictures({ words, children }: { words: PickerWords; children: ReactNode }) {
  const area = useRef<HTMLDivElement>(null)
  const [isOver, setOver] = useState(false)
  const { lines, send } = useSending(words)

  async function take(files: File[]) {
    if (files.length === 0) return
    const outcomes = await send(files)
    const [only] = outcomes
    if (outcomes.length === 1 && only && 'picture' in only) {
      const { id, known, moved } = only.picture
      location.assign(`/admin/media/${id}?done=${known ? 'known' : moved ? 'stilled' : 'added'}`)
    }
  }
  const taking = useRef(take)
  useEffect(() => {
    taking.current = take
  })
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      const files = picturesIn(event.clipboardData)
      if (files.length > 0) event.preventDefault()
      void taking.current(files)
    }
    document.addEventListener('paste', paste)
    return () => document.removeEventListener('paste', paste)
  }, [])

  function submit(event: FormEvent<HTMLDivElement>) {
    const input = area.current?.querySelector<HTMLInputElement>('input[type="file"]')
    const files = [...(input?.files ?? [])]
    // The server says that nothing was chosen.
    if (!input || files.length === 0) return
    event.preventDefault()
    input.value = ''
    void take(files)
  }
  const over = (event: DragEvent) => {
    event.preventDefault()
    setOver(true)
  }

  return (
    <div
      ref={area}
      className="drop-zone"
      data-over={isOver || undefined}
      onSubmit={submit}
      onDragEnter={over}
      onDragOver={over}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        void take([...event.dataTransfer.files])
      }}
    >
      {children}
      <p className="hint js-only">{words.drop}</p>
      <SendingLines lines={lines} words={words} />
      {lines.some(({ outcome }) => outcome && 'picture' in outcome) && (
        <p className="sent-all">
          <a href="/admin/media">{words.newest}</a>
        </p>
      )}
    </div>
  )
}
