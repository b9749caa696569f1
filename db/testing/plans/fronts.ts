import sharp from 'sharp'
import { pinToFront } from '../../articles/pins.ts'
import * as lists from '../../articles/lists.ts'
import * as coming from '../../dashboard/coming.ts'
import * as reads from '../../dashboard/reads.ts'
import * as waiting from '../../dashboard/waiting.ts'
import * as arrange from '../../fronts/arrange.ts'
import * as desk from '../../fronts/desk.ts'
import * as held from '../../fronts/held.ts'
import * as logo from '../../look/logo.ts'
import * as look from '../../look/stylesheet.ts'
import * as edit from '../../sections/edit.ts'
import * as follow from '../../sections/follow.ts'
import * as rule from '../../sections/rule.ts'
import * as remove from '../../sections/remove.ts'
import * as sections from '../../sections/sections.ts'
import { SYSTEM } from '../../users/viewer.ts'
import { NOW } from '../cast.ts'
import type { Calls, Stage } from './stage.ts'

const typed = {
  ...{ name: 'City', slug: 'town', description: '', listed: true, mode: null, guidelines: '' },
}

export const frontCalls = ({ db, article, city, ana }: Stage): Calls => {
  const slots = [{ place: 1, articleId: article.id, startsAt: null, expiresAt: null }]
  const input = { sectionId: null, slots, from: null }
  const onSection = { ...input, sectionId: city.id }
  return {
    arrange: async () => [
      await arrange.arrange(db, SYSTEM, input, NOW),
      await arrange.arrange(db, SYSTEM, onSection, NOW),
    ],
    insertArrangement: () =>
      db.write((tx) =>
        arrange.insertArrangement(tx, { sectionId: null, holdsFrom: NOW, madeAt: NOW }, slots),
      ),
    undoArrangement: () => arrange.undoArrangement(db, SYSTEM, city.id, NOW),
    redoArrangement: () => arrange.redoArrangement(db, SYSTEM, null, NOW),
    cancelArrangement: () => arrange.cancelArrangement(db, SYSTEM, { sectionId: null, id: 1 }, NOW),
    currentArrangement: () => held.currentArrangement(db, null, NOW),
    heldIds: async () => [await held.heldIds(db, null, NOW), await held.heldIds(db, city.id, NOW)],
    sectionFront: async () => {
      await pinToFront(db, SYSTEM, { section: 'city', slug: article.slug, place: 1, expiresAt: null }, NOW)
      await arrange.arrange(db, SYSTEM, onSection, NOW)
      await lists.sectionFront(db, city.id, NOW)
    },
    frontDesk: () => desk.frontDesk(db, city.id, NOW),
    frontHistory: () => desk.frontHistory(db, null, NOW, 5),
    slotsOfArrangement: () => desk.slotsOfArrangement(db, null, 1),
    articlesNamed: () => desk.articlesNamed(db, [article.id]),
    newestFor: () => desk.newestFor(db, city.id, [article.id]),
    findForFront: () => desk.findForFront(db, article.path, city),
    allSections: () => sections.allSections(db),
    sectionById: () => sections.sectionById(db, city.id),
    articlesIn: () => sections.articlesIn(db, city.id),
    staffIn: () => sections.staffIn(db, city.id),
    slugsBefore: () => sections.slugsBefore(db, city.id),
    guidelinesOf: () => sections.guidelinesOf(db, city.id),
    presentSlug: () => sections.presentSlug(db, 'city'),
    addSection: () => edit.addSection(db, SYSTEM, { ...typed, slug: 'arts' }),
    changeSection: () => edit.changeSection(db, SYSTEM, city.id, typed, NOW),
    ruleSection: () => rule.ruleSection(db, SYSTEM, city.id, { mode: 'publish', guidelines: '' }, NOW),
    takeIn: async () => {
      const section = await sections.sectionById(db, city.id)
      await db.write(async (tx) => section && (await rule.takeIn(tx, SYSTEM, section, 'closed', NOW)))
    },
    leadOn: () => db.write((tx) => edit.leadOn(tx, 'old', city.id, NOW)),
    orderSections: () => edit.orderSections(db, SYSTEM, [city.id]),
    draftsFollow: () =>
      db.write((tx) =>
        follow.draftsFollow(tx, { from: 1, to: 2, renamed: [{ id: 1, before: 'fog', slug: 'fog-2' }] }),
      ),
    wishesFollow: () => db.write((tx) => follow.wishesFollow(tx, 1, 2)),
    removeSection: async () => {
      const other = await edit.addSection(db, SYSTEM, { ...typed, slug: 'arts' })
      await remove.removeSection(db, SYSTEM, city.id, other.ok ? other.id : 0, NOW)
    },
    readLogos: () => logo.readLogos(db),
    logoBytes: () => logo.logoBytes(db, 'hash'),
    saveLogo: async () => {
      const create = { width: 9, height: 3, channels: 3, background: '#fff' } as const
      await logo.saveLogo(db, SYSTEM, 'light', await sharp({ create }).png().toBuffer(), NOW)
    },
    removeLogo: () => logo.removeLogo(db, SYSTEM, 'light'),
    readLook: () => look.readLook(db),
    waitsFor: async () => [
      await waiting.waitsFor(db, SYSTEM, NOW),
      await waiting.waitsFor(db, { ...ana, role: 'editor', sections: [city.id] }, NOW),
    ],
    comingArticles: async () => [
      await coming.comingArticles(db, SYSTEM, 5),
      await coming.comingArticles(db, { ...ana, sections: [city.id] }, 5),
    ],
    readNow: () => reads.readNow(db, NOW, 5),
    readsByHour: () => reads.readsByHour(db, NOW, 24),
  }
}
