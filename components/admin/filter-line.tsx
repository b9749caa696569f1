import type { Story } from '#db/moderation/stories.ts'
import { isFiltered, NO_FILTER, VIEW_NAME_LONGEST } from '#db/moderation/filter.ts'
import { words } from '../ui/language.ts'
import { percent as percentage } from '../ui/numbers.ts'
import { filterFields, queuePath, type QueuePlace } from './queue-path.ts'
import { rich } from './rich.tsx'

/** What a filter names by its number, in words. */
export interface FilterNames {
  sections: { id: number; name: string }[]
  /** Headlines of the articles that are filtered by. */
  stories: Story[]
  /** Those under which most comments wait. */
  waiting: (Story & { waiting: number })[]
  /** Name of whose comments are filtered by. */
  by: string | null
}

export interface RefusedView {
  /** 'story': no article is like what was typed. */
  form: 'view' | 'story'
  name: string
  problem: string
}

interface Props {
  place: QueuePlace
  names: FilterNames
  refused: RefusedView | null
  /** The moderator's own tabs. */
  views: { id: number; name: string }[]
  /** The saved view that one is looking at. */
  viewId: number | null
}

/** Leaves out of a tab what one is not looking for. Its fields are sent to a form that puts no address into the URL. */
export function FilterLine({ place, names, refused, views, viewId }: Props) {
  const { tab, filter } = place
  const t = words('filter')
  const on = isFiltered(filter)
  return (
    <details className="filter" id="watch" open={on || refused !== null || undefined}>
      <summary>{t(on ? 'titleOn' : 'title')}</summary>
      <form method="post" action="/admin/comments/filter" className="filter-form">
        <input type="hidden" name="tab" value={tab} />
        {filter.by !== null && <input type="hidden" name="by" value={filter.by} />}
        <label>
          {t('words')}
          <input type="search" name="words" defaultValue={filter.words} maxLength={200} dir="auto" />
        </label>
        <label>
          <span>{t.rich('commenter', rich)}</span>
          <input type="search" name="name" defaultValue={filter.name} maxLength={200} dir="auto" />
        </label>
        <label>
          {t('section')}
          <select name="section" defaultValue={filter.section ?? ''}>
            <option value="">{t('allSections')}</option>
            {names.sections.map((section) => (
              <option key={section.id} value={section.id}>
                {section.name}
              </option>
            ))}
          </select>
        </label>
        <label>
          {t('scoreOver')}
          <select name="score" defaultValue={filter.score ?? ''}>
            <option value="">{t('anyScore')}</option>
            {[50, 75, 90, 99].map((percent) => (
              <option key={percent} value={percent}>
                {percentage(percent, 100)}
              </option>
            ))}
          </select>
        </label>
        <label>
          {t('olderThan')}
          <select name="hours" defaultValue={filter.hours ?? ''}>
            <option value="">{t('anyAge')}</option>
            {([1, 6, 24, 168] as const).map((hours) => (
              <option key={hours} value={hours}>
                {t(`hours.${hours}`)}
              </option>
            ))}
          </select>
        </label>
        <label className="tick">
          <input type="checkbox" name="reported" value="1" defaultChecked={filter.reported} /> {t('reported')}
        </label>
        <label className="tick">
          <input type="checkbox" name="links" value="1" defaultChecked={filter.links} /> {t('hasLinks')}
        </label>
        <Stories chosen={filter.article} names={names} refused={refused?.form === 'story' ? refused : null} />
        <button type="submit">{t('show')}</button>
        {on && <a href={queuePath({ tab, page: 1, filter: NO_FILTER, after: null })}>{t('showAll')}</a>}
      </form>
      <Narrowed place={place} names={names} />
      {on && viewId === null && (
        <SaveView place={place} refused={refused?.form === 'view' ? refused : null} />
      )}
      {filter.article.length > 0 && views.length > 0 && (
        <WatchStories views={views.filter(({ id }) => id !== viewId)} stories={filter.article} />
      )}
      {viewId !== null && (
        <form method="post" action="/admin/comments/views/forget" className="view-form">
          <input type="hidden" name="view" value={viewId} />
          <input type="hidden" name="back" value={queuePath({ ...place, page: 1, after: null })} />
          <button type="submit" className="quiet">
            {t('forget')}
          </button>
        </form>
      )}
    </details>
  )
}

