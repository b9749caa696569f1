import { leadTo } from '../../articles/lead-to.ts'
import { languagesOfArticles, translationsForDesk } from '../../articles/translations-desk.ts'
import * as desk from '../../series/desk.ts'
import * as edit from '../../series/edit.ts'
import * as parts from '../../series/parts.ts'
import { isWhollyOf, seriesUnder } from '../../series/scope.ts'
import * as read from '../../series/series.ts'
import { SYSTEM } from '../../users/viewer.ts'
import { NOW } from '../cast.ts'
import type { Calls, Stage } from './stage.ts'

/** A call of every function of series, and of what the desk knows of translations. */
export function seriesCalls({ db, article, city, ana }: Stage): Calls {
  const named = { name: 'By the river', slug: 'by-the-river' }
  const made = async () => {
    const result = await edit.addSeries(db, SYSTEM, { ...named, picture: null }, NOW)
    if (!result.ok) throw new Error(result.reason)
    const address = { section: city.slug, slug: article.slug }
    await parts.putInSeries(db, SYSTEM, { series: result.id, article: address })
    return result.id
  }
  const scoped = { ...ana, role: 'editor', sections: [city.id] } as const
  const { id } = article
  return {
    leadTo: () => db.write((tx) => leadTo(tx, '/series/by-the-river', ['/series/river'], NOW)),
    translationsForDesk: () => translationsForDesk(db, scoped, id, 'en'),
    languagesOfArticles: () => languagesOfArticles(db, [id], 'en'),
    addSeries: made,
    changeSeries: async () => {
      await edit.changeSeries(db, scoped, await made(), { ...named, slug: 'river', picture: 1 }, NOW)
      await edit.changeSeries(db, SYSTEM, 'river', { picture: 'crane' }, NOW)
    },
    removeSeries: async () => edit.removeSeries(db, scoped, await made()),
    putInSeries: made,
    takeFromSeries: async () => [await made(), await parts.takeFromSeries(db, scoped, { id })],
    movePart: async () => await parts.movePart(db, scoped, { series: await made(), articleId: id, to: [id] }),
    placePart: async () => {
      const seriesId = await made()
      await db.write((tx) => parts.placePart(tx, seriesId, id, 1))
    },
    isWhollyOf: () => db.write((tx) => isWhollyOf(tx, scoped, 1)),
    seriesUnder: () => db.write(async (tx) => [await seriesUnder(tx, 1), await seriesUnder(tx, 'river')]),
    seriesForDesk: () => desk.seriesForDesk(db),
    seriesOnDesk: async () => desk.seriesOnDesk(db, scoped, await made()),
    pathsBefore: () => desk.pathsBefore(db, 'by-the-river'),
    placesInSeries: () => desk.placesInSeries(db, [id]),
    seriesOverview: () => desk.seriesOverview(db),
    seriesBySlug: () => read.seriesBySlug(db, 'by-the-river'),
    partIds: () => read.partIds(db, 1),
    seriesListing: async () => read.seriesListing(db, await made(), 1),
    placeInSeries: async () => [await made(), await read.placeInSeries(db, id)],
    allSeries: () => read.allSeries(db),
    newestParts: () => read.newestParts(db, 1, 5),
  }
}
