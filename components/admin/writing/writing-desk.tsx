import type { ReactNode } from 'react'
import { articlePath } from '#db/articles/path.ts'
import type { OpenDraft } from '#db/drafts/open.ts'
import { LONGEST_TEXT } from '#db/drafts/rules.ts'
import type { InsertedPicture } from '#db/media/inserted.ts'
import { localeOf } from '#words/languages.ts'
import { dateAndTime } from '../../ui/dates.ts'
import { spoken, words } from '../../ui/language.ts'
import { choice } from './named.ts'
import { relatedPath } from '../articles/related-path.ts'
import { AboutFields, type Choices } from './about-fields.tsx'
import { liveWords } from './live-words.ts'
import type { Beside } from './shown.ts'
import { KeptTextField, LostTextField } from './lost-text.tsx'
import { StepPanel, type StepProblem } from './step-panel.tsx'
import { TextFields } from './text-fields.tsx'
import { WritingLive } from './writing-live.client.tsx'

export interface WritingProps {
  open: OpenDraft
  wordCount: number
  /** The picture that it leads with. */
  lead: InsertedPicture | null
  person: { id: number; name: string }
  choices: Choices
  /** Of this page. */
  token: string
  /** What the last press did, what has to be told of a time, and the fields that it changed beside the text. */
  done: { change: string; said: string | null; also: Beside[] } | null
  problem: StepProblem | null
  /** Why it was sent back, while it is a draft again. */
  sentBack: { by: string; note: string } | null
  /** What was typed for the steps. */
  typed: { at: string; note: string }
  mayRelate: boolean
  /** Whether he may post into it, should it be a live blog. */
  mayGoLive: boolean
  zone: string
  /** Further panels of the form, such as search and social; their fields are named as DraftFields are. */
  panels?: ReactNode
  /** What has forms of its own, such as notes. */
  beside?: ReactNode
}

export const writingPath = (id: number) => `/admin/articles/${id}`

/** Where an article is written. */
export function WritingDesk(props: WritingProps) {
  const { open, person, token, done, zone } = props
  const t = words('writing')
  const path = writingPath(open.id)
  const isEdited = open.mayWrite
  return (
    <div className="writing">
      <h1 className="visually-hidden">{open.fields.headline || t('untitled')}</h1>
      <form
        method="post"
        action={`${path}/save`}
        encType="multipart/form-data"
        id="writing"
        className="writing-form"
        data-version={open.version}
      >
        <input type="hidden" name="version" defaultValue={open.version} />
        <input type="hidden" name="basedOn" defaultValue={open.basedOn} />
        <input type="hidden" name="lockToken" defaultValue="" />
        <input type="hidden" name="saveId" defaultValue="" />
        <input type="hidden" name="sentBefore" defaultValue="" />
        <div className="writing-bar">
          <div className="writing-where">
            <a href="/admin/articles">{t('all')}</a>{' '}
            <b className="status-mark">{t('status', { status: open.status })}</b>
            {isEdited && (
              <WritingLive
                articleId={open.id}
                {...{ person, token, zone }}
                isFresh={done !== null}
                said={liveWords()}
                locale={localeOf(spoken())}
              />
            )}
          </div>
          {isEdited && (
            <button type="submit" name="do" value="save" className="primary">
              {t('save')}
            </button>
          )}
        </div>
        <Told {...props} />
        <div className="writing-text">
          <fieldset disabled={!isEdited}>
            <legend className="visually-hidden">{t('text')}</legend>
            <TextFields fields={open.fields} wordCount={props.wordCount} problem={props.problem} />
          </fieldset>
        </div>
        <div className="writing-side">
          <StepPanel {...props} />
          <fieldset disabled={!isEdited}>
            <legend className="visually-hidden">{t('about')}</legend>
            <AboutFields open={open} lead={props.lead} choices={props.choices} problem={props.problem} />
            {props.panels}
          </fieldset>
          <nav className="writing-links" aria-label={t('more')}>
            <a href={`${path}/preview`}>{t('preview')}</a>
            <a href={`${path}/history`}>{t('history')}</a>
            {open.status === 'published' && (
              <a href={articlePath({ section: open.section.slug, slug: open.slug })}>{t('read')}</a>
            )}
            {props.mayGoLive && open.kind === 'article' && (
              <a href={`${path}/live`}>{words('live-desk')('title')}</a>
            )}
            {open.kind === 'article' && (
              <button type="submit" form="copy" className="quiet">
                {t('copy')}
              </button>
            )}
            {props.mayRelate && open.kind === 'article' && <a href={relatedPath(open.id)}>{t('related')}</a>}
          </nav>
          <p className="quiet-words">
            {open.savedByName === ''
              ? t('savedAt', { time: dateAndTime(open.savedAt, zone) })
              : t('savedBy', { name: open.savedByName, time: dateAndTime(open.savedAt, zone) })}
          </p>
        </div>
      </form>
      <div className="writing-beside">
        {props.beside}
        <form method="post" action="/admin/articles/begin" id="copy">
          <input type="hidden" name="copy" value={open.id} />
        </form>
      </div>
    </div>
  )
}

/** What the last press did or why it did nothing, who else writes, and what an editor said. */
function Told({ open, person, done, problem, sentBack, typed }: WritingProps) {
  const t = words('writing')
  return (
    <div className="writing-head">
      {problem && (
        <div className="refused" role="alert" tabIndex={-1} autoFocus>
          <p>
            {problem.reason === 'too-long'
              ? t('tooLong', { most: LONGEST_TEXT })
              : t('problem', { reason: choice(problem.reason), name: problem.by ?? '' })}
          </p>
          {problem.blocked && (
            <ul>
              {problem.blocked.map((one) => (
                <li key={one}>{t(`blocked.${one}`)}</li>
              ))}
            </ul>
          )}
          {problem.isTextLost && (
            <LostTextField
              written={[open.fields.headline, open.fields.standfirst, open.fields.bodyHtml, typed.note]}
            />
          )}
          {problem.reason === 'locked' && (
            <p>
              <button type="submit" name="do" value="take-over">
                {t('takeOverAndSave')}
              </button>
            </p>
          )}
        </div>
      )}
      {done && (
        <p className="told" role="status">
          {t('done', { change: choice(done.change) })} {done.said && t('clocks', { said: done.said })}
          {done.also.length > 0 &&
            t('restoredToo', { fields: done.also.map((name) => t(`field.${name}`)).join(t('comma')) })}
        </p>
      )}
      {open.holder && problem?.reason !== 'locked' && (
        <p className="notice no-js-only">{t('writesHere', { name: open.holder.name })}</p>
      )}
      {sentBack && (
        <div className="sent-back">
          <p>
            <b>{t('sentBack', { name: sentBack.by })}</b>
          </p>
          <p dir="auto">{sentBack.note}</p>
        </div>
      )}
      {!open.mayWrite && <p className="notice">{t('readOnly')}</p>}
      {!open.mayWrite && !problem?.isTextLost && <KeptTextField personId={person.id} articleId={open.id} />}
    </div>
  )
}
