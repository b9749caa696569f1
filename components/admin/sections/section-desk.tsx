import { sectionPath } from '#db/articles/path.ts'
import { choiceOf } from '#db/comments/modes.ts'
import { arrangePath } from '#db/fronts/rules.ts'
import type { SectionProblems, TypedSection } from '#db/sections/edit.ts'
import type { TypedRule } from '#db/sections/rule.ts'
import type { SectionRow } from '#db/sections/sections.ts'
import type { Role } from '#db/users/roles.ts'
import { words } from '../../ui/language.ts'
import { SectionForm, SectionRuleForm } from './section-form.tsx'

interface Props {
  section: SectionRow
  others: { id: number; name: string }[]
  articles: number
  staff: { name: string; role: Role }[]
  slugsBefore: string[]
  /** Whether all of it may be changed; else what its own editors set. */
  mayEdit: boolean
  state: {
    typed: TypedSection | TypedRule
    problems: SectionProblems
    reason: 'forbidden' | 'unknown-section' | 'not-empty' | 'too-many' | 'last' | null
  } | null
  done: string | null
  /** So many comments are held first, where a section holds the first ones. */
  first: number
}

/** One section: its words and its address, whose work it is, and how it is deleted. */
export function SectionDesk(props: Props) {
  const { section, staff, slugsBefore, mayEdit, state, done, first } = props
  const t = words('sections')
  const { name, slug, description, listed, guidelines } = section
  const stored = { name, slug, description, listed, guidelines, mode: choiceOf(section) }
  const typed = { ...stored, ...(state?.reason === null && state.typed) }
  const problems = state?.problems ?? {}
  const refused = state?.reason ?? (state && Object.keys(state.problems).length > 0 ? 'fields' : null)
  return (
    <div className="sections-desk">
      <p>
        <a href="/admin/sections">{t('all')}</a>
      </p>
      <h1 dir="auto">{name}</h1>
      {done === 'saved' && (
        <p className="told" role="status">
          {t('wasSaved')}
        </p>
      )}
      {refused && (
        <div className="refused" role="alert" tabIndex={-1} autoFocus>
          <p>{t(`notSaved.${refused}`)}</p>
        </div>
      )}
      <p className="section-links">
        <a href={sectionPath(slug)}>{t('see')}</a> <a href={arrangePath(slug)}>{t('front')}</a>
      </p>
      {mayEdit ? (
        <SectionForm id={section.id} {...{ typed, problems, first }} />
      ) : (
        <>
          {description && <p dir="auto">{description}</p>}
          <SectionRuleForm id={section.id} {...{ typed, problems, first }} />
        </>
      )}
      {slugsBefore.length > 0 && (
        <section aria-labelledby="before">
          <h2 id="before">{t('before')}</h2>
          <p>{t('beforeAbout')}</p>
          <ul>
            {slugsBefore.map((old) => (
              <li key={old}>
                <bdi>{sectionPath(old)}</bdi>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section aria-labelledby="staff">
        <h2 id="staff">{t('staff')}</h2>
        <p>{t('staffAbout')}</p>
        {staff.length === 0 && <p className="empty">{t('noStaff')}</p>}
        <ul>
          {staff.map((person) => (
            <li key={person.name}>
              <b dir="auto">{person.name}</b>{' '}
              <span className="role">{words('desk')(`role.${person.role}`)}</span>
            </li>
          ))}
        </ul>
      </section>
      {mayEdit && <DeleteSection {...props} />}
    </div>
  )
}

function DeleteSection({ section: { id, name }, others, articles, staff }: Props) {
  const t = words('sections')
  return (
    <section aria-labelledby="delete">
      <h2 id="delete">{t('delete')}</h2>
      {others.length === 0 && <p>{t('notSaved.last')}</p>}
      {others.length > 0 && (
        <form method="post" action="/admin/sections/changes">
          {articles === 0 ? (
            <p>{t('deleteEmpty')}</p>
          ) : (
            <>
              <p>{t('deleteFull', { count: articles })}</p>
              <label htmlFor="move-to">{t('moveTo')}</label>
              <select id="move-to" name="move-to" required defaultValue="">
                <option value="">{t('choose')}</option>
                {others.map((other) => (
                  <option key={other.id} value={other.id}>
                    {other.name}
                  </option>
                ))}
              </select>
            </>
          )}
          {staff.length > 0 && <p>{t('deleteStaff')}</p>}
          <p className="presses">
            <button type="submit" name="do" value={`delete:${id}`}>
              {t('deleteNamed', { name })}
            </button>
          </p>
        </form>
      )}
    </section>
  )
}
