import { byDate, countFound } from '../../search/by-date.ts'
import { candidates, wordsOf } from '../../search/candidates.ts'
import { stemsOfArticles } from '../../search/feedback.ts'
import { limitsOf } from '../../search/filters.ts'
import { foundArticles, searchArticles } from '../../search/found.ts'
import { indexArticle, indexSome } from '../../search/indexing.ts'
import { languagesOf } from '../../search/languages-of.ts'
import { authorWithName, namesakes } from '../../search/namesakes.ts'
import { passagesOf } from '../../search/passages.ts'
import { readQuestion } from '../../search/question.ts'
import { rankArticles, tellingTerms } from '../../search/rank.ts'
import { search } from '../../search/search.ts'
import { archiveOf, frequencies, newestIn } from '../../search/statistics.ts'
import { subjectsOfTheseDays } from '../../search/subjects.ts'
import { suggestion } from '../../search/suggest.ts'
import { learnWords } from '../../search/vocabulary.ts'
import { searchWaiting } from '../../schema/index.ts'
import { DAY, NOW } from '../cast.ts'
import type { Calls, Stage } from './stage.ts'

const QUESTION = 'trams on "line five" -walrus'

export const searchCalls = ({ db, article, city, ana }: Stage): Calls => {
  const filters = { sectionId: city.id, authorId: ana.id, from: NOW - DAY, until: NOW + DAY }
  const limits = () => limitsOf(db, readQuestion(QUESTION, ['en']), filters)
  const terms = () => tellingTerms(db, readQuestion(QUESTION, ['en']))
  const letWait = () =>
    db.write((tx) => tx.insert(searchWaiting).values({ articleId: article.id }).onConflictDoNothing())
  return {
    indexArticle: async () => {
      await letWait()
      await db.write((tx) => indexArticle(tx, article.id))
    },
    indexSome: async () => {
      await letWait()
      await indexSome(db)
    },
    languagesOf: () => languagesOf(db),
    authorWithName: () => authorWithName(db, 'aldous'),
    namesakes: async () => namesakes(db, await tellingTerms(db, readQuestion('trams', ['en']))),
    subjectsOfTheseDays: () => subjectsOfTheseDays(db),
    suggestion: async () => suggestion(db, 'trems', await tellingTerms(db, readQuestion('trems', ['en']))),
    learnWords: () => db.write((tx) => learnWords(tx, new Map([['walrus', 'walrus']]), true)),
    archiveOf: () => archiveOf(db),
    frequencies: async () => frequencies(db, ['tram'], await archiveOf(db)),
    newestIn: () => newestIn(db),
    limitsOf: limits,
    tellingTerms: terms,
    candidates: async () => [
      await candidates(db, await terms(), await limits(), 10),
      await candidates(
        db,
        (await terms()).map((found) => ({ ...found, articles: 1e6 })),
        await limits(),
        10,
      ),
    ],
    wordsOf: () => wordsOf(db, [article.id]),
    stemsOfArticles: () => stemsOfArticles(db, [article.id]),
    passagesOf: async () => passagesOf(db, [article.id], await terms(), 1),
    rankArticles: async () => rankArticles(db, await terms(), await limits()),
    byDate: async () => {
      const found = { query: 'tram', limits: await limits() }
      const window = { after: { at: NOW, id: 1 }, limit: 10 }
      return [
        await byDate(db, { ...found, about: 1 }, 'newest', window),
        await byDate(db, { ...found, about: 1e6 }, 'oldest', window),
      ]
    },
    countFound: async () => countFound(db, 'tram', await limits()),
    search: () => search(db, { text: QUESTION, sort: 'newest', filters }, { limit: 10 }),
    foundArticles: () => foundArticles(db, { text: QUESTION, filters }, { limit: 10 }),
    searchArticles: () => searchArticles(db, 'tram'),
  }
}
