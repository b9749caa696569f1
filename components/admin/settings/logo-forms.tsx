import { LOGO_KINDS, type LogoKind } from '#db/look/kinds.ts'
import { LARGEST_LOGO } from '#db/look/rules.ts'
import { words } from '../../ui/language.ts'
import { RuleField } from '../rules/field.tsx'
import type { Logos } from './settings-desk.tsx'

export interface RefusedLogo {
  kind: LogoKind
  reason: 'forbidden' | 'missing' | 'too-large' | 'no-picture' | 'too-wide'
}

interface Props {
  logos: Logos
  refused: RefusedLogo | null
  isSaved: boolean
}

/** The newspaper's name as a picture, for each paper one. */
export function LogoForms({ logos, refused, isSaved }: Props) {
  const t = words('settings')
  return (
    <section aria-labelledby="logo">
      <h3 id="logo">{t('group.logo')}</h3>
      <p>{t('logoAbout', { kilobytes: LARGEST_LOGO / 1024 })}</p>
      {isSaved && (
        <p className="told" role="status">
          {t('saved')}
        </p>
      )}
      <div className="look-papers">
        {LOGO_KINDS.map((kind) => {
          const problem = refused?.kind === kind ? refused.reason : null
          return (
            <form key={kind} method="post" action="/admin/settings/logo" encType="multipart/form-data">
              <input type="hidden" name="kind" value={kind} />
              {problem && (
                <p className="refused" role="alert" tabIndex={-1} autoFocus>
                  {t('notSaved')}
                </p>
              )}
              <RuleField
                name={`file-${kind}`}
                label={t(`logoFor.${kind}`)}
                problem={problem ? t(`logoProblem.${problem}`) : undefined}
              >
                {({ name: _, ...props }) => (
                  <input
                    type="file"
                    name="file"
                    accept="image/png,image/webp,image/jpeg,image/avif,image/gif"
                    {...props}
                  />
                )}
              </RuleField>
              <p className="presses">
                <button type="submit" name="do" value="save">
                  {t(`sendLogo.${kind}`)}
                </button>{' '}
                {logos[kind] && (
                  <button type="submit" name="do" value="remove">
                    {t(`removeLogo.${kind}`)}
                  </button>
                )}
              </p>
            </form>
          )
        })}
      </div>
    </section>
  )
}
