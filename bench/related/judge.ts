import type { Ranking } from './baselines.ts'
import type { Doc } from './corpus.ts'

const SHOWN = 5

/** Of five that could be shown, how many are of the same section, or share a tag; and what must not be. */
export interface Judgement {
  section: number
  tag: number
  /** How many are shown of an article, on average. */
  shown: number
  /** Articles that are offered a copy of themselves, and that are offered two copies of one another. */
  ownCopy: number
  twins: number
  /** Of articles whose event has later reports, those that begin with one. */
  updateFirst: number
}

export function judge(docs: Doc[], ranking: Ranking): Judgement {
  const sum = { section: 0, ofSection: 0, tag: 0, shown: 0, ownCopy: 0, twins: 0, updateFirst: 0, updated: 0 }
  const original = (doc: Doc | undefined) => doc && (doc.copyOf ?? doc.slug)
  for (const [index, doc] of docs.entries()) {
    const list = ranking(index)
      .slice(0, SHOWN)
      .flatMap((at) => docs[at] ?? [])
    sum.shown += list.length
    sum.tag += list.filter(({ tags }) => tags.some((tag) => doc.tags.includes(tag))).length
    if (doc.section !== null) {
      sum.ofSection += SHOWN
      sum.section += list.filter(({ section }) => section === doc.section).length
    }
    const texts = list.map(original)
    if (texts.includes(original(doc))) sum.ownCopy += 1
    if (new Set(texts).size < texts.length) sum.twins += 1
    const isUpdate = (one: Doc) =>
      one.event === doc.event && original(one) !== original(doc) && one.publishedAt > doc.publishedAt
    if (doc.event === null || !docs.some(isUpdate)) continue
    sum.updated += 1
    if (list[0] && isUpdate(list[0])) sum.updateFirst += 1
  }
  const share = (part: number, of: number) => (of === 0 ? Number.NaN : part / of)
  return {
    section: share(sum.section, sum.ofSection),
    tag: share(sum.tag, docs.length * SHOWN),
    shown: share(sum.shown, docs.length),
    ownCopy: share(sum.ownCopy, docs.length),
    twins: share(sum.twins, docs.length),
    updateFirst: share(sum.updateFirst, sum.updated),
  }
}
