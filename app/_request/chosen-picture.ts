import { database } from '#db/client.ts'
import { toInserted, type InsertedPicture } from '#db/media/inserted.ts'
import { pictureById } from '#db/media/library.ts'

/** A picture of the library as a field of a form shows it; null for none. */
export async function chosenPicture(id: number | null): Promise<InsertedPicture | null> {
  const row = id === null ? null : await pictureById(database(), id)
  return row && toInserted(row)
}
