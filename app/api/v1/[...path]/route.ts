import { notFound } from '../_answer/answer.ts'

export function GET(): Response {
  return notFound('The read API has no such address.')
}
