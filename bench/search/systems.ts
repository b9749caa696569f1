import type { Db } from '#db/client.ts'
import { limitsOf, NO_FILTERS } from '#db/search/filters.ts'
import { languagesOf } from '#db/search/languages-of.ts'
import { matchAll, matchAny, terms } from '#db/search/match.ts'
import { readQuestion } from '#db/search/question.ts'
import { rankArticles, tellingTerms } from '#db/search/rank.ts'
import { RANKING, type Ranking } from '#db/search/scoring.ts'

/** Answers a question with ids, best first. */
export type System = (question: string) => Promise<number[]>

const MOST = 20

/** What an index of FTS5 with Porter's stems does by itself: the measure of all others. */
export function plainIndex(db: Db): { any: System; all: System } {
  db.sqlite.writer.exec(`
    create virtual table if not exists temp.plain using fts5(headline, standfirst, body_text, tokenize="porter unicode61");
    insert into temp.plain (rowid, headline, standfirst, body_text)
    select id, headline, standfirst, body_text from articles`)
  const find = db.sqlite.writer
    .prepare('select rowid from temp.plain where plain match ? order by bm25(plain), rowid desc limit ?')
    .pluck()
  const ask = (match: string | null) => Promise.resolve(match ? (find.all(match, MOST) as number[]) : [])
  return {
    any: (question) => ask(matchAny(terms(question))),
    all: (question) => ask(matchAll(terms(question))),
  }
}

export const ours =
  (db: Db, ranking: Ranking = RANKING): System =>
  async (text) => {
    const question = readQuestion(text, await languagesOf(db))
    const limits = await limitsOf(db, question, NO_FILTERS)
    const { articles } = await rankArticles(db, await tellingTerms(db, question), limits, ranking)
    return articles.map(({ id }) => id)
  }

const WITHOUT_FEEDBACK = { ...RANKING.feedback, share: 0 }

/** Ours, with one thing after the other taken away. */
export const ABLATIONS: Record<string, Ranking> = {
  'as it is': RANKING,
  'without feedback': { ...RANKING, feedback: WITHOUT_FEEDBACK },
  'feedback for short questions too': { ...RANKING, feedback: { ...RANKING.feedback, fullFrom: 2 } },
  'without nearness': { ...RANKING, nearness: 0 },
  'every field alike, no names': { ...RANKING, weight: { headline: 1, standfirst: 1, names: 0, also: 1 } },
  'k1 1.2, as FTS5 has it': { ...RANKING, k1: 1.2 },
  'b 0.5': { ...RANKING, b: 0.5 },
  'stems and stop words alone': {
    ...{ ...RANKING, k1: 1.2, nearness: 0, feedback: WITHOUT_FEEDBACK },
    weight: { headline: 1, standfirst: 1, names: 0, also: 1 },
  },
}
