import { connect } from 'node:net'
import { once } from 'node:events'
import type { Load } from './load.ts'

/** Where headers end; the answer to a HEAD ends there, too. */
const END = '\r\n\r\n'

/** Sends HEAD requests over raw connections: generators of load wait for the body that is announced and never comes. */
export async function headRequests(
  address: string,
  headers: Record<string, string>,
  { seconds, connections }: Load,
) {
  const { host, hostname, port, pathname } = new URL(address)
  const lines = Object.entries({ host, ...headers }).map(([name, value]) => `${name}: ${value}`)
  const request = [`HEAD ${pathname} HTTP/1.1`, ...lines].join('\r\n') + END
  const times: number[] = []
  let errors = 0

  async function keepAsking(until: number) {
    const socket = connect(Number(port), hostname).setNoDelay().setEncoding('latin1')
    await once(socket, 'connect')
    while (performance.now() < until) {
      const began = performance.now()
      socket.write(request)
      let answer = ''
      while (!answer.endsWith(END)) answer += String((await once(socket, 'data'))[0])
      if (answer.startsWith('HTTP/1.1 200 ')) times.push(performance.now() - began)
      else errors += 1
    }
    socket.destroy()
  }

  const began = performance.now()
  const until = began + seconds * 1000
  await Promise.all(Array.from({ length: connections }, () => keepAsking(until)))
  const duration = (performance.now() - began) / 1000
  times.sort((a, b) => a - b)
  const at = (share: number) => times[Math.floor(times.length * share)] ?? Number.NaN
  return { requests: times.length, duration, p50: at(0.5), p99: at(0.99), errors }
}
