import { openDb } from './db/client.ts'
import { writeArticle, save, step } from './db/testing/writing.ts'
import { addStaff } from './db/testing/cast.ts'
import { noteOnArticle, answerNote } from './db/notes/write.ts'
const db = openDb('/tmp/look-publish/broadsheet.db')
const now = Date.now()
const city = db.sqlite.reader.prepare("select id, slug, name from sections where slug='city'").get() as never
const edith = await addStaff(db, 'Edith Marsh', 'editor')
const body = db.sqlite.reader.prepare("select body_html, lead_media_id from articles where slug='tram-line-five-approved'").get() as { body_html: string; lead_media_id: number }
db.sqlite.writer.prepare('update media set alt = ? where id = (select max(id) from media)').run('')
const last = db.sqlite.reader.prepare('select max(id) id from media').get() as { id: number }
const id = await writeArticle(db, edith, city, { headline: 'Why the ferry should be free, and who would pay for it', standfirst: 'A city that floods its own streets with cars has no business charging people for crossing its river.', bodyHtml: body.body_html + '<p><a href="/city/nowhere">dead</a></p>', leadMediaId: last.id, label: 'opinion', sourceName: 'Harbour Post', sourceUrl: 'https://post.example/1' }, now)
const first = await noteOnArticle(db, edith, { articleId: id, at: { place: 0, text: '' }, body: 'Do we name the councillor who voted against it? He asked us not to, and it is in the minutes.' }, now - 3600e3)
if (first.ok) await answerNote(db, edith, { noteId: first.id, body: 'It is public. Name him.' }, now - 1800e3)
await noteOnArticle(db, edith, { articleId: id, at: null, body: 'Shall this run on Saturday instead?' }, now)
const pub = await writeArticle(db, edith, city, { headline: 'Free the ferry', standfirst: 'Nobody should pay for crossing a river.', label: 'opinion', sourceName: 'Harbour Post', sourceUrl: 'https://post.example/1', viaName: 'Radio Estuary' , leadMediaId: null, seoTitle: 'x'}, now)
db.sqlite.writer.prepare("update media set alt='x' where alt=''").run()
console.log(await step(db, edith, pub, { step: 'publish' }, now))
const ad = await writeArticle(db, edith, city, { headline: 'A holiday on the estuary', label: 'sponsored', bodyHtml: '<p>Book <a href="https://shop.example/">here</a>.</p>' }, now)
console.log(await step(db, edith, ad, { step: 'publish' }, now))
db.sqlite.writer.prepare('update media set alt = ? where id = ?').run('', last.id)
console.log(id, pub, ad)
