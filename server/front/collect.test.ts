import { createServer, IncomingMessage, type ServerResponse } from 'node:http'
import { Socket } from 'node:net'
import { describe, expect, it, onTestFinished } from 'vitest'
import { collect, getRequest } from './collect.ts'

function request(headers: Record<string, string> = {}): IncomingMessage {
  const message = new IncomingMessage(new Socket())
  Object.assign(message, {
    method: 'POST',
    url: '/city/tram',
    headers,
    httpVersion: '1.1',
    httpVersionMajor: 1,
    httpVersionMinor: 1,
  })
  return message
}

const answered = (work: (response: ServerResponse) => unknown) =>
  collect(async (_, response) => void (await work(response)), request())

describe('collect', () => {
  it('gathers status, headers and every chunk in order', async () => {
    const answer = await answered((response) => {
      response.writeHead(201, { 'content-type': 'text/html', 'x-late': 'yes' })
      response.write('<p>Größe')
      response.write(Buffer.from(', '))
      response.end('東京</p>')
    })
    expect(answer).toMatchObject({ status: 201, headers: { 'content-type': 'text/html', 'x-late': 'yes' } })
    expect(answer.body.toString()).toBe('<p>Größe, 東京</p>')
  })

  it('keeps headers that were set one by one, several cookies among them', async () => {
    const answer = await answered((response) => {
      response.setHeader('Set-Cookie', ['a=1', 'b=2'])
      response.statusCode = 404
      response.end()
    })
    expect(answer).toMatchObject({ status: 404, headers: { 'set-cookie': ['a=1', 'b=2'] } })
    expect(answer.body).toHaveLength(0)
  })

  it('takes a message between status and headers', async () => {
    expect(
      await answered((response) => response.writeHead(303, 'See Other', { location: '/city' }).end()),
    ).toMatchObject({
      status: 303,
      headers: { location: '/city' },
    })
  })

  it('reads text in the encoding that the writer names', async () => {
    const answer = await answered((response) => {
      response.write('Z3LDtsOfZQ==', 'base64')
      response.end('e9', 'hex')
    })
    expect(answer.body).toEqual(Buffer.concat([Buffer.from('größe'), Buffer.from([0xe9])]))
  })

  it('copies nothing that the writer changes afterwards', async () => {
    const chunk = Buffer.from('first')
    const answer = await answered((response) => {
      response.write(chunk)
      chunk.fill('x')
      response.end()
    })
    expect(answer.body.toString()).toBe('first')
  })

  it('tells the writer what it wants to know: what was sent, and when it is done', async () => {
    const seen: string[] = []
    await answered(async (response) => {
      seen.push(`sent ${response.headersSent}, ended ${response.writableEnded}`)
      response.on('finish', () => seen.push('finish')).on('close', () => seen.push('close'))
      await new Promise<void>((resolve) => response.write('x', () => resolve()))
      seen.push(`sent ${response.headersSent}, ended ${response.writableEnded}`)
      await new Promise<void>((resolve) => response.end(() => resolve()))
      seen.push(`ended ${response.writableEnded}`)
    })
    expect(seen).toEqual([
      'sent false, ended false',
      'sent true, ended false',
      'finish',
      'close',
      'ended true',
    ])
  })

  it('waits for an answer that ends after the handler returned', async () => {
    const answer = await answered((response) => void setImmediate(() => response.end('later')))
    expect(answer.body.toString()).toBe('later')
  })

  it('counts a second end for nothing', async () => {
    const answer = await answered((response) => response.end('once').end('twice'))
    expect(answer.body.toString()).toBe('once')
  })

  it('passes on what the handler throws', async () => {
    await expect(answered(() => Promise.reject(new Error('the page broke')))).rejects.toThrow(
      'the page broke',
    )
  })
})

describe('getRequest', () => {
  it('asks for another path with the cookies of the request, and without its form', async () => {
    const headers = {
      cookie: 'held=1',
      host: 'news.example',
      'content-length': '20',
      'content-type': 'text/plain',
      'transfer-encoding': 'chunked',
    }
    const asked = getRequest(request(headers), '/city/tram?reply=3')
    expect(asked).toMatchObject({
      method: 'GET',
      url: '/city/tram?reply=3',
      headers: { cookie: 'held=1', host: 'news.example' },
    })
    expect(Object.keys(asked.headers).sort()).toEqual(['cookie', 'host'])
    expect(asked.rawHeaders).toEqual(['cookie', 'held=1', 'host', 'news.example'])
    expect(await asked.toArray()).toEqual([])
  })

  it('stands in for a real request of a real server', async () => {
    const server = createServer((real, response) => {
      void collect(
        async (fake, memory) => void memory.end(`${fake.method} ${fake.url} ${fake.headers.host}`),
        getRequest(real, '/again'),
      ).then((answer) => response.end(answer.body))
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    onTestFinished(() => void server.close())
    const { port } = server.address() as { port: number }
    const answer = await fetch(`http://127.0.0.1:${port}/first`, { method: 'POST', body: 'x=1' })
    expect(await answer.text()).toBe(`GET /again 127.0.0.1:${port}`)
  })
})
