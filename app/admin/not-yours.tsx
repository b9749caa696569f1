import type { ReactNode } from 'react'
import { NotForRole } from '#components/admin/not-for-role.tsx'
import type { DeskPlace } from '#components/admin/desk-links.ts'
import { answer } from '#app/_request/answer.ts'
import { requireStaff } from '#app/_request/viewer.ts'
import { Staffed } from './staffed.tsx'

interface Props {
  current: DeskPlace
  /** What the role does not include, and whose role does. */
  title: string
  who: string
  /** What was written for it. */
  children?: ReactNode
}

/** 403 of a page for staff without its right, in that page's own words. */
export async function NotYours({ current, title, who, children }: Props) {
  answer(403)
  return (
    <Staffed staff={await requireStaff('/admin')} current={current}>
      <NotForRole title={title} who={who} />
      {children}
    </Staffed>
  )
}
