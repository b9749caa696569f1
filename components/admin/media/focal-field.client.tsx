'use client'

import { useEffect, useRef, type MouseEvent } from 'react'

interface Props {
  src: string
  /** In pixels. */
  width: number
  height: number
  alt: string
  /** Hundredths, as they stand in the fields. */
  x: string
  y: string
  words: { legend: string; hint: string; asCut: string; fromLeft: string; fromTop: string }
  problem?: string
}

const SHAPES = ['16x9', '4x3', '1x1'] as const

/**
 * What of a picture has to be seen: two sliders, which arrow keys move; with scripts also a press on the picture, and how it is cut.
 * The sliders hold the values and nothing else does, so that what was moved before the scripts came is not moved back.
 */
export function FocalField({ src, width, height, alt, x, y, words, problem }: Props) {
  const field = useRef<HTMLFieldSetElement>(null)
  useEffect(() => (field.current ? place(field.current) : undefined), [])

  function point(event: MouseEvent<HTMLImageElement>) {
    const { left, top, width: wide, height: high } = event.currentTarget.getBoundingClientRect()
    const [fromLeft, fromTop] = slidersOf(field.current)
    if (!fromLeft || !fromTop || wide === 0 || high === 0) return
    fromLeft.value = String(Math.round((100 * (event.clientX - left)) / wide))
    fromTop.value = String(Math.round((100 * (event.clientY - top)) / high))
    if (field.current) place(field.current)
  }

  const slider = (name: 'focal-x' | 'focal-y', label: string, value: string) => (
    <label>
      {label}
      <input
        type="range"
        name={name}
        min={0}
        max={100}
        defaultValue={value}
        aria-describedby="focal-hint"
        onChange={() => field.current && place(field.current)}
      />
    </label>
  )
  return (
    <fieldset ref={field} className="focal-field">
      <legend>{words.legend}</legend>
      <p className="focal-picture">
        <img src={src} width={width} height={height} alt={alt} onClick={point} />
        <span className="focal-point js-only" aria-hidden="true" />
      </p>
      <p className="hint" id="focal-hint">
        {words.hint}
      </p>
      {problem && <p className="field-message">{problem}</p>}
      <div className="sliders">
        {slider('focal-x', words.fromLeft, x)}
        {slider('focal-y', words.fromTop, y)}
      </div>
      <div className="as-cut js-only" aria-hidden="true">
        <p>{words.asCut}</p>
        {SHAPES.map((shape) => (
          <img key={shape} src={src} alt="" className={`cut-${shape}`} />
        ))}
      </div>
    </fieldset>
  )
}

const slidersOf = (field: HTMLFieldSetElement | null) =>
  ['focal-x', 'focal-y'].map((name) => field?.querySelector<HTMLInputElement>(`[name="${name}"]`))

/** Shows the point and what is cut around it. By script alone: the page's policy allows no style in markup. */
function place(field: HTMLFieldSetElement): void {
  const [fromLeft, fromTop] = slidersOf(field)
  const [left, top] = [`${fromLeft?.value ?? 50}%`, `${fromTop?.value ?? 50}%`]
  const mark = field.querySelector<HTMLElement>('.focal-point')
  mark?.style.setProperty('left', left)
  mark?.style.setProperty('top', top)
  for (const cut of field.querySelectorAll<HTMLElement>('.as-cut img'))
    cut.style.setProperty('object-position', `${left} ${top}`)
}
