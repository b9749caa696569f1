import { AsyncLocalStorage } from 'node:async_hooks'

/** What one request knows of itself, and what the page that it renders says back to the front. */
export interface RequestContext {
  /** The client's address: of the socket, or what a trusted proxy says. */
  address: string
  /** What staff's scripts are allowed by. */
  nonce?: string
  /** What the page shows, as it declares it while it renders; a change of it drops the page. */
  tags: Set<string>
  /** What stands in blocks beside what the page is about; a change of it makes the page be rendered anew, soon. */
  asides: Set<string>
  /** Milliseconds: when the page becomes wrong by time alone. Infinity if never. */
  until: number
  /** Whether the page has parts with numbers, so that `?page=` makes a difference. */
  numbered?: boolean
  /** The page shows what only this reader may see, or answers what only he asked: it is never kept for others. */
  personal?: boolean
  /** Origins of other sites whose content a reader may have loaded into the page. */
  frames: Set<string>
  /** A status other than 200, and where to go instead: a page cannot set them itself in Next. */
  answer?: { status: number; location?: string }
  /** What the answer holds, where it is too long to be held whole: made while it is sent. */
  pieces?: AsyncIterable<string>
  /** A form was refused: the front renders `path` anew, with this in hand, under this status. */
  refusal?: Refusal
}

export interface Refusal {
  path: string
  status: number
  /** Seconds, for Retry-After. */
  retryAfter?: number
  /** What the page needs to show the form again: typed text and what is wrong with it. */
  state: unknown
}

export function newContext(address: string): RequestContext {
  return { address, tags: new Set(), asides: new Set(), frames: new Set(), until: Infinity }
}

// Next bundles its own copy of this file; both have to find the same storage.
const KEY = Symbol.for('broadsheet.request')
const holder = globalThis as { [KEY]?: AsyncLocalStorage<RequestContext> }

export const requests = (holder[KEY] ??= new AsyncLocalStorage<RequestContext>())
