import type { RulesState } from './state.ts'
import { database } from '#db/client.ts'
import { effectiveChoice } from '#db/comments/effective-mode.ts'
import { articleModes, sectionModes } from '#db/comments/find-modes.ts'
import { RULE_SETTINGS, type TypedRules } from '#db/comments/screening/draft.ts'
import { versionOf } from '#db/comments/screening/save-rules.ts'
import { LISTS, patternsOf, type WordList } from '#db/comments/screening/word-rules.ts'
import { readSettings } from '#db/settings/settings.ts'
import { isInScope, mayIn } from '#db/users/rights.ts'
import type { Staff } from '#app/_request/viewer.ts'

/** A longer list is no text for a field: it is changed from the command line. */
const MOST_IN_FIELD = 2000

/** The rules as they are, as the form shows them; with what was typed in their place, where a form came back. */
export async function readRules(state: RulesState | null) {
  const db = database()
  const settings = await readSettings(db)
  const sections = await sectionModes(db)
  const values: TypedRules = {
    settings: {
      ...Object.fromEntries(RULE_SETTINGS.map((key) => [key, String(settings[key])])),
      ...(!settings['comments.open'] && { 'comments.mode': 'closed' }),
    },
    sectionModes: new Map(sections.map(({ id, mode }) => [id, mode ?? ''])),
    words: {},
  }
  const versions: Partial<Record<WordList, string>> = {}
  const counts: Record<WordList, number> = { held: 0, spam: 0, banned: 0 }
  for (const list of LISTS) {
    const patterns = await patternsOf(db, list)
    counts[list] = patterns.length
    if (patterns.length > MOST_IN_FIELD) continue
    values.words[list] = patterns.join('\n')
    versions[list] = versionOf(patterns)
  }
  return {
    present: values,
    values: state ? withTyped(values, state.typed) : values,
    // Whoever was told that somebody has changed the lists has been told, and may save over it.
    versions: state && state.problem !== 'changed' ? state.shown : versions,
    ...{ sections, counts },
  }
}

const withTyped = (values: TypedRules, typed: TypedRules): TypedRules => ({
  settings: { ...values.settings, ...typed.settings },
  sectionModes: new Map([...values.sectionModes, ...typed.sectionModes]),
  words: { ...values.words, ...typed.words },
})

/** Articles that an editor looks for, with the mode that holds for each: of the sections that he is limited to, if he is. */
export async function readArticleModes(staff: Staff, wanted: string | null) {
  if (wanted === null) return []
  const settings = await readSettings(database())
  const now = Date.now()
  const found = (await articleModes(database(), wanted)).filter(({ sectionId }) =>
    isInScope(staff, sectionId),
  )
  return found.map((article) => ({
    ...article,
    effective: effectiveChoice(article, settings, now),
    mayChange: mayIn(staff, 'sections.rule', article.sectionId),
  }))
}
