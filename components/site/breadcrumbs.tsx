import { words } from '../ui/language.ts'

/** A page on the way from the front page to where the reader is. */
export interface Step {
  name: string
  path: string
}

/** Where a page stands; the last step is the page itself. Search engines are told the same by `breadcrumbList`. */
export function Breadcrumbs({ steps }: { steps: readonly Step[] }) {
  const t = words('articles')
  return (
    <nav className="breadcrumbs" aria-label={t('breadcrumb')}>
      <ol>
        {steps.slice(0, -1).map(({ name, path }) => (
          <li key={path}>
            <a href={path}>{name}</a>
          </li>
        ))}
        <li aria-current="page">{steps.at(-1)?.name}</li>
      </ol>
    </nav>
  )
}
