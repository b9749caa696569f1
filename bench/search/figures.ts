export interface Figures {
  ndcg: number
  recall: number
  mrr: number
}

const CUT = 10

/**
 * How well a ranking answers: nDCG and recall of the first ten, and one over the place of the first answer.
 *
 * @param ranked ids, best first
 * @param answers grade by id
 */
export function figuresOf(ranked: number[], answers: Map<number, number>): Figures {
  const first = ranked.slice(0, CUT)
  const gain = (grades: number[]) =>
    grades.reduce((sum, grade, place) => sum + (2 ** grade - 1) / Math.log2(place + 2), 0)
  const best = [...answers.values()].sort((a, b) => b - a).slice(0, CUT)
  const place = ranked.findIndex((id) => answers.has(id))
  return {
    ndcg: gain(first.map((id) => answers.get(id) ?? 0)) / gain(best),
    recall: first.filter((id) => answers.has(id)).length / answers.size,
    mrr: place === -1 ? 0 : 1 / (place + 1),
  }
}

export function meanOf(all: Figures[]): Figures {
  const mean = (of: (figures: Figures) => number) => all.reduce((sum, one) => sum + of(one), 0) / all.length
  return { ndcg: mean((one) => one.ndcg), recall: mean((one) => one.recall), mrr: mean((one) => one.mrr) }
}
