import { open } from 'node:fs/promises'
import { HEAD_BYTES, kindOf, type Refused, type Taken } from '../kinds.ts'

/** What a file is, by its content. */
export async function kindOfFile(path: string): Promise<Taken | Refused> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0)
    return kindOf(buffer.subarray(0, bytesRead))
  } finally {
    await file.close()
  }
}
