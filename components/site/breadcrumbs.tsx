import { words } from '../ui/language.ts'
import { writtenIn } from '../ui/written-in.ts'

/** A page on the way from the front page to where the reader is. */
export interface Step {
  name: string
  path: string
  /** What the name is written in, BCP 47, if not in the site's language. */
  language?: string | null
}

/** Where a page stands; the last step is the page itself. Search engines are told the same by `breadcrumbList`. */
export function Breadcrumbs({ steps }: { steps: readonly Step[] }) {
  const t = words('articles')
  const here = steps.at(-1)
  return (
    <nav className="breadcrumbs" aria-label={t('breadcrumb')}>
      <ol>
        {steps.slice(0, -1).map(({ name, path }) => (
          <li key={path}>
            <a href={path}>{name}</a>
          </li>
        ))}
        <li aria-current="page" {...writtenIn(here?.language ?? null)}>
          {here?.name}
        </li>
      </ol>
    </nav>
  )
}
