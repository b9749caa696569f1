import { writeSetting } from '../../db/settings/settings.ts'
import { addSection } from '../../db/testing/cast.ts'
import { testDb, testFolder } from '../../db/testing/database.ts'
import { SYSTEM } from '../../db/users/viewer.ts'
import { openDocuments } from '../documents/open.ts'

export const SITE = 'https://harbour.example'

/** A newsroom with one section, and its feeds as the server answers them. */
export async function desk() {
  const db = await testDb()
  const folder = testFolder()
  await writeSetting(db, SYSTEM, 'site.name', 'The Harbour Post')
  const documents = openDocuments(db, { siteUrl: SITE, folder, indexNowKey: 'abc' })
  const city = await addSection(db, 'City', { description: 'What happens here.' })
  const ask = async (path: string) => {
    const address = documents.addressOf(path)
    const rendered = address && (await documents.render(address))
    if (!rendered) return null
    const { answer, keep, tags } = rendered
    return { ...answer, keep, tags, text: answer.body.toString() }
  }
  const text = async (path: string) => (await ask(path))?.text ?? ''
  return { db, folder, city, ask, text }
}
