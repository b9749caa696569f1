import type { Story } from '#db/moderation/stories.ts'
import { isFiltered, NO_FILTER, VIEW_NAME_LONGEST } from '#db/moderation/filter.ts'
import { filterFields, queuePath, type QueuePlace } from './queue-path.ts'

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
  const on = isFiltered(filter)
  return (
    <details className="filter" id="watch" open={on || refused !== null || undefined}>
      <summary>Filter{on && ' (on)'}</summary>
      <form method="post" action="/admin/comments/filter" className="filter-form">
        <input type="hidden" name="tab" value={tab} />
        {filter.by !== null && <input type="hidden" name="by" value={filter.by} />}
        <label>
          Words
          <input type="search" name="words" defaultValue={filter.words} maxLength={200} dir="auto" />
        </label>
        <label>
          <span>
            Commenter <small>name or email</small>
          </span>
          <input type="search" name="name" defaultValue={filter.name} maxLength={200} dir="auto" />
        </label>
        <label>
          Section
          <select name="section" defaultValue={filter.section ?? ''}>
            <option value="">All</option>
            {names.sections.map((section) => (
              <option key={section.id} value={section.id}>
                {section.name}
              </option>
            ))}
          </select>
        </label>
        <label>
          Spam score over
          <select name="score" defaultValue={filter.score ?? ''}>
            <option value="">Any</option>
            {[50, 75, 90, 99].map((percent) => (
              <option key={percent} value={percent}>
                {percent}%
              </option>
            ))}
          </select>
        </label>
        <label>
          Older than
          <select name="hours" defaultValue={filter.hours ?? ''}>
            <option value="">Any age</option>
            <option value="1">1 hour</option>
            <option value="6">6 hours</option>
            <option value="24">1 day</option>
            <option value="168">1 week</option>
          </select>
        </label>
        <label className="tick">
          <input type="checkbox" name="reported" value="1" defaultChecked={filter.reported} /> Reported
        </label>
        <label className="tick">
          <input type="checkbox" name="links" value="1" defaultChecked={filter.links} /> Has links
        </label>
        <Stories chosen={filter.article} names={names} refused={refused?.form === 'story' ? refused : null} />
        <button type="submit">Show</button>
        {on && <a href={queuePath({ tab, page: 1, filter: NO_FILTER, after: null })}>Show all again</a>}
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
            Keep this view no longer
          </button>
        </form>
      )}
    </details>
  )
}

/** What no field of the line says. */
function Narrowed({ place, names }: { place: QueuePlace; names: FilterNames }) {
  const { filter } = place
  const anybody = queuePath({ ...place, page: 1, after: null, filter: { ...filter, by: null } })
  return (
    <>
      {filter.by !== null && (
        <p className="narrowed">
          Only from the address of <bdi>{names.by ?? 'nobody: that address has written nothing'}</bdi> ·{' '}
          <a href={anybody}>anybody</a>
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
  const known = names.stories.map(({ id }) => id)
  const gone = chosen
    .filter((id) => !known.includes(id))
    .map((id) => ({ id, name: 'An article that is gone' }))
  const others = names.waiting.filter(({ id }) => !chosen.includes(id))
  return (
    <fieldset className="stories">
      <legend>Only under these stories</legend>
      {[...names.stories, ...gone].map(({ id, name }) => (
        <label className="tick" key={id}>
          <input type="checkbox" name="article" value={id} defaultChecked /> {name}
        </label>
      ))}
      {others.map(({ id, name, waiting }) => (
        <label className="tick" key={id}>
          <input type="checkbox" name="article" value={id} />
          <span>
            {name} <small>{waiting.toLocaleString('en')} waiting</small>
          </span>
        </label>
      ))}
      <label>
        <span>
          Another story <small>address or headline</small>
        </span>
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
  return (
    <form method="post" action="/admin/comments/views/stories" className="view-form">
      <input type="hidden" name="article" value={stories.join(',')} />
      <label htmlFor="watch-in">{stories.length === 1 ? 'Add this story to' : 'Add these stories to'}</label>
      <select id="watch-in" name="view">
        {views.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
      <button type="submit">Add</button>
    </form>
  )
}

function SaveView({ place, refused }: { place: QueuePlace; refused: RefusedView | null }) {
  return (
    <form method="post" action="/admin/comments/views" className="view-form">
      <input type="hidden" name="tab" value={place.tab} />
      {filterFields(place.filter).map(([name, value]) => (
        <input key={name} type="hidden" name={`filter-${name}`} value={value} />
      ))}
      <label htmlFor="view-name">Keep as a tab named</label>
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
      <button type="submit">Keep</button>
      {refused && (
        <p className="field-message" id="view-name-message" role="alert">
          {refused.problem}
        </p>
      )}
    </form>
  )
}
