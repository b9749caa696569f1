import type { InsertedPicture } from '#db/media/inserted.ts'
import type { PickerWords } from './picker-words.ts'

/** A picture that was sent, as the library has it. */
export interface SentPicture extends InsertedPicture {
  /** It was there already. */
  known: boolean
  /** It moved; its first picture was kept. */
  moved: boolean
}
export type Outcome = { picture: SentPicture } | { error: string }

/**
 * Sends one picture to the library. By XMLHttpRequest, since fetch does not say how far it has come.
 *
 * @param onProgress is told the hundredths that have left
 */
export async function sendPicture(
  file: File,
  words: Pick<PickerWords, 'notSent' | 'tooLarge' | 'mostBytes'>,
  onProgress: (percent: number) => void,
): Promise<Outcome> {
  if (file.size > words.mostBytes) return { error: words.tooLarge }
  const form = new FormData()
  form.append('file', file, file.name)
  return await new Promise((resolve) => {
    const request = new XMLHttpRequest()
    request.open('POST', '/admin/media')
    request.setRequestHeader('accept', 'application/json')
    request.upload.onprogress = ({ loaded, total }) => onProgress(Math.floor((100 * loaded) / (total || 1)))
    request.onloadend = () => resolve(outcomeOf(request.responseText) ?? { error: words.notSent })
    request.send(form)
  })
}

function outcomeOf(text: string): Outcome | null {
  try {
    const { pictures, error } = JSON.parse(text) as { pictures?: SentPicture[]; error?: string }
    if (pictures?.[0]) return { picture: pictures[0] }
    return typeof error === 'string' ? { error } : null
  } catch {
    return null
  }
}

/** The pictures among what was dropped or pasted. */
export const picturesIn = (data: DataTransfer | null): File[] =>
  [...(data?.files ?? [])].filter(({ type }) => type.startsWith('image/'))

/** A sentence with its places filled in: `{name}`. */
export const filled = (sentence: string, values: Record<string, string | number>): string =>
  sentence.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place))