/** What no field of the line says. */
function Narrowed({ place, names }: { place: QueuePlace; names: FilterNames }) {
  const t = words('filter')
  const { filter } = place
  const anybody = queuePath({ ...place, page: 1, after: null, filter: { ...filter, by: null } })
  return (
    <>
      {filter.by !== null && (
        <p className="narrowed">
          {t.rich('onlyFrom', {
            name: () => <bdi>{names.by ?? t('nobody')}</bdi>,
            a: (text) => <a href={anybody}>{text}</a>,
          })}
        </p>
      )}
    </>
  )
}

interface StoriesProps {
  /** Ids. */
  chosen: number[]
  names: FilterNames
  refused: RefusedView | null
}

/** The stories that one keeps to: those that are chosen, those where most waits, and any other by its address or words. */
function Stories({ chosen, names, refused }: StoriesProps) {
  const t = words('filter')
  const known = names.stories.map(({ id }) => id)
  const gone = chosen.filter((id) => !known.includes(id)).map((id) => ({ id, name: t('goneArticle') }))
  const others = names.waiting.filter(({ id }) => !chosen.includes(id))
  return (
    <fieldset className="stories">
      <legend>{t('stories')}</legend>
      {[...names.stories, ...gone].map(({ id, name }) => (
        <label className="tick" key={id}>
          <input type="checkbox" name="article" value={id} defaultChecked /> {name}
        </label>
      ))}
      {others.map(({ id, name, waiting }) => (
        <label className="tick" key={id}>
          <input type="checkbox" name="article" value={id} />
          <span>
            {name} <small>{t('waiting', { count: waiting })}</small>
          </span>
        </label>
      ))}
      <label>
        <span>{t.rich('anotherStory', rich)}</span>
        <input
          type="search"
          name="story"
          maxLength={200}
          defaultValue={refused?.name}
          aria-invalid={refused ? true : undefined}
          aria-describedby={refused ? 'story-message' : undefined}
          autoFocus={refused !== null}
          dir="auto"
        />
      </label>
      {refused && (
        <p className="field-message" id="story-message" role="alert">
          {refused.problem}
        </p>
      )}
    </fieldset>
  )
}

/** Adds the stories that one keeps to to a tab that one has. */
function WatchStories({ views, stories }: { views: { id: number; name: string }[]; stories: number[] }) {
  if (views.length === 0) return null
  const t = words('filter')
  return (
    <form method="post" action="/admin/comments/views/stories" className="view-form">
      <input type="hidden" name="article" value={stories.join(',')} />
      <label htmlFor="watch-in">{t('addStories', { count: stories.length })}</label>
      <select id="watch-in" name="view">
        {views.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
      <button type="submit">{t('add')}</button>
    </form>
  )
}

function SaveView({ place, refused }: { place: QueuePlace; refused: RefusedView | null }) {
  const t = words('filter')
  return (
    <form method="post" action="/admin/comments/views" className="view-form">
      <input type="hidden" name="tab" value={place.tab} />
      {filterFields(place.filter).map(([name, value]) => (
        <input key={name} type="hidden" name={`filter-${name}`} value={value} />
      ))}
      <label htmlFor="view-name">{t('keepAs')}</label>
      <input
        id="view-name"
        name="view-name"
        maxLength={VIEW_NAME_LONGEST}
        defaultValue={refused?.name}
        aria-invalid={refused ? true : undefined}
        aria-describedby={refused ? 'view-name-message' : undefined}
        autoFocus={refused !== null}
        dir="auto"
      />
      <button type="submit">{t('keep')}</button>
      {refused && (
        <p className="field-message" id="view-name-message" role="alert">
          {refused.problem}
        </p>
      )}
    </form>
  )
}
