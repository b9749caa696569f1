import { sectionPath } from '#db/articles/path.ts'
import { arrangePath } from '#db/fronts/rules.ts'
import { choiceOf } from '#db/comments/modes.ts'
import type { SectionProblems, TypedSection } from '#db/sections/edit.ts'
import type { SectionRow } from '#db/sections/sections.ts'
import { words } from '../../ui/language.ts'
import { choiceWords } from '../screening-words.ts'
import { NEW_SECTION, SectionForm } from './section-form.tsx'

interface Props {
  sections: (SectionRow & { articles: number })[]
  state: { typed: TypedSection; problems: SectionProblems } | null
  done: string | null
  /** The button that was pressed last, as "up-3". */
  moved: string | null
  /** So many comments are held first, where a section holds the first ones. */
  first: number
}

/** All sections in the order of the menu, and a form for another one. */
export function SectionsDesk({ sections, state, done, moved, first }: Props) {
  const t = words('sections')
  const told = { added: t('wasAdded'), deleted: t('wasDeleted'), ordered: t('wasOrdered') }
  const said = done !== null && Object.hasOwn(told, done) ? told[done as keyof typeof told] : null
  return (
    <div className="sections-desk">
      <h1>{t('title')}</h1>
      <p className="intro">{t('about')}</p>
      {said && (
        <p className="told" role="status">
          {said}
        </p>
      )}
      {state && (
        <div className="refused" role="alert" tabIndex={-1} autoFocus>
          <p>{t('notSaved.fields')}</p>
        </div>
      )}
      <form method="post" action="/admin/sections/changes">
        <ol className="section-lines">
          {sections.map((section, at) => (
            <li key={section.id}>
              <div>
                <a href={`/admin/sections/${section.id}`} dir="auto">
                  {section.name}
                </a>{' '}
                <bdi>{sectionPath(section.slug)}</bdi>
                <p className="quiet-words">
                  {t('line', { count: section.articles })} · {modeWords(section, first)}
                  {!section.listed && <> · {t('notListed')}</>}
                  {' · '}
                  <a href={arrangePath(section.slug)} aria-label={t('frontNamed', { name: section.name })}>
                    {t('front')}
                  </a>
                </p>
              </div>
              <p className="presses">
                {(['up', 'down'] as const).map((does) => (
                  <button
                    key={does}
                    type="submit"
                    name="do"
                    value={`${does}:${section.id}`}
                    aria-label={
                      does === 'up'
                        ? t('upNamed', { name: section.name })
                        : t('downNamed', { name: section.name })
                    }
                    disabled={at === (does === 'up' ? 0 : sections.length - 1)}
                    autoFocus={focused(moved, section.id, at, sections.length) === does}
                  >
                    {t(does)}
                  </button>
                ))}
              </p>
            </li>
          ))}
        </ol>
      </form>
      <section aria-labelledby="add">
        <h2 id="add">{t('addTitle')}</h2>
        <SectionForm
          id={null}
          typed={state?.typed ?? NEW_SECTION}
          problems={state?.problems ?? {}}
          first={first}
        />
      </section>
    </div>
  )
}

function modeWords(section: SectionRow, first: number): string {
  const choice = choiceOf(section)
  return choice === null ? words('rules')('asTheSite') : choiceWords(choice, first)
}

/** The button to go on with after a move: the one that was pressed, or the other where that leads no further. */
function focused(moved: string | null, id: number, at: number, many: number): 'up' | 'down' | null {
  if (moved === `up-${id}`) return at === 0 ? 'down' : 'up'
  if (moved === `down-${id}`) return at === many - 1 ? 'up' : 'down'
  return null
}
