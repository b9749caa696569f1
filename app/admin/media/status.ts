import type { Refusal } from '#components/admin/media/refusal-words.ts'

/** How the refusal of a file is numbered. */
export function statusOf(reason: Refusal): number {
  switch (reason) {
    case 'forbidden':
      return 403
    case 'gone':
      return 404
    case 'used':
    case 'elsewhere':
      return 409
    case 'too-many-bytes':
    case 'too-many-files':
      return 413
    case 'busy':
      return 503
    case 'svg':
    case 'heic':
    case 'tiff':
    case 'bmp':
    case 'pdf':
    case 'page':
    case 'film':
    case 'unknown':
      return 415
    case 'broken':
    case 'too-large':
    case 'too-heavy':
    case 'too-tall':
    case 'nothing':
      return 422
  }
}
