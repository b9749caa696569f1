const UPLOADS = /\/(?:wp-content\/uploads|wp-content\/blogs\.dir\/\d+\/files|files)\/(.+)$/
const SIZE = /-\d{1,5}x\d{1,5}(?=\.\w+$)/
const EDITED = /(?:-scaled|-rotated|-e\d{10,13})(?=\.\w+$)/

/**
 * The place of a picture under wp-content/uploads, the same for all the sizes that WordPress cut of it:
 * '2024/06/harbour.jpg' for '…/wp-content/uploads/2024/06/harbour-300x200.jpg?w=604'.
 *
 * @returns host and path for one that lies elsewhere
 */
export function pictureKey(address: string): string {
  return originalOf(placeOf(address))
}

/** As pictureKey, but of the very file that the address names. */
export function placeOf(address: string): string {
  if (!URL.canParse(address)) return address
  const { pathname, host } = new URL(address)
  const path = decoded(pathname)
  // WordPress.com keeps files on a host of their own, without the folder.
  if (/\.files\.wordpress\.com$/.test(host)) return path.slice(1)
  return UPLOADS.exec(path)?.[1] ?? `${host}${path}`
}

/** The file that a size was cut of, or that was edited. */
export function originalOf(place: string): string {
  return place.replace(SIZE, '').replace(EDITED, '')
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
