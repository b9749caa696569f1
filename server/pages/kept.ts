import { createHash } from 'node:crypto'
import type { RawHeaders } from '../front/headers.ts'
import type { PageAddress } from './address.ts'
import type { Bodies } from './compress.ts'

/** What a page says of itself while it is rendered; what a change of any of it means for the page. */
export interface Declared {
  /** What it shows: when one of these changes, the page is dropped. */
  tags: string[]
  /** What stands in blocks beside it: when one of these changes, the page is rendered anew within seconds. */
  asides: string[]
  /** Origins that its policy lets it frame; none on nearly every page. */
  frames?: string[]
  /** Milliseconds since 1970 after which it is wrong without any change; Infinity if never. */
  until: number
}

/** What a document for programs says beside its bytes: a page says nothing of its own. */
export interface OwnHeaders {
  headers: RawHeaders
  /**
   * Milliseconds, whole seconds of them: since when it says what it says. Null where an earlier version was made in the
   * same second, which a client could not tell from this one.
   */
  modifiedAt: number | null
}

/** A page in the store. */
export interface KeptPage extends Declared {
  address: PageAddress
  /** Of a document for programs; null for a page. */
  own: OwnHeaders | null
  /** The last change that the render can have seen. */
  seq: number
  etag: string
  /** Null while they lie on the disk only. */
  bodies: Bodies | null
  /** Bytes in all encodings. */
  size: number
  /** When something in an aside changed; null while the page is as it should be. */
  agedAt: number | null
}

/** A weak tag: it names what the page says, in whichever encoding. */
export function etagOf(body: Buffer): string {
  return `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`
}

/** What an entry takes beside its bytes, roughly: its tags, and its place in the indexes. */
const OVERHEAD = 4096
export const sizeOf = ({ br, gzip, identity }: Bodies) => br.length + gzip.length + identity.length + OVERHEAD
