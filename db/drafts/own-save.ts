/** What a draft says of its last save: the version, so that it holds no longer once a step was taken, and what the page called it. */
export const savedAs = (version: number, id = '') => (id === '' ? '' : `${version} ${id}`)

/**
 * Whether what was saved last came from the same text, only that its answer never did: then the text goes on from it, and it is
 * no other's.
 *
 * @param draft as it stands; null where there is none
 * @param ids what the saves of the text were called; empty ones are none
 */
export function isOwnSave(
  draft: { savedAs: string; version: number } | null,
  ids: readonly string[],
): boolean {
  return draft !== null && ids.some((id) => id !== '' && draft.savedAs === savedAs(draft.version, id))
}
