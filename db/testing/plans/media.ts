import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { addPicture, replacePicture } from '../../media/add.ts'
import { picturesCalled } from '../../media/called.ts'
import { checkPicture, describePicture } from '../../media/describe.ts'
import { picturesInText } from '../../media/in-text.ts'
import { FILTERS } from '../../media/filter.ts'
import { libraryPage, pictureById } from '../../media/library.ts'
import { portraitOf } from '../../media/find.ts'
import { pictureFormerlyNamed, pictureIdNamed, pictureNamed } from '../../media/named.ts'
import { removePicture } from '../../media/remove.ts'
import { gonePictures, picturesOfText, unsaidPictures } from '../../media/unsaid.ts'
import { usesIn, usesOf } from '../../media/uses.ts'
import { media } from '../../schema/index.ts'
import { SYSTEM } from '../../users/viewer.ts'
import { NOW } from '../cast.ts'
import { photo } from '../photos.ts'
import type { Calls, Stage } from './stage.ts'

export const mediaCalls = ({ db, ana }: Stage): Calls => {
  const BODY = '<p><img src="/uploads/crane-540.webp" alt=""></p>'
  const query = { viewerId: ana.id, before: null, perPage: 5 }
  const sent = async (shade: number) => {
    const between = mkdtempSync(join(tmpdir(), 'broadsheet-test-'))
    onTestFinished(() => rmSync(between, { recursive: true }))
    const path = join(between, 'a.jpg')
    writeFileSync(path, await photo(shade, 20, 20))
    return { path, originalName: 'a.jpg', uploads: between, between }
  }
  const there = async () =>
    await db.write(async (tx) => tx.insert(media).values({ name: 'crane', widths: [540], createdAt: NOW }))
  return {
    pictureNamed: () => pictureNamed(db, 'crane'),
    pictureFormerlyNamed: () => pictureFormerlyNamed(db, 'crane'),
    pictureIdNamed: () => pictureIdNamed(db, 'crane'),
    picturesCalled: () => picturesCalled(db, { ids: [1], names: ['crane'] }),
    picturesInText: () => picturesInText(db, BODY),
    libraryPage: async () => {
      for (const filter of [null, ...FILTERS])
        for (const words of ['', 'crane']) await libraryPage(db, { ...query, filter, words })
    },
    pictureById: () => pictureById(db, 1),
    usesOf: async () => (await there(), await usesOf(db, { ...ana, role: 'contributor', sections: [1] }, 1)),
    usesIn: async () => (await there(), await usesIn(db.read, 1)),
    addPicture: async () => await addPicture(db, SYSTEM, await sent(1), NOW),
    replacePicture: async () => (
      await there(),
      await replacePicture(db, SYSTEM, { ...(await sent(2)), id: 1 })
    ),
    describePicture: async () => {
      const typed = { alt: '', decorative: false, caption: '', credit: '', focalX: '', focalY: '' }
      return await describePicture(db, SYSTEM, { id: 1, ...checkPicture(typed).words })
    },
    removePicture: async () => (
      await there(),
      await removePicture(db, SYSTEM, { id: 1, uploads: '/nowhere' })
    ),
    portraitOf: () => portraitOf(db, 1),
    unsaidPictures: () => unsaidPictures(db.read, [1, 2]),
    gonePictures: () => gonePictures(db.read, ['crane']),
    picturesOfText: () => picturesOfText(db.read, BODY),
  }
}
