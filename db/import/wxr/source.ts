import { createReadStream } from 'node:fs'
import { open, stat } from 'node:fs/promises'
import { createGunzip } from 'node:zlib'
import { BrokenText, ImportFault } from '../fault.ts'

const CHUNK = 256 * 1024

/**
 * The text of an export file, piece by piece. Gzip is recognised by its first bytes, UTF-16 by its byte order mark,
 * any other encoding by the XML declaration; without one it is UTF-8.
 *
 * @throws ImportFault when there is no such file, or it is a directory, empty, a ZIP archive or not in its encoding
 */
export async function* fileText(file: string): AsyncGenerator<string> {
  const head = await firstBytes(file)
  if (head.length === 0) throw new ImportFault(`${file} is empty`)
  if (head.subarray(0, 2).toString('latin1') === 'PK') {
    throw new ImportFault(`${file} is a ZIP archive: unpack it and import the XML file inside`)
  }
  const gzipped = head[0] === 0x1f && head[1] === 0x8b
  const raw = createReadStream(file, { highWaterMark: CHUNK })
  const bytes = gzipped ? raw.pipe(createGunzip({ chunkSize: CHUNK })) : raw
  raw.on('error', (error) => bytes.destroy(error))
  try {
    yield* decoded(bytes, file)
  } catch (error) {
    if (error instanceof ImportFault || error instanceof BrokenText) throw error
    throw new ImportFault(`${file} cannot be read: ${(error as Error).message}`, { cause: error })
  } finally {
    raw.destroy()
  }
}

async function firstBytes(file: string): Promise<Buffer> {
  const info = await stat(file).catch((error: NodeJS.ErrnoException) => {
    throw new ImportFault(
      error.code === 'ENOENT' ? `${file}: no such file` : `${file} cannot be read: ${error.message}`,
    )
  })
  if (info.isDirectory()) throw new ImportFault(`${file} is a directory, not an export file`)
  if (!info.isFile()) throw new ImportFault(`${file} is not a regular file; it is read several times over`)
  const handle = await open(file).catch((error: NodeJS.ErrnoException) => {
    throw new ImportFault(`${file} cannot be read: ${error.message}`)
  })
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(4), 0, 4, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await handle.close()
  }
}

async function* decoded(bytes: AsyncIterable<Buffer>, file: string): AsyncGenerator<string> {
  let decoder: TextDecoder | undefined
  let lenient: TextDecoder | undefined
  for await (const chunk of bytes) {
    const label = decoder ? decoder.encoding : encodingOf(chunk)
    decoder ??= newDecoder(label, file)
    lenient ??= new TextDecoder(label)
    // Decoded a second time without complaint, so that a broken byte is reported at its own line and column.
    const readable = lenient.decode(chunk, { stream: true })
    try {
      yield decoder.decode(chunk, { stream: true })
    } catch (error) {
      if (!(error instanceof TypeError)) throw error
      yield readable.slice(0, Math.max(0, readable.indexOf('\uFFFD')))
      throw new BrokenText(`a byte that is not ${label}`)
    }
  }
  try {
    yield decoder?.decode() ?? ''
  } catch {
    throw new BrokenText('the file ends in the middle of a character')
  }
}

function newDecoder(label: string, file: string): TextDecoder {
  try {
    return new TextDecoder(label, { fatal: true })
  } catch {
    throw new ImportFault(`${file} says that its encoding is "${label}", which is not known here`)
  }
}

function encodingOf(chunk: Buffer): string {
  if (chunk[0] === 0xff && chunk[1] === 0xfe) return 'utf-16le'
  if (chunk[0] === 0xfe && chunk[1] === 0xff) return 'utf-16be'
  const declaration = /^(?:\u00EF\u00BB\u00BF)?<\?xml[^>]*?encoding\s*=\s*["']([^"']+)["']/.exec(
    chunk.subarray(0, 300).toString('latin1'),
  )
  return declaration?.[1]?.toLowerCase() ?? 'utf-8'
}
