import { hasMasthead, masthead } from '../../articles/about/masthead.ts'
import { aboutPages, aboutSection, putPage, removePage } from '../../articles/about/pages.ts'
import { authorDirectory, tagDirectory } from '../../articles/directory.ts'
import { linkTranslations, translationsOf, unlinkTranslation } from '../../articles/translations.ts'
import { publishedPath } from '../../articles/published-path.ts'
import { authorInFull, tagInFull, walkAuthors, walkTags } from '../../articles/names.ts'
import { walkComments } from '../../comments/walk.ts'
import { feedComments } from '../../comments/feed.ts'
import { saveCrawlers } from '../../crawlers/save.ts'
import { pickedComments } from '../../comments/picks.ts'
import { articlesForFeed, feedArticles } from '../../feeds/articles.ts'
import { commentPage, rankedRoots } from '../../comments/thread.ts'
import { writeLog } from '../../moderation/log.ts'
import { decidedSamples, FROM_NEWEST, isTrainingDue } from '../../spam/decisions.ts'
import { articlesOfMonth, newsSince, picturesOfMonth, sitemapMonthsOf } from '../../sitemaps/months.ts'
import { countPlaces, listedAuthors, listedSections, listedTags, plainPages } from '../../sitemaps/places.ts'
import { STARTING_MODEL } from '../../spam/starting-model.ts'
import { dropModels, staleModels } from '../../spam/stale.ts'
import { modelInUse, saveModel, spamJudge } from '../../spam/store.ts'
import { SYSTEM } from '../../users/viewer.ts'
import { restoreArticle, withdrawArticle } from '../../workflow/withdraw.ts'
import { addArticle, NOW } from '../cast.ts'
import type { Calls, Stage } from './stage.ts'

const DEFAULTS = {
  ...{ 'site.staging': false, 'crawlers.rules': '', 'crawlers.security': '', 'crawlers.ads': '' },
  ...{
    'ping.indexNow': false,
    'ping.indexNowEndpoint': 'https://a.example/',
    'ping.hubs': '',
    'ping.ownHub': false,
  },
}
const PART = { month: '2026-05', skip: 0, limit: 10 }

export const readingCalls = ({ db, article, city }: Stage): Calls => ({
  withdrawArticle: () => withdrawArticle(db, SYSTEM, { section: city.slug, slug: article.slug }, NOW),
  restoreArticle: () => restoreArticle(db, SYSTEM, { section: city.slug, slug: article.slug }, NOW),
  commentPage: async () => {
    for (const sort of ['oldest', 'newest'] as const) await commentPage(db, article.id, 1, sort)
  },
  hasMasthead: () => hasMasthead(db),
  masthead: () => masthead(db),
  aboutPages: () => aboutPages(db),
  tagDirectory: () => tagDirectory(db, 1),
  authorDirectory: () => authorDirectory(db, 1),
  aboutSection: () => db.write((tx) => aboutSection(tx, 'About')),
  putPage: async () => {
    const page = {
      slug: 'ethics-policy',
      headline: 'Ethics',
      standfirst: '',
      bodyHtml: '',
      sectionName: 'About',
    }
    for (const headline of ['Ethics', 'What we do not do'])
      await putPage(db, SYSTEM, { ...page, headline }, NOW)
  },
  removePage: () => removePage(db, SYSTEM, 'ethics-policy', NOW),
  translationsOf: () => translationsOf(db, { id: article.id, language: null }, 'en'),
  linkTranslations: async () => {
    const german = await addArticle(db, city, { headline: 'Straßenbahn', language: 'de' })
    const one = { section: 'city', slug: article.slug }
    await linkTranslations(db, SYSTEM, { one, other: { section: 'city', slug: german.slug } })
  },
  unlinkTranslation: () => unlinkTranslation(db, SYSTEM, { section: 'city', slug: article.slug }),
  walkComments: async () => [
    await walkComments(db, { articleId: null, after: null, limit: 5 }),
    await walkComments(db, { articleId: article.id, after: { at: NOW, id: 1 }, limit: 5 }),
  ],
  publishedPath: () => publishedPath(db, article.id),
  walkAuthors: () => walkAuthors(db, 0, 5),
  walkTags: () => walkTags(db, 0, 5),
  authorInFull: () => authorInFull(db, 'ines-aldous'),
  tagInFull: () => tagInFull(db, 'trams'),
  feedComments: async () => [await feedComments(db, null), await feedComments(db, article.id)],
  feedArticles: async () => {
    for (const kind of ['section', 'tag', 'author'] as const) await feedArticles(db, { kind, id: 1 }, 30)
    await feedArticles(db, { kind: 'site' }, 30)
  },
  articlesForFeed: () => articlesForFeed(db, [article.id]),
  sitemapMonthsOf: () => sitemapMonthsOf(db),
  articlesOfMonth: () => articlesOfMonth(db, PART),
  picturesOfMonth: () => picturesOfMonth(db, PART),
  newsSince: () => newsSince(db, 0, 10),
  listedSections: () => listedSections(db),
  plainPages: () => plainPages(db),
  listedTags: () => listedTags(db, 0, 10),
  listedAuthors: () => listedAuthors(db, 0, 10),
  countPlaces: () => countPlaces(db),
  saveCrawlers: () => saveCrawlers(db, SYSTEM, { ...DEFAULTS, 'crawlers.ai': 'block' }, NOW),
  rankedRoots: async () => {
    for (const by of ['replies', 'recommended'] as const) await rankedRoots(db, article.id, 0, by)
  },
  pickedComments: () => pickedComments(db, article.id),
  modelInUse: () => modelInUse(db),
  spamJudge: () => spamJudge(db),
  saveModel: () => db.write((tx) => saveModel(tx, STARTING_MODEL, 'decisions', NOW)),
  isTrainingDue: () => isTrainingDue(db),
  staleModels: async () => {
    const entry = { subject: 'commenter', subjectId: null, action: 'erase', batch: 'one' } as const
    await db.write((tx) => writeLog(tx, SYSTEM, { ...entry, detail: { comments: 1 } }, NOW))
    await staleModels(db)
  },
  dropModels: () => dropModels(db, [1, 2]),
  decidedSamples: () => decidedSamples(db, 'spam', FROM_NEWEST, 10),
})
