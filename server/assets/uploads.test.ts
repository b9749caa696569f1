import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { testFolder } from '#db/testing/database.ts'
import { commonHeaders } from '../front/headers.ts'
import { createUploads } from './uploads.ts'

async function served() {
  const folder = testFolder()
  for (const name of ['crane-90.webp', 'page-90.html', 'draw-90.svg', 'crane-90.webp.part'])
    writeFileSync(join(folder, name), '<script>alert(1)</script>')
  const instead = async (name: string) => (name === 'gull' ? '/uploads/crane-90.webp' : null)
  const answer = createUploads(folder, commonHeaders({ https: false }), instead)
  const server = createServer((request, response) => void answer(request, response))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => void server.close())
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return async (path: string) => await fetch(url + path, { redirect: 'manual' })
}

it('serves pictures as what their names say, and lets no browser guess', async () => {
  const ask = await served()
  const picture = await ask('/uploads/crane-90.webp')
  expect(picture.status).toBe(200)
  expect(picture.headers.get('content-type')).toBe('image/webp')
  expect(picture.headers.get('x-content-type-options')).toBe('nosniff')
})

it.each(['page-90.html', 'draw-90.svg', 'crane-90.webp.part', '..%2Fcrane-90.webp', 'gone-90.webp'])(
  'does not serve %s',
  async (name) => {
    const response = await (await served())(`/uploads/${name}`)
    expect([response.status, response.headers.get('content-type')]).toEqual([
      404,
      'text/plain; charset=utf-8',
    ])
  },
)

it('leads from a picture that was replaced to the one in its place', async () => {
  const ask = await served()
  const moved = await ask('/uploads/gull-1620.avif')
  expect([moved.status, moved.headers.get('location')]).toEqual([302, '/uploads/crane-90.webp'])
  expect((await ask('/uploads/gull-1620.html')).status).toBe(404)
})
