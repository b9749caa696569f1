import type { OpenDraft } from '#db/drafts/open.ts'
import type { InsertedPicture } from '#db/media/inserted.ts'
import { choiceOf } from '#db/comments/modes.ts'
import { words } from '../../ui/language.ts'
import { pickerWords } from '../media/picker-words.ts'
import { ModeSelect } from '../rules/mode-select.tsx'
import { PictureField } from '../media/picture-field.client.tsx'
import type { StepProblem } from './step-panel.tsx'

export interface Choices {
  sections: { id: number; name: string }[]
  /** Names that may stand in a byline. */
  authors: string[]
  /** Whether the writer has a page of author, which puts his name into what he begins; else whether he may make one. */
  ownPage: 'has' | 'may-make' | 'may-ask'
  languages: { tag: string; name: string }[]
  /** So many comments of somebody are held first; null for who may not choose how they are taken in. */
  firstHeld: number | null
}

interface Props {
  open: OpenDraft
  /** The picture that it leads with. */
  lead: InsertedPicture | null
  choices: Choices
  problem: StepProblem | null
}

/** Where an article stands, by whom it is, and what goes with it. */
export function AboutFields({ open, lead, choices, problem }: Props) {
  const t = words('writing')
  const { fields } = open
  const bylines = [...open.authors, ...fields.newAuthors]
  const missesSection =
    problem?.blocked?.includes('section-missing') || problem?.reason === 'forbidden-section'
  return (
    <section aria-labelledby="about-article" className="panel">
      <h2 id="about-article">{t('about')}</h2>
      <p className="field">
        <label htmlFor="sectionId">{t('section')}</label>
        <select
          id="sectionId"
          name="sectionId"
          defaultValue={fields.sectionId ?? ''}
          aria-invalid={missesSection || undefined}
        >
          <option value="">{t('choose')}</option>
          {choices.sections.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </p>
      <fieldset className="field">
        <legend>{t('by')}</legend>
        {[...bylines, '', ''].map((name, index) => (
          <label key={index} className="byline-field">
            <span>{t('author', { n: index + 1 })}</span>
            <input name="byline" list="known-authors" defaultValue={name} dir="auto" autoComplete="off" />
          </label>
        ))}
        <datalist id="known-authors">
          {choices.authors.map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
        <p className="hint">{t('byHint')}</p>
        {bylines.length === 0 && choices.ownPage === 'may-ask' && <p className="hint">{t('noPageAsk')}</p>}
        {bylines.length === 0 && choices.ownPage === 'may-make' && (
          <p className="hint">
            {t.rich('noPageMake', {
              make: (said) => (
                <a href="/admin/authors?own=1#new" target="_blank" rel="noopener">
                  {said}
                </a>
              ),
            })}
          </p>
        )}
      </fieldset>
      <p className="field">
        <label htmlFor="tags">{t('tags')}</label>
        <input
          id="tags"
          name="tags"
          defaultValue={[...open.tags, ...fields.newTags].join(t('comma'))}
          dir="auto"
          autoComplete="off"
          aria-describedby="tags-hint"
        />
        <span className="hint" id="tags-hint">
          {t('tagsHint')}
        </span>
      </p>
      <p className="field">
        <label htmlFor="slug">{t('slug')}</label>
        <input
          id="slug"
          name="slug"
          defaultValue={isNamed(fields.slug) ? fields.slug : ''}
          dir="ltr"
          autoComplete="off"
          spellCheck={false}
          aria-describedby="slug-hint"
          aria-invalid={problem?.reason === 'slug-taken' || undefined}
        />
        <span className="hint" id="slug-hint">
          {t(open.publishedAt === null ? 'slugHint' : 'slugHintPublic')}
        </span>
      </p>
      <PictureField
        name="leadMediaId"
        label={t('lead')}
        picture={lead}
        typed={fields.leadMediaId === null ? undefined : String(fields.leadMediaId)}
        words={pickerWords()}
      />
      <p className="field">
        <label htmlFor="leadCaption">{t('caption')}</label>
        <input
          id="leadCaption"
          name="leadCaption"
          defaultValue={fields.leadCaption}
          dir="auto"
          autoComplete="off"
        />
      </p>
      <details>
        <summary>{t('furtherFields')}</summary>
        <p className="field">
          <label htmlFor="language">{t('language')}</label>
          <select id="language" name="language" defaultValue={fields.language ?? ''}>
            <option value="">{t('siteLanguage')}</option>
            {choices.languages.map(({ tag, name }) => (
              <option key={tag} value={tag} lang={tag}>
                {name}
              </option>
            ))}
          </select>
        </p>
        {choices.firstHeld === null ? (
          <Tick name="commentsOpen" label={t('commentsOpen')} isSet={fields.commentsOpen} />
        ) : (
          <p className="field">
            <label htmlFor="comments">{t('comments')}</label>
            <ModeSelect
              id="comments"
              name="comments"
              value={choiceOf(fields) ?? ''}
              inherits="section"
              first={choices.firstHeld}
            />
          </p>
        )}
        <Tick name="showsAge" label={t('showsAge')} isSet={fields.showsAge} />
      </details>
    </section>
  )
}

/** A box whose field is sent also while it is empty: what is not named in a form stays as it is. */
export function Tick({ name, label, isSet }: { name: string; label: string; isSet: boolean }) {
  return (
    <label className="tick">
      <input type="hidden" name={name} value="0" />
      <input type="checkbox" name={name} value="1" defaultChecked={isSet} />
      <span>{label}</span>
    </label>
  )
}

/** Until it has an address, it has one that nobody reads. */
const isNamed = (slug: string) => !/^draft-[\da-f]{8}-/.test(slug)
