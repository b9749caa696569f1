import type { ReactNode } from 'react'
import { ARTICLE_LABELS } from '#db/articles/label.ts'
import type { DraftFields } from '#db/drafts/fields.ts'
import type { ByItself } from '#db/preview/appearance.ts'
import type { InsertedPicture } from '#db/media/inserted.ts'
import { localeOf } from '#words/languages.ts'
import { labelWords } from '../../article/label.tsx'
import { spoken, words } from '../../ui/language.ts'
import { TextArea } from '../../ui/text-area.client.tsx'
import { pickerWords } from '../media/picker-words.ts'
import { RuleField } from '../rules/field.tsx'
import { Counted } from './counted.client.tsx'
import { OnNetworks } from './on-networks.client.tsx'
import { ShownInSearch } from './shown.client.tsx'

interface Props {
  /** The id of the form that these are fields of; it has the headline and the standfirst too. */
  form: string
  fields: DraftFields
  byItself: ByItself
  /** The picture that stands for it on networks, if it has one of its own. */
  chosen: InsertedPicture | null
  sectionSlug: string
  site: { name: string; host: string }
}

/** Characters that search engines and networks show of each; more may be typed. */
const SHOWN = { seoTitle: 60, seoDescription: 160, socialTitle: 70, socialDescription: 125 } as const
type Line = 'sourceName' | 'sourceUrl' | 'viaName' | 'viaUrl' | 'canonicalUrl'

/** What an article is called by, where it comes from, and how search engines and networks show it: fields of the form that it is written in. */
export function AppearancePanel({ form, fields, byItself, chosen, sectionSlug, site }: Props) {
  const t = words('appearance')
  const line = (name: Line, label: string, hint?: string) => (
    <RuleField name={name} label={label} hint={hint}>
      {(props) => (
        <input
          type="text"
          defaultValue={fields[name]}
          dir={name.endsWith('Url') ? 'ltr' : 'auto'}
          inputMode={name.endsWith('Url') ? 'url' : undefined}
          autoComplete="off"
          {...props}
        />
      )}
    </RuleField>
  )
  const counted = (name: keyof typeof SHOWN, label: string, hint: string) => (
    <>
      <RuleField name={name} label={label} hint={hint}>
        {(props) => <TextArea rows={2} defaultValue={fields[name]} dir="auto" {...props} />}
      </RuleField>
      <Counted
        {...{ form, name }}
        typed={fields[name]}
        most={SHOWN[name]}
        said={t('counted', { count: '#', most: SHOWN[name] })}
        locale={localeOf(spoken())}
      />
    </>
  )
  const shown = { form, typed: fields, byItself, site }
  const pictures = byItself.pictures.map(({ id, picture, isLead }) => ({ id, src: picture.src, isLead }))
  return (
    <>
      <Part id="labelAndSource" title={t('labelAndSource')}>
        <RuleField name="label" label={t('label')} hint={t('labelHint')}>
          {(props) => (
            <select defaultValue={fields.label} {...props}>
              <option value="">{t('noLabel')}</option>
              {ARTICLE_LABELS.map((label) => (
                <option key={label} value={label}>
                  {labelWords(label)}
                </option>
              ))}
            </select>
          )}
        </RuleField>
        {line('sourceName', t('sourceName'), t('sourceHint'))}
        {line('sourceUrl', t('sourceUrl'))}
        {line('viaName', t('viaName'))}
        {line('viaUrl', t('viaUrl'))}
      </Part>
      <Part id="inSearch" title={t('search')}>
        {counted('seoTitle', t('seoTitle'), t('seoTitleHint'))}
        {counted('seoDescription', t('description'), t('descriptionHint'))}
        {line('canonicalUrl', t('canonical'), t('canonicalHint'))}
        <label className="tick">
          <input type="hidden" name="noindex" value="0" />
          <input type="checkbox" name="noindex" value="1" defaultChecked={fields.noindex} />
          <span>{t('noindex')}</span>
        </label>
        <ShownInSearch
          {...shown}
          sectionSlug={sectionSlug}
          said={{ title: t('inSearch'), hidden: t('notListed') }}
        />
      </Part>
      <Part id="onNetworks" title={t('social')}>
        {counted('socialTitle', t('socialTitle'), t('socialTitleHint'))}
        {counted('socialDescription', t('socialDescription'), t('socialDescriptionHint'))}
        <OnNetworks
          {...{ ...shown, pictures, chosen, picker: pickerWords() }}
          said={{ title: t('onNetworks'), label: t('picture'), hint: t('pictureHint') }}
        />
      </Part>
    </>
  )
}

function Part({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <details id={id} className="panel appearance-part">
      <summary>
        <h2>{title}</h2>
      </summary>
      {children}
    </details>
  )
}
