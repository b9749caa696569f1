import { sectionPath } from '#db/articles/path.ts'
import { arrangePath } from '#db/fronts/rules.ts'
import { choiceOf } from '#db/comments/modes.ts'
import type { SectionProblems, TypedSection } from '#db/sections/edit.ts'
import type { SectionRow } from '#db/sections/sections.ts'
import { words } from '../../ui/language.ts'
import { Moves } from '../moves.tsx'
import { OrderList } from '../order-list.client.tsx'
import { choiceWords } from '../screening-words.ts'
import { NEW_SECTION, SectionForm } from './section-form.tsx'

type Refused = 'forbidden' | 'unknown-section' | 'not-empty' | 'too-many' | 'last'
type Listed = SectionRow & { articles: number }

interface Props {
  sections: Listed[]
  /** Whether sections are added and ordered; else only looked at, and gone to. */
  mayEdit: boolean
  state: { typed: TypedSection; problems: SectionProblems; reason: Refused | null } | null
  done: string | null
  /** The button that was pressed last, as "up-3". */
  moved: string | null
  /** So many comments are held first, where a section holds the first ones. */
  first: number
}

/** All sections in the order of the menu, and a form for another one. */
export function SectionsDesk({ sections, mayEdit, state, done, moved, first }: Props) {
  const t = words('sections')
  const told = { added: t('wasAdded'), deleted: t('wasDeleted'), ordered: t('wasOrdered') }
  const said = done !== null && Object.hasOwn(told, done) ? told[done as keyof typeof told] : null
  return (
    <div className="sections-desk">
      <h1>{t('title')}</h1>
      <p className="intro">{mayEdit ? t('about') : t('aboutRules')}</p>
      {said && (
        <p className="told" role="status">
          {said}
        </p>
      )}
      {state && (
        <div className="refused" role="alert" tabIndex={-1} autoFocus>
          <p>{t(`notSaved.${state.reason ?? 'fields'}`)}</p>
        </div>
      )}
      {mayEdit ? (
        <form method="post" action="/admin/sections/changes">
          <OrderList
            gripped={Number(/^grip-(\d+)$/.exec(moved ?? '')?.[1] ?? 0)}
            items={sections.map((section, at) => ({
              id: section.id,
              grip: t('gripNamed', { name: section.name, place: at + 1, count: sections.length }),
              line: <SectionLine section={section} first={first} />,
              presses: (
                <Moves id={section.id} name={section.name} {...{ at, moved }} many={sections.length} />
              ),
            }))}
          />
        </form>
      ) : (
        <ol className="section-lines">
          {sections.map((section) => (
            <li key={section.id}>
              <SectionLine section={section} first={first} />
            </li>
          ))}
        </ol>
      )}
      {mayEdit && (
        <section aria-labelledby="add">
          <h2 id="add">{t('addTitle')}</h2>
          <SectionForm
            id={null}
            typed={state?.typed ?? NEW_SECTION}
            problems={state?.problems ?? {}}
            first={first}
          />
        </section>
      )}
    </div>
  )
}

function SectionLine({ section, first }: { section: Listed; first: number }) {
  const t = words('sections')
  return (
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
  )
}

function modeWords(section: SectionRow, first: number): string {
  const choice = choiceOf(section)
  return choice === null ? words('rules')('asTheSite') : choiceWords(choice, first)
}
