import type { Run } from '#db/drafts/marked.ts'
import { words } from '../../ui/language.ts'
import { Said, type FieldRow } from './compare-table.tsx'
import { Runs } from './runs.tsx'
import { writingPath } from './writing-desk.tsx'

/** A piece of two texts, and what of it is chosen unless somebody chooses otherwise. */
export interface MergePiece {
  same: boolean
  left: Run[][]
  right: Run[][]
  chosen: 'left' | 'right' | 'both'
}

interface Props {
  id: number
  /** Who saved the other text; empty where it is what readers have. */
  by: string
  against: 'draft' | 'live'
  /** The version of the other text. */
  version: number
  /** Of what readers have. */
  revision: number
  /** All of one's own text, as it is sent back. */
  mine: string
  fields: (FieldRow & { chosen: 'left' | 'right' })[]
  pieces: MergePiece[]
}

/** Two texts of one article side by side, to be joined: theirs on the left, one's own on the right. */
export function MergeDesk({ id, by, against, version, revision, mine, fields, pieces }: Props) {
  const t = words('writing')
  const theirs = against === 'live' ? t('live.text') : t('theirs', { name: by })
  return (
    <form
      method="post"
      action={`${writingPath(id)}/merge`}
      encType="multipart/form-data"
      className="merge-desk"
    >
      <h1>{t('mergeTitle')}</h1>
      <div className="refused" role="alert" tabIndex={-1} autoFocus>
        <p>{against === 'live' ? t('mergeLive') : t('mergeIntro', { name: by })}</p>
      </div>
      <input type="hidden" name="version" defaultValue={version} />
      <input type="hidden" name="revision" defaultValue={revision} />
      <input type="hidden" name="against" defaultValue={against} />
      <input type="hidden" name="mine" defaultValue={mine} />
      {fields.map((field) => (
        <fieldset key={field.name} className="merge-piece">
          <legend>{t(`field.${field.name}`)}</legend>
          {(['left', 'right'] as const).map((side) => (
            <label key={side} className="merge-side" dir="auto">
              <Choice name={`field-${field.name}`} value={side} chosen={field.chosen} />
              <span className="merge-whose">{side === 'left' ? theirs : t('mine')}</span>
              <span>
                <Said field={field} side={side} />
              </span>
            </label>
          ))}
        </fieldset>
      ))}
      <h2>{t('body')}</h2>
      {pieces.map((piece, index) =>
        piece.same ? (
          <Same key={index} blocks={piece.left} />
        ) : (
          <fieldset key={index} className="merge-piece">
            <legend>{t('place', { n: index + 1 })}</legend>
            {(['left', 'right'] as const).map((side) => (
              <label key={side} className="merge-side" dir="auto">
                <Choice name={`piece-${index}`} value={side} chosen={piece.chosen} />
                <span className="merge-whose">{side === 'left' ? theirs : t('mine')}</span>
                <span>
                  {piece[side].length === 0 && <i>{t('nothingHere')}</i>}
                  {piece[side].map((runs, at) => (
                    <span key={at} className="merge-block">
                      <Runs runs={runs} side={side} />
                    </span>
                  ))}
                </span>
              </label>
            ))}
            <label className="merge-both">
              <Choice name={`piece-${index}`} value="both" chosen={piece.chosen} />
              <span>{t('both')}</span>
            </label>
          </fieldset>
        ),
      )}
      <p className="presses">
        <button type="submit" className="primary">
          {t('saveJoined')}
        </button>
        <a href={writingPath(id)}>{t('dropMine')}</a>
      </p>
    </form>
  )
}

function Choice({ name, value, chosen }: { name: string; value: string; chosen: string }) {
  return <input type="radio" name={name} value={value} defaultChecked={chosen === value} />
}

function Same({ blocks }: { blocks: Run[][] }) {
  return (
    <div className="merge-same">
      {blocks.map((runs, at) => (
        <p key={at} dir="auto">
          {runs.map((run) => run.text).join('')}
        </p>
      ))}
    </div>
  )
}
