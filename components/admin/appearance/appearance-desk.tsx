import { ARTICLE_LABELS } from '#db/articles/label.ts'
import type { Appearance } from '#db/preview/appearance.ts'
import type { AppearanceProblem, AppearanceProblems, TypedAppearance } from '#db/preview/appearance-form.ts'
import { localeOf } from '#words/languages.ts'
import { spoken, words } from '../../ui/language.ts'
import { RuleField } from '../rules/field.tsx'
import { Counted } from './counted.client.tsx'
import { Shown } from './shown.client.tsx'

export interface RefusedAppearance {
  form: 'appearance'
  typed: TypedAppearance
  version: number
  problems: AppearanceProblems
  reason: 'invalid' | 'stale' | 'locked' | 'forbidden'
  /** Who saved in between, or writes on it now. */
  by: string
}

interface Props {
  appearance: Appearance
  path: string
  writePath: string
  refused: RefusedAppearance | null
  isSaved: boolean
  site: { name: string; host: string }
}

/** Characters that search engines and networks show of each; more may be typed. */
const SHOWN = { seoTitle: 60, seoDescription: 160, socialTitle: 70, socialDescription: 125 } as const
const FORM = 'appearance-form'

/** What an article is called by, where it comes from, its address, and how search engines and networks show it. */
export function AppearanceDesk({ appearance, path, writePath, refused, isSaved, site }: Props) {
  const t = words('appearance')
  const typed = refused?.typed ?? appearance.typed
  const { byItself, pictures, publicPath, sectionSlug } = appearance
  const problems = refused?.problems ?? {}
  const field = (name: keyof TypedAppearance, label: string, hint?: string) => ({
    ...{ name, label, hint, problem: said(problems[name]) },
  })
  const text = (
    name: Exclude<keyof TypedAppearance, 'noindex'>,
    label: string,
    hint?: string,
    isAddress = false,
  ) => (
    <RuleField {...field(name, label, hint)}>
      {(props) => (
        <input
          type="text"
          defaultValue={typed[name]}
          dir={isAddress ? 'ltr' : 'auto'}
          inputMode={isAddress ? 'url' : undefined}
          autoComplete="off"
          {...props}
        />
      )}
    </RuleField>
  )
  const counted = (name: keyof typeof SHOWN) => (
    <Counted
      form={FORM}
      name={name}
      typed={typed[name]}
      most={SHOWN[name]}
      said={t('counted', { count: '#', most: SHOWN[name] })}
      locale={localeOf(spoken())}
    />
  )
  return (
    <div className="appearance-desk">
      <h1 dir="auto">{t('titleOf', { headline: appearance.headline || t('untitled') })}</h1>
      <p>
        <a href={writePath}>{t('backToWriting')}</a>
      </p>
      {isSaved && !refused && (
        <p className="told" role="status">
          {t('saved')}
        </p>
      )}
      {refused && (
        <div className="refused" role="alert" tabIndex={-1} autoFocus>
          <p>{t('refused', { reason: refused.reason, name: refused.by })}</p>
        </div>
      )}
      <div className="appearance-columns">
        <form method="post" action={`${path}/changes`} id={FORM} className="appearance-form">
          <input type="hidden" name="version" value={refused?.version ?? appearance.version} />
          <fieldset>
            <legend>{t('labelAndSource')}</legend>
            <RuleField {...field('label', t('label'), t('labelHint'))}>
              {(props) => (
                <select defaultValue={typed.label} {...props}>
                  <option value="">{t('noLabel')}</option>
                  {ARTICLE_LABELS.map((label) => (
                    <option key={label} value={label}>
                      {words('articles')(`label.${label}`)}
                    </option>
                  ))}
                </select>
              )}
            </RuleField>
            {text('sourceName', t('sourceName'), t('sourceHint'))}
            {text('sourceUrl', t('sourceUrl'), undefined, true)}
            {text('viaName', t('viaName'))}
            {text('viaUrl', t('viaUrl'), undefined, true)}
          </fieldset>
          <fieldset>
            <legend>{t('address')}</legend>
            {text(
              'slug',
              t('slug'),
              publicPath === null ? t('slugHint') : t('slugMoves', { path: publicPath }),
            )}
          </fieldset>
          <fieldset>
            <legend>{t('search')}</legend>
            {text('seoTitle', t('seoTitle'), t('seoTitleHint'))}
            {counted('seoTitle')}
            <RuleField {...field('seoDescription', t('description'), t('descriptionHint'))}>
              {(props) => (
                <input
                  type="text"
                  defaultValue={typed.seoDescription}
                  dir="auto"
                  autoComplete="off"
                  {...props}
                />
              )}
            </RuleField>
            {counted('seoDescription')}
            {text('canonicalUrl', t('canonical'), t('canonicalHint'), true)}
            <label className="tick">
              <input type="checkbox" name="noindex" value="1" defaultChecked={typed.noindex} />
              {t('noindex')}
            </label>
          </fieldset>
          <fieldset>
            <legend>{t('social')}</legend>
            {text('socialTitle', t('socialTitle'), t('socialTitleHint'))}
            {counted('socialTitle')}
            {text('socialDescription', t('socialDescription'))}
            {counted('socialDescription')}
            <RuleField {...field('socialPicture', t('picture'), t('pictureHint'))}>
              {(props) => (
                <select defaultValue={typed.socialPicture} {...props}>
                  <option value="">
                    {t(pictures.some(({ isLead }) => isLead) ? 'leadPicture' : 'drawnPicture')}
                  </option>
                  {pictures
                    .filter(({ isLead }) => !isLead)
                    .map(({ id, picture }) => (
                      <option key={id} value={id}>
                        {picture.alt || picture.caption || picture.src}
                      </option>
                    ))}
                </select>
              )}
            </RuleField>
          </fieldset>
          <p className="presses">
            <button type="submit" className="primary">
              {t('save')}
            </button>
          </p>
        </form>
        <Shown
          form={FORM}
          typed={typed}
          byItself={byItself}
          site={site}
          sectionSlug={sectionSlug}
          pictures={pictures.map(({ id, picture, isLead }) => ({
            id: isLead ? '' : String(id),
            src: picture.src,
          }))}
          said={{ search: t('inSearch'), social: t('onNetworks'), hidden: t('notListed') }}
        />
      </div>
    </div>
  )
}

function said(problem: AppearanceProblem | undefined): string | undefined {
  if (problem === undefined) return undefined
  const t = words('appearance')
  const WORDS: Record<AppearanceProblem, string> = {
    'too-long': t('tooLong'),
    'no-address': t('noAddress'),
    'no-picture': t('noPicture'),
    'slug-empty': t('slugEmpty'),
    'name-missing': t('nameMissing'),
  }
  return WORDS[problem]
}
