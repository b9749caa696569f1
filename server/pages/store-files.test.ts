import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { pageChanges } from '#db/pages/changes.ts'
import { addComment } from '#db/testing/cast.ts'
import { testFolder } from '#db/testing/database.ts'
import { PageFiles } from './files.ts'
import { PageStore } from './store.ts'
import { addressOf, newsroom, textOf } from './testing.ts'

describe('a store that was kept on the disk', () => {
  /** Reads a page and waits until it lies there. */
  async function settled(room: Awaited<ReturnType<typeof newsroom>>, folder: string) {
    await room.read('/a')
    await vi.waitFor(() => expect(lying(folder)).toEqual(['a.html', 'a.html.br', 'a.html.gz', 'a.meta']))
  }
  const lying = (folder: string) => readdirSync(join(folder, 'html')).sort()
  /** Another store on the same folder and database, as after a restart. */
  function reopened({ db, render }: Awaited<ReturnType<typeof newsroom>>, folder: string, version = 'one') {
    const files = new PageFiles(folder, version)
    const store = new PageStore({ changes: pageChanges(db), render, files, bytes: 1e7 })
    onTestFinished(() => store.close())
    return store
  }

  it('is warm after a restart', async () => {
    const folder = testFolder()
    const room = await newsroom({ folder })
    await settled(room, folder)
    const store = reopened(room, folder)
    expect(textOf(store.kept('/a'))).toBe('/a: 0 comments')
    expect(room.renders).toHaveLength(1)
  })

  it('has forgotten what was changed while nobody served', async () => {
    const folder = testFolder()
    const room = await newsroom({ folder })
    await settled(room, folder)
    room.db.afterCommit.clear()
    await addComment(room.db, room.article)
    const store = reopened(room, folder)
    expect(store.kept('/a')).toBeNull()
    expect(textOf(await store.get(addressOf('/a')))).toBe('/a: 1 comments')
  })

  it('does not hold what a page may frame, which a web server could not say of a file', async () => {
    const folder = testFolder()
    const room = await newsroom({ folder })
    room.say.frames = ['https://a.example']
    await room.read('/a')
    room.say.frames = []
    await room.read('/b')
    await vi.waitFor(() => expect(lying(folder)).toHaveLength(4))
    expect(lying(folder)).toEqual(['b.html', 'b.html.br', 'b.html.gz', 'b.meta'])
    expect(room.store.kept('/a')).toMatchObject({ kind: 'kept', page: { frames: ['https://a.example'] } })
  })

  it('keeps nothing that other code has made', async () => {
    const folder = testFolder()
    const room = await newsroom({ folder })
    await settled(room, folder)
    expect(reopened(room, folder, 'two').kept('/a')).toBeNull()
  })

  it('answers a change all the same when a file cannot be removed, and hides them all', async () => {
    const folder = testFolder()
    const room = await newsroom({ folder })
    await settled(room, folder)
    // As a disk that has failed would have it: what lies there is no file that can be unlinked.
    rmSync(join(folder, 'html', 'a.html'))
    mkdirSync(join(folder, 'html', 'a.html'))
    const complaint = vi.spyOn(console, 'error').mockImplementation(() => {})
    onTestFinished(() => complaint.mockRestore())
    await addComment(room.db, room.article)
    expect(await room.read()).toBe('/a: 1 comments')
    await addComment(room.db, room.article)
    expect(await room.read()).toBe('/a: 2 comments')
    expect(existsSync(join(folder, 'html'))).toBe(false)
    expect(complaint).toHaveBeenCalled()
  })

  it('has removed the files of a changed page before the change is answered', async () => {
    const folder = testFolder()
    const room = await newsroom({ folder })
    await settled(room, folder)
    await addComment(room.db, room.article)
    expect(lying(folder)).toEqual([])
  })
})
