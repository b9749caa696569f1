import type { ReactNode } from 'react'
import type { DeskArticle } from '#db/articles/desk-list.ts'
import { articlePath } from '#db/articles/path.ts'
import type { SlotProblem } from '#db/fronts/draft.ts'
import { words } from '../../ui/language.ts'
import { RuleField } from '../rules/field.tsx'
import type { FrontArrangerProps } from './front-arranger.tsx'
import type { PlaceArticle } from './place-row.client.tsx'
import { Places } from './places.client.tsx'
import { Unsaved } from './unsaved.client.tsx'
import { writtenFront } from './written.ts'

/** What stands in the places, what is to stand there, and from when. */
export function FrontForm(
  props: FrontArrangerProps & {
    /** Headlines of articles whose time ran out meanwhile. */
    over: string[]
    children: ReactNode
  },
) {
  const { section, typed, basedOn, again, stored, articles, newest, problems, pressed, zone, children } =
    props
  const t = words('fronts')
  const many = typed.slots.length
  const asStored = writtenFront(stored.slots, stored.from)
  const unsaved = {
    ...{ stored: asStored, many, differs: writtenFront(typed.slots, typed.from) !== asStored },
  }
  const places = typed.slots.map((_, index) => (index === 0 ? t('lead') : t('place', { place: index + 1 })))
  const known = typed.slots.flatMap(({ id }) => (id === null ? [] : [id]))
  return (
    <form method="post" action="/admin/fronts/changes" className="front-form">
      <input type="hidden" name="front" value={section?.id ?? ''} />
      <input type="hidden" name="based" value={basedOn ?? ''} />
      <input type="hidden" name="again" value={again ?? ''} />
      {/* What Enter in a field means: nothing is made public by it. */}
      <button
        type="submit"
        name="do"
        value="find"
        className="visually-hidden"
        tabIndex={-1}
        aria-hidden="true"
      >
        {t('find')}
      </button>
      {/* Beside what is there anyway: nothing moves when it is said. */}
      <div className="front-head">
        <h2 id="arrange">{t('places')}</h2>
        <Unsaved {...unsaved}>{t('unsaved')}</Unsaved>
      </div>
      {props.over.map((headline, at) => (
        <p className="notice" key={at}>
          {t('ended', { headline })}
        </p>
      ))}
      <Places
        slots={typed.slots}
        problems={typed.slots.map((_, index) => problemWords(problems?.slots[index]))}
        places={places}
        articles={known.flatMap((id) => placeArticle(id, articles.get(id), places))}
        newest={newest.map(({ headline }) => headline)}
        pressed={pressed}
        say={{
          ...{ from: t('slotFrom'), until: t('slotUntil'), up: t('up'), down: t('down'), free: t('free') },
          ...{ newest: t('newest'), none: t('noneLeft'), times: t('times', { zone }) },
          order: t('order', { many }),
        }}
      />
      {children}
      <RuleField
        name="from"
        label={t('from')}
        hint={t('fromHint', { zone })}
        problem={problems?.from && t(`fromProblem.${problems.from}`)}
      >
        {(field) => <input type="datetime-local" defaultValue={typed.from} {...field} />}
      </RuleField>
      <div className="front-foot">
        <p className="presses">
          <button type="submit" name="do" value="save" className="primary">
            {t('save')}
          </button>{' '}
          <button type="submit" name="do" value="preview" formTarget="_blank">
            {t('seePreview')}
          </button>
        </p>
        <Unsaved {...unsaved} asks>
          {t('notSavedYet')}
        </Unsaved>
      </div>
    </form>
  )
}

function placeArticle(id: number, article: DeskArticle | undefined, places: string[]): PlaceArticle[] {
  const t = words('fronts')
  if (!article) return []
  const { headline } = article
  return [
    {
      ...{ id, headline, path: articlePath(article), section: article.sectionName },
      note: article.status === 'published' ? null : t('notPublic'),
      names: {
        ...{ up: t('upNamed', { headline }), down: t('downNamed', { headline }) },
        ...{ free: t('freeNamed', { headline }), grip: t('gripNamed', { headline }) },
      },
      said: places.map((place) => t('stands', { headline, place })),
    },
  ]
}

function problemWords(problem: SlotProblem | undefined): string | null {
  return problem ? words('fronts')(`slotProblem.${problem}`) : null
}
