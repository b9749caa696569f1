import type { FieldProblem } from '#db/comments/form.ts'
import type { ReportField, ReportProblem } from '#db/comments/report-form.ts'
import { REPORT_LAW_LONGEST, REPORT_LONGEST } from '#db/comments/rules.ts'
import { fieldWords } from '../comment/refusal.ts'
import { words } from '../ui/language.ts'

/** What is wrong with a report, beside the field. */
export function reportProblemWords(field: ReportField, problem: ReportProblem): string {
  const t = words('reports')
  if (problem === 'invalid') return fieldWords('email', 'invalid')
  if (problem === 'too-long') {
    const longest = field === 'law' ? REPORT_LAW_LONGEST : REPORT_LONGEST
    return field === 'name' ? t('shortenName') : words('own')('shortenThis', { longest })
  }
  return field === 'name' || field === 'email' ? fieldWords(field, 'missing') : t(`missing.${field}`)
}

/** What is wrong with a comment's own words. */
export const bodyWords = (problem: FieldProblem): string =>
  fieldWords('body', problem === 'too-long' || problem === 'too-short' ? problem : 'missing')
