/** A picture of ours, as it is put into an article. */
export interface InsertedPicture {
  id: number
  /** A path on this server. */
  src: string
  width: number
  height: number
  alt: string
  caption: string
  credit: string
  /** Somebody has said that it needs no words. */
  decorative?: boolean
}

/** Where pictures come from. */
export interface PictureSource {
  /** Adds files that were dropped or pasted. Throws an Error with words for the writer where that was refused. */
  upload: (files: File[]) => Promise<InsertedPicture[]>
  /** Lets the writer choose; null when he has chosen none. Without it the picture button asks for files. */
  choose?: () => Promise<InsertedPicture | null>
}

interface Answer {
  pictures?: InsertedPicture[]
  error?: string
}

/** Sends files to the media library, one after the other, as its own page does. */
export const uploadToLibrary: PictureSource = {
  upload: async (files) => {
    const added: InsertedPicture[] = []
    for (const file of files) {
      const form = new FormData()
      form.append('file', file)
      const answer = await fetch('/admin/media', {
        ...{ method: 'POST', body: form, headers: { accept: 'application/json' } },
      })
      const said = (await answer.json().catch(() => ({}))) as Answer
      if (!answer.ok || !said.pictures) throw new Error(said.error ?? '')
      added.push(...said.pictures)
    }
    return added
  },
}

export const isPicture = (file: File) => file.type.startsWith('image/')
