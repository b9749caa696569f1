import { LANGUAGES } from '#words/languages.ts'

interface Props {
  id: string
  name: string
  value: string
}

/** Every time zone that this server knows, and the one that is set. */
export function ZoneSelect({ value, ...props }: Props) {
  const zones = new Set(['UTC', value, ...Intl.supportedValuesOf('timeZone')])
  return (
    <select defaultValue={value} dir="ltr" lang="en" {...props}>
      {[...zones].map((zone) => (
        <option key={zone} value={zone}>
          {zone}
        </option>
      ))}
    </select>
  )
}

/** Any tag that a browser knows, and those that the interface speaks. */
export function LanguageList({ value, ...props }: Props) {
  return (
    <>
      <input
        type="text"
        className="short"
        list="languages"
        defaultValue={value}
        dir="ltr"
        autoComplete="off"
        {...props}
      />
      <datalist id="languages">
        {LANGUAGES.map((language) => (
          <option key={language} value={language} lang={language}>
            {new Intl.DisplayNames(language, { type: 'language' }).of(language)}
          </option>
        ))}
      </datalist>
    </>
  )
}
