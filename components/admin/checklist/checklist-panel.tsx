import type { CheckItem, CheckRule } from '#db/workflow/check-rules.ts'
import { words } from '../../ui/language.ts'

interface Props {
  items: CheckItem[]
  /** Where what a rule is about can be put right. */
  hrefOf: (rule: CheckRule) => string
  /** Where it is gone through anew. */
  path: string
}

/** What keeps an article from being published, and what is better looked at; each leads to where it can be put right. */
export function ChecklistPanel({ items, hrefOf, path }: Props) {
  const t = words('checklist')
  const [needed, advised] = [
    items.filter((item) => item.isBlocking),
    items.filter((item) => !item.isBlocking),
  ]
  return (
    <section id="checklist" className="checklist" aria-labelledby="checklist-title">
      <h2 id="checklist-title">{t('checklist')}</h2>
      {items.length === 0 && <p className="all-there">{t('nothing')}</p>}
      {needed.length > 0 && (
        <>
          <h3>{t('needed')}</h3>
          <Items items={needed} hrefOf={hrefOf} className="is-needed" />
        </>
      )}
      {advised.length > 0 && (
        <>
          <h3>{t('advised')}</h3>
          <Items items={advised} hrefOf={hrefOf} className="is-advised" />
        </>
      )}
      <p>
        <a href={path}>{t('again')}</a>
      </p>
    </section>
  )
}

function Items({ items, hrefOf, className }: Omit<Props, 'path'> & { className: string }) {
  const t = words('checklist')
  return (
    <ul className={className}>
      {items.map(({ rule, about, count }) => (
        <li key={`${rule} ${about}`}>
          <a href={hrefOf(rule)}>{t(`rule.${rule}`, { count })}</a>
          {about !== '' && (
            <>
              {' '}
              <q dir="auto">{about}</q>
            </>
          )}
        </li>
      ))}
    </ul>
  )
}

/** Where on the writing page each rule's field stands. @param writePath of that page @param notesPath where notes are read */
export function placesOnPage(writePath: string, notesPath: string): (rule: CheckRule) => string {
  return (rule) => (rule === 'notes-open' ? notesPath : `${writePath}#${FIELDS[rule]}`)
}

/** Ids of the fields. */
const FIELDS: Record<Exclude<CheckRule, 'notes-open'>, string> = {
  ...{ 'headline-missing': 'headline', 'headline-long': 'headline', 'standfirst-missing': 'standfirst' },
  ...{ 'body-missing': 'bodyHtml', 'link-dead': 'bodyHtml', 'paragraph-long': 'bodyHtml' },
  ...{ 'read-also-hidden': 'bodyHtml', 'picture-gone': 'bodyHtml' },
  ...{ 'heading-skipped': 'bodyHtml', 'heading-empty': 'bodyHtml', 'picture-unsaid': 'leadMediaId' },
  ...{ 'section-missing': 'sectionId', 'byline-missing': 'about-article', 'time-past': 'at' },
  ...{ 'label-paid': 'rule-label', 'address-unusable': 'rule-sourceUrl' },
  ...{ 'description-missing': 'rule-seoDescription', 'description-long': 'rule-seoDescription' },
}
