import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import type { Db } from '../client.ts'
import { testDb } from '../testing/database.ts'
import { importFixture, NOW, rows } from './testing.ts'

interface Comment {
  id: number
  parent?: number
  text?: string
  approved?: string
  type?: string
}

const xmlOf = ({ id, parent = 0, text = `Comment ${id}`, approved = '1', type = '' }: Comment) =>
  `<wp:comment><wp:comment_id>${id}</wp:comment_id><wp:comment_author>Reader</wp:comment_author><wp:comment_date_gmt>2024-01-01 00:00:00</wp:comment_date_gmt>` +
  `<wp:comment_content>${text}</wp:comment_content><wp:comment_approved>${approved}</wp:comment_approved><wp:comment_type>${type}</wp:comment_type><wp:comment_parent>${parent}</wp:comment_parent></wp:comment>`

/** Imports one article with these comments. */
async function importComments(db: Db, comments: Comment[]) {
  const folder = mkdtempSync(join(tmpdir(), 'broadsheet-comments-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const file = join(folder, 'export.xml')
  writeFileSync(
    file,
    `<rss><channel><link>https://c.example</link><item><title>A</title><wp:post_id>1</wp:post_id><wp:post_name>a</wp:post_name><wp:status>publish</wp:status>` +
      `<wp:post_date_gmt>2024-01-01 00:00:00</wp:post_date_gmt>${comments.map(xmlOf).join('')}</item></channel></rss>`,
  )
  return await importFixture(db, '', { file, now: NOW })
}

const stored = (db: Db) =>
  rows(
    db,
    'select id, body, parent_id as parent, thread_id as thread, reply_to_id as reply, depth, status from comments order by id',
  )

describe('imported comments', () => {
  test('keep what was decided there, and what was said by whom', async () => {
    const db = await testDb()
    await importFixture(db, 'newsroom')
    const found = rows(
      db,
      'select author_name, author_email, email_key, body, status, created_at, address_hash, decided_at from comments order by id',
    )
    expect(found).toMatchObject([
      {
        author_name: 'Ada & Bob',
        author_email: 'Ada@example.com',
        email_key: 'ada@example.com',
        body: 'Saw it fall. Film (https://video.example/1)',
        status: 'approved',
      },
      {
        author_name: 'Anonymous',
        author_email: '',
        email_key: '',
        body: 'Waiting',
        status: 'pending',
        created_at: Date.UTC(2024, 4, 1, 8),
      },
      { author_name: 'Shop', status: 'spam' },
      { author_name: 'Cy', status: 'approved' },
      { author_name: 'Fay', status: 'approved' },
      { author_name: 'Ed', status: 'trash' },
    ])
    expect(found.every(({ address_hash, decided_at }) => address_hash === null && decided_at === null)).toBe(
      true,
    )
  })

  test('stand at most five deep, beside the one that they answer', async () => {
    const db = await testDb()
    await importComments(
      db,
      [1, 2, 3, 4, 5, 6, 7].map((id) => ({ id, parent: id - 1 })),
    )
    expect(
      stored(db).map(({ id, parent, thread, reply, depth }) => [id, parent, thread, reply, depth]),
    ).toEqual([
      [1, null, null, null, 1],
      [2, 1, 1, null, 2],
      [3, 2, 1, null, 3],
      [4, 3, 1, null, 4],
      [5, 4, 1, null, 5],
      [6, 4, 1, 5, 5],
      [7, 4, 1, 6, 5],
    ])
  })

  test('under one that nobody approved stay there; under one that is not imported go to the top, which is reported', async () => {
    const db = await testDb()
    const report = await importComments(db, [
      { id: 1, approved: '0' },
      { id: 2, parent: 1 },
      { id: 3, type: 'pingback' },
      { id: 4, parent: 3 },
      { id: 5, parent: 99 },
    ])
    expect(stored(db).map(({ body, parent, status }) => [body, parent, status])).toEqual([
      ['Comment 1', null, 'pending'],
      ['Comment 2', 1, 'approved'],
      ['Comment 4', null, 'approved'],
      ['Comment 5', null, 'approved'],
    ])
    expect(report.warnings).toMatchObject([
      { subject: 'items without an address at the old site' },
      { count: 2 },
    ])
  })

  test('in a circle survive, each once', async () => {
    const db = await testDb()
    const { counts } = await importComments(db, [
      { id: 1, parent: 2 },
      { id: 2, parent: 1 },
      { id: 3, parent: 3 },
      { id: 3 },
    ])
    expect(stored(db)).toHaveLength(3)
    expect(counts.comment).toMatchObject({ new: 3, skipped: 1 })
  })

  test('with a status nobody knows wait for a moderator', async () => {
    const db = await testDb()
    await importComments(db, [
      { id: 1, approved: 'maybe' },
      { id: 2, approved: '' },
      { id: 3, approved: 'post-trashed' },
      { id: 4, approved: 'hold' },
    ])
    expect(stored(db).map(({ status }) => status)).toEqual(['pending', 'pending', 'trash', 'pending'])
  })
})

describe('imported again', () => {
  test('new answers find their place in the old thread', async () => {
    const db = await testDb()
    await importComments(db, [{ id: 1 }])
    const { counts } = await importComments(db, [{ id: 1 }, { id: 2, parent: 1 }])
    expect(counts.comment).toEqual({ read: 2, new: 1, changed: 0, unchanged: 1, skipped: 0 })
    expect(stored(db)[1]).toMatchObject({ parent: 1, thread: 1, depth: 2 })
  })

  test('a comment that was changed there is changed here', async () => {
    const db = await testDb()
    await importComments(db, [{ id: 1, approved: '0' }])
    const { counts } = await importComments(db, [{ id: 1, text: 'Edited' }])
    expect(counts.comment.changed).toBe(1)
    expect(rows(db, 'select body, status, revision from comments')).toEqual([
      { body: 'Edited', status: 'approved', revision: 2 },
    ])
    expect(rows(db, 'select comment_count from articles')).toEqual([{ comment_count: 1 }])
  })

  test('what a moderator decided here stays decided', async () => {
    const db = await testDb()
    await importComments(db, [
      { id: 1, approved: '0' },
      { id: 2, approved: '0' },
    ])
    db.sqlite.writer.exec(`
      update comments set status = 'rejected', decided_at = 5, revision = 2 where id = 1;
      insert into moderation_log (comment_id, actor_name, action, to_status, revision, batch, created_at) values (2, 'Mo', 'x', 'pending', 1, 'b', 5);`)
    await importComments(db, [
      { id: 1, text: 'Edited' },
      { id: 2, text: 'Edited' },
    ])
    expect(stored(db)).toMatchObject([
      { body: 'Edited', status: 'rejected' },
      { body: 'Edited', status: 'pending' },
    ])
  })

  test('a comment that was removed here does not come back', async () => {
    const db = await testDb()
    await importComments(db, [{ id: 1 }])
    db.sqlite.writer.exec('delete from comments')
    const report = await importComments(db, [
      { id: 1, text: 'Edited' },
      { id: 2, parent: 1 },
    ])
    expect(report.skipped).toMatchObject([{ kind: 'comment', reason: 'it was removed here' }])
    expect(stored(db)).toMatchObject([{ body: 'Comment 2', parent: null, depth: 1 }])
  })
})
