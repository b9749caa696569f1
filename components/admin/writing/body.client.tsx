'use client'

import { useState } from 'react'
import { BodyField } from '../editor/body-field.client.tsx'
import type { EditorWords } from '../editor/editor-words.ts'
import { uploadToLibrary, type PictureSource } from '../editor/pictures.ts'
import type { PickerWords } from '../media/picker-words.ts'
import { PictureDialog, type InsertedPicture } from '../media/picture-dialog.client.tsx'

interface Props {
  name: string
  html: string
  label: string
  lang?: string
  invalid?: boolean
  words: EditorWords
  picker: PickerWords
}

/** The text of an article, with pictures from the library. */
export function WritingBody({ picker, ...field }: Props) {
  const [answer, setAnswer] = useState<((picture: InsertedPicture | null) => void) | null>(null)
  const [pictures] = useState<PictureSource>(() => ({
    ...uploadToLibrary,
    choose: () => new Promise((resolve) => setAnswer(() => resolve)),
  }))
  return (
    <>
      <BodyField {...field} pictures={pictures} />
      {answer && (
        <PictureDialog
          words={picker}
          onPick={answer}
          onClose={() => {
            answer(null)
            setAnswer(null)
          }}
        />
      )}
    </>
  )
}
