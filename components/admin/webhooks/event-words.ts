import type { EventKind } from '#db/outbox/kinds.ts'
import { words } from '../../ui/language.ts'

/** What events are of, in the order in which they are listed. */
export const SUBJECTS = ['article', 'comment', 'correction'] as const
export type Subject = (typeof SUBJECTS)[number]

type Dashed<Kind extends string> = Kind extends `${infer What}.${infer Did}` ? `${What}-${Did}` : Kind

/** What an event is called; where keys have a dash, its name has a point. */
export const eventWords = (event: EventKind | 'test'): string =>
  words('webhooks')(`event.${event.replace('.', '-') as Dashed<EventKind | 'test'>}`)
