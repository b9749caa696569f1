import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { openDb, type Db } from './client.ts'
import { tags } from './schema/index.ts'
import { testDb } from './testing/database.ts'
import type { Tx } from './writer.ts'

const addTag = async (tx: Tx, slug: string) => void (await tx.insert(tags).values({ slug, name: slug }))
const slugs = (db: Db) => db.sqlite.reader.prepare('select slug from tags order by id').pluck().all()

/** Notes every BEGIN, COMMIT and ROLLBACK that the writer sends, and can refuse one of them. */
function transactions(db: Db, refuse?: string): string[] {
  const seen: string[] = []
  const { writer } = db.sqlite
  const exec = writer.exec.bind(writer)
  writer.exec = (sql) => {
    if (/^(BEGIN|COMMIT|ROLLBACK)( IMMEDIATE)?$/.test(sql)) seen.push(sql)
    if (sql === refuse) throw new Error('the disk is full')
    return exec(sql)
  }
  return seen
}

/** Lets other callbacks run, as a real `await` on the network would. */
const otherWork = () => new Promise<void>((resolve) => setImmediate(resolve))

describe('the writer', () => {
  it('shares one commit among all that wait together', async () => {
    const db = await testDb()
    const seen = transactions(db)
    await Promise.all(Array.from({ length: 100 }, (_, index) => db.write((tx) => addTag(tx, `tag-${index}`))))
    expect(seen).toEqual(['BEGIN IMMEDIATE', 'COMMIT'])
    expect(slugs(db)).toHaveLength(100)
  })

  it('shares one commit among requests of one turn, whatever each does before it writes', async () => {
    const db = await testDb()
    const seen = transactions(db)
    const request = async (steps: number) => {
      for (let step = 0; step < steps; step += 1) await null
      await db.write((tx) => addTag(tx, `tag-${steps}`))
    }
    await Promise.all(Array.from({ length: 50 }, (_, steps) => request(steps)))
    expect(seen).toEqual(['BEGIN IMMEDIATE', 'COMMIT'])
  })

  it('leaves to the next batch what arrives while one is being written', async () => {
    const db = await testDb()
    const seen = transactions(db)
    let second: Promise<void> | undefined
    await db.write(async (tx) => {
      await addTag(tx, 'first')
      second = db.write((later) => addTag(later, 'second'))
    })
    expect(slugs(db)).toContain('first')
    await second
    expect(slugs(db)).toEqual(['first', 'second'])
    expect(seen).toEqual(['BEGIN IMMEDIATE', 'COMMIT', 'BEGIN IMMEDIATE', 'COMMIT'])
  })

  it('runs jobs in the order in which they came, however long each takes', async () => {
    const db = await testDb()
    const slow = db.write(async (tx) => {
      for (let turn = 0; turn < 5; turn += 1) await otherWork()
      await addTag(tx, 'slow')
    })
    const quick = db.write((tx) => addTag(tx, 'quick'))
    await Promise.all([slow, quick])
    expect(slugs(db)).toEqual(['slow', 'quick'])
  })

  it('takes back what a failed job wrote, and nothing of its neighbours', async () => {
    const db = await testDb()
    const outcomes = await Promise.allSettled([
      db.write((tx) => addTag(tx, 'before')),
      db.write(async (tx) => {
        await addTag(tx, 'lost')
        throw new Error('changed my mind')
      }),
      db.write((tx) => addTag(tx, 'after')),
    ])
    expect(outcomes.map((outcome) => outcome.status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
    expect(outcomes[1]).toMatchObject({ reason: new Error('changed my mind') })
    expect(slugs(db)).toEqual(['before', 'after'])
  })

  it('takes back a job that breaks a constraint', async () => {
    const db = await testDb()
    await db.write((tx) => addTag(tx, 'taken'))
    const job = db.write(async (tx) => {
      await addTag(tx, 'lost')
      await addTag(tx, 'taken')
    })
    await expect(job).rejects.toMatchObject({ code: 'SQLITE_CONSTRAINT_UNIQUE' })
    expect(slugs(db)).toEqual(['taken'])
  })

  it('lets nobody in while a job awaits something else', async () => {
    const db = await testDb()
    const order: string[] = []
    const first = db.write(async (tx) => {
      order.push('first begins')
      await addTag(tx, 'first')
      await otherWork()
      order.push('first ends')
      throw new Error('not after all')
    })
    await otherWork()
    const second = db.write(async (tx) => {
      order.push('second')
      await addTag(tx, 'second')
    })
    await expect(first).rejects.toThrow('not after all')
    await second
    expect(order).toEqual(['first begins', 'first ends', 'second'])
    expect(slugs(db)).toEqual(['second'])
  })

  it('shows readers nothing before the commit, and everything after it', async () => {
    const db = await testDb()
    const during: unknown[] = []
    await db.write(async (tx) => {
      await addTag(tx, 'news')
      await otherWork()
      during.push(...slugs(db))
    })
    expect(during).toEqual([])
    expect(slugs(db)).toEqual(['news'])
  })

  it('hands back what the job returns', async () => {
    const db = await testDb()
    expect(await db.write(async () => 'an answer')).toBe('an answer')
    expect(await db.write(async () => undefined)).toBeUndefined()
  })

  it('rejects every job of a batch whose commit fails, and writes none of them', async () => {
    const db = await testDb()
    const seen = transactions(db, 'COMMIT')
    const outcomes = await Promise.allSettled([
      db.write((tx) => addTag(tx, 'one')),
      db.write((tx) => addTag(tx, 'two')),
    ])
    expect(outcomes).toMatchObject([
      { status: 'rejected', reason: new Error('the disk is full') },
      { status: 'rejected', reason: new Error('the disk is full') },
    ])
    expect(seen).toEqual(['BEGIN IMMEDIATE', 'COMMIT', 'ROLLBACK'])
    expect(slugs(db)).toEqual([])
  })

  it('goes on writing after a failed commit', async () => {
    const db = await testDb()
    const { writer } = db.sqlite
    const exec = writer.exec.bind(writer)
    transactions(db, 'COMMIT')
    await expect(db.write((tx) => addTag(tx, 'lost'))).rejects.toThrow('the disk is full')
    writer.exec = exec
    await db.write((tx) => addTag(tx, 'kept'))
    expect(slugs(db)).toEqual(['kept'])
  })

  it('calls nothing saved when SQLite itself rolled the whole transaction back', async () => {
    const db = await testDb()
    const outcomes = await Promise.allSettled([
      db.write((tx) => addTag(tx, 'before')),
      // As a full disk does: the transaction ends under the job.
      db.write(async () => {
        db.sqlite.writer.prepare('ROLLBACK').run()
        throw new Error('database or disk is full')
      }),
      db.write((tx) => addTag(tx, 'after')),
    ])
    expect(outcomes.map((outcome) => outcome.status)).toEqual(['rejected', 'rejected', 'rejected'])
    expect(slugs(db)).toEqual([])
  })

  it('tells of a commit before whoever wrote goes on', async () => {
    const db = await testDb()
    const order: string[] = []
    db.afterCommit.add(() => order.push(`committed ${slugs(db).length}`))
    await db.write((tx) => addTag(tx, 'first')).then(() => order.push('went on'))
    expect(order).toEqual(['committed 1', 'went on'])
  })

  it('tells of no commit that was refused', async () => {
    const db = await testDb()
    transactions(db, 'COMMIT')
    let told = 0
    db.afterCommit.add(() => (told += 1))
    await expect(db.write((tx) => addTag(tx, 'first'))).rejects.toThrow('the disk is full')
    expect(told).toBe(0)
  })

  it('goes on when whoever is told of a commit fails', async () => {
    const db = await testDb()
    const complaint = vi.spyOn(console, 'error').mockImplementation(() => {})
    onTestFinished(() => complaint.mockRestore())
    db.afterCommit.add(() => {
      throw new Error('no ears')
    })
    await db.write((tx) => addTag(tx, 'first'))
    await db.write((tx) => addTag(tx, 'second'))
    expect(slugs(db)).toEqual(['first', 'second'])
  })

  it('lets others be answered while another process keeps the file to itself, and then writes', async () => {
    const db = await testDb()
    const other = openDb(db.sqlite.writer.name)
    onTestFinished(() => other.close())
    other.sqlite.writer.exec('BEGIN IMMEDIATE')
    const waiting = db.write((tx) => addTag(tx, 'late'))
    for (let turn = 0; turn < 3; turn += 1) await otherWork()
    expect(slugs(db)).toEqual([])
    other.sqlite.writer.exec('COMMIT')
    await waiting
    expect(slugs(db)).toEqual(['late'])
  })
})
