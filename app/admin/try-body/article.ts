import { database } from '#db/client.ts'

/** Only for the page that is taken away again. */
export async function articleById(id: number): Promise<string> {
  const row = database().sqlite.reader.prepare('select body_html from articles where id = ?').pluck().get(id)
  return typeof row === 'string' ? row : ''
}
