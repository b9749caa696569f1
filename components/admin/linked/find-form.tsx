import { words } from '../../ui/language.ts'

interface Props {
  /** The page that it stands on, and the heading of it to come back to. */
  path: string
  heading: string
  id: string
  find: string
}

/** Looks for articles, to link one of them with what the page is about. */
export function FindForm({ path, heading, id, find }: Props) {
  const t = words('related')
  return (
    <form method="get" action={`${path}#${heading}`} role="search">
      <label htmlFor={id}>{t('find')}</label>
      <p className="find">
        <input id={id} type="search" name="find" defaultValue={find} dir="auto" />
        <button type="submit">{t('search')}</button>
      </p>
    </form>
  )
}
