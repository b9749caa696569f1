'use client'

import { useEffect, useRef, useState, type DragEvent } from 'react'
import { createPortal } from 'react-dom'
import type { InsertedPicture } from '#db/media/inserted.ts'
import { DescribePicked } from './describe-picked.client.tsx'
import type { PickerWords } from './picker-words.ts'
import { picturesIn } from './send.ts'
import { SendingLines, useSending } from './sending.client.tsx'
import { useLibrary } from './use-library.client.tsx'

export type { InsertedPicture }

interface Props {
  /** Of `pickerWords()`. */
  words: PickerWords
  /** Files that were dropped or pasted where the dialog was opened from: they are sent at once. */
  files?: File[]
  onPick: (picture: InsertedPicture) => void
  onClose: () => void
}

/**
 * Chooses a picture of the library, or takes one that is dropped, pasted or chosen from the device, and asks what it shows. It stands
 * at the end of the page and holds no form: the one that it was opened from is around it otherwise.
 */
export function PictureDialog({ words, files, onPick, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  const search = useRef<HTMLInputElement>(null)
  const [picked, setPicked] = useState<InsertedPicture | null>(null)
  /** Whoever comes back from a picture is at the search, and not nowhere. */
  const [isBack, setBack] = useState(false)
  const { lines, send } = useSending(words)
  const library = useLibrary(words.notSent)

  async function take(sent: File[]) {
    const outcomes = await send(sent)
    const added = outcomes.flatMap((outcome) => ('picture' in outcome ? [outcome.picture] : []))
    library.prepend(added)
    const [only] = added
    if (only && added.length === 1 && outcomes.length === 1) setPicked(only)
  }
  const begun = useRef(false)
  const taking = useRef(take)
  useEffect(() => {
    taking.current = take
  })
  useEffect(() => {
    const element = dialog.current
    if (element && !element.open) {
      element.showModal()
      // A search on a phone would bring its keyboard up, over the pictures.
      if (matchMedia('(pointer: fine)').matches) search.current?.focus()
    }
    if (!begun.current && files && files.length > 0) void taking.current(files)
    begun.current = true
    const paste = (event: ClipboardEvent) => {
      const pasted = picturesIn(event.clipboardData)
      if (pasted.length === 0) return
      event.preventDefault()
      event.stopPropagation()
      void taking.current(pasted)
    }
    element?.addEventListener('paste', paste)
    return () => element?.removeEventListener('paste', paste)
  }, [files])

  const drop = (event: DragEvent) => {
    event.preventDefault()
    event.stopPropagation()
    if (event.type === 'drop') void take([...event.dataTransfer.files])
  }
  return createPortal(
    <dialog
      ref={dialog}
      className="picture-dialog"
      aria-labelledby="picture-dialog-title"
      onClose={onClose}
      onDragOver={drop}
      onDrop={drop}
    >
      <header>
        <h2 id="picture-dialog-title">{words.title}</h2>
        <button type="button" onClick={() => dialog.current?.close()}>
          {words.close}
        </button>
      </header>
      {picked ? (
        <DescribePicked
          key={picked.id}
          {...{ words, picked }}
          onBack={() => {
            setBack(true)
            setPicked(null)
          }}
          onDone={(picture) => {
            onPick(picture)
            dialog.current?.close()
          }}
        />
      ) : (
        <div className="picture-choice">
          <p className="from-device">
            <label>
              <span>{words.upload}</span>
              <input
                type="file"
                accept="image/*"
                multiple
                onChange={({ target }) => {
                  void take([...(target.files ?? [])])
                  target.value = ''
                }}
              />
            </label>
            <span className="hint">{words.drop}</span>
          </p>
          <SendingLines lines={lines} words={words} />
          <p>
            <label>
              {words.search}
              <input
                ref={search}
                type="search"
                dir="auto"
                autoFocus={isBack}
                onChange={({ target }) => library.search(target.value)}
              />
            </label>
          </p>
          <p aria-live="polite" className="hint">
            {library.problem ??
              (library.pictures?.length === 0 ? (library.isSearch ? words.nothingFound : words.none) : '')}
          </p>
          <ul className="media-grid">
            {library.pictures?.map((picture) => (
              <li key={picture.id}>
                <button type="button" className="tile" onClick={() => setPicked(picture)}>
                  <img src={picture.thumb} alt="" loading="lazy" />
                  <span
                    className={picture.alt || picture.decorative ? 'tile-alt' : 'tile-alt notice'}
                    dir="auto"
                  >
                    {picture.alt || (picture.decorative ? words.isDecorative : words.undescribed)}
                  </span>
                  <span className="tile-more" dir="auto">
                    {picture.credit || picture.caption}
                  </span>
                </button>
              </li>
            ))}
          </ul>
          {library.next !== null && (
            <p>
              <button type="button" onClick={() => library.more()}>
                {words.more}
              </button>
            </p>
          )}
        </div>
      )}
    </dialog>,
    document.body,
  )
}
