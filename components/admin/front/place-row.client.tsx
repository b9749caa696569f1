'use client'

import type { KeyboardEvent, MouseEvent, PointerEvent } from 'react'

export type Does = 'up' | 'down' | 'free' | 'grip'

export interface Item {
  key: string
  id: number | null
  start: string
  end: string
  problem: string | null
}

export interface PlaceArticle {
  id: number
  headline: string
  path: string
  section: string
  /** Why readers do not see it; null when they do. */
  note: string | null
  names: Record<Does, string>
  /** What is said when it has come to each of the places. */
  said: string[]
}

export type PlaceWords = Record<'from' | 'until' | 'up' | 'down' | 'free' | 'newest' | 'none', string>

interface Props {
  item: Item
  at: number
  place: string
  isLast: boolean
  article: PlaceArticle | undefined
  /** What stands there while nobody holds it. */
  newest: string | undefined
  pressed: string | null
  say: PlaceWords
  onPress: (does: Does) => void
  onKey: (event: KeyboardEvent<HTMLLIElement>) => void
  onGrip: (event: PointerEvent<HTMLButtonElement>) => void
}

/** A place of a front: what is held there and for how long, or that the newest stands there. */
export function PlaceRow(props: Props) {
  const { item, at, place, isLast, article, newest, pressed, say, onPress, onKey, onGrip } = props
  const press = (does: Does) => (event: MouseEvent) => {
    event.preventDefault()
    onPress(does)
  }
  const button = (does: 'up' | 'down' | 'free', disabled = false) => (
    <button
      type="submit"
      name="do"
      value={`${does}:${at}`}
      data-does={does}
      disabled={disabled}
      aria-label={article?.names[does]}
      autoFocus={pressed === `${does}:${at}`}
      onClick={press(does)}
    >
      {say[does]}
    </button>
  )
  return (
    <li className={article ? 'place' : 'place place-free'} data-key={item.key} onKeyDown={onKey}>
      <input type="hidden" name={`id-${at}`} value={item.id ?? ''} />
      <span className="place-name">{place}</span>
      {!article && (
        <p className="place-newest">
          <span>{say.newest}</span> <bdi>{newest ?? say.none}</bdi>
        </p>
      )}
      {article && (
        <>
          <div className="place-article">
            <a href={article.path} dir="auto">
              {article.headline}
            </a>{' '}
            <small>
              <bdi>{article.section}</bdi>
            </small>
            {article.note && <p className="notice">{article.note}</p>}
          </div>
          <div className="place-moves">
            <button
              type="button"
              className="grip js-only"
              data-does="grip"
              aria-label={article.names.grip}
              onPointerDown={onGrip}
            >
              <span aria-hidden="true" />
            </button>
            {button('up', at === 0)} {button('down', isLast)} {button('free')}
          </div>
          <div className="place-times">
            {(['start', 'end'] as const).map((name) => (
              <label key={name}>
                {name === 'start' ? say.from : say.until}{' '}
                <input
                  type="datetime-local"
                  name={`${name}-${at}`}
                  defaultValue={item[name]}
                  aria-invalid={item.problem ? true : undefined}
                  aria-describedby={item.problem ? `place-problem-${item.key}` : undefined}
                />
              </label>
            ))}
            {item.problem && (
              <p className="field-message" id={`place-problem-${item.key}`}>
                {item.problem}
              </p>
            )}
          </div>
        </>
      )}
    </li>
  )
}
