import { execFile, spawnSync } from 'node:child_process'
import { promisify } from 'node:util'
import autocannon from 'autocannon'
import { cpuSeconds } from './cpu.ts'
import { headRequests } from './head.ts'

export interface Load {
  seconds: number
  connections: number
}
export interface Asked {
  url: string
  headers?: Record<string, string>
  method?: 'GET' | 'HEAD'
  /** What the answer must be: a figure for something else would be worth nothing. */
  status: number
  /** Whose CPU time counts. */
  pid: number
}
export interface Measured {
  perSecond: number
  /** Milliseconds. */
  p50: number
  p99: number
  /** Answers of another status, and requests without an answer. */
  errors: number
  /** Microseconds of the server's CPU for one request. */
  cpu: number
}
/** What a generator of load says, without the server's part. */
type Said = Omit<Measured, 'cpu' | 'perSecond'> & { requests: number; duration: number }

const run = promisify(execFile)
export const hasWrk = spawnSync('wrk', ['-v']).error === undefined

/** Asks for one thing over and over. */
export async function load(asked: Asked, how: Load): Promise<Measured> {
  const { url, headers = {}, method = 'GET', status } = asked
  const once = await fetch(url, { headers, method, redirect: 'manual' })
  await once.arrayBuffer()
  if (once.status !== status) throw new Error(`${method} ${url} answered ${once.status}, not ${status}`)
  const said = () => {
    if (method === 'HEAD') return headRequests(url, headers, how)
    if (hasWrk) return wrk(url, 'bench/wrk.lua', headers, how)
    return cannon({ url, headers, duration: how.seconds, connections: how.connections }, status)
  }
  return await besides(asked.pid, said)
}

/** Comments that other runs have posted: each is somebody else's. */
let posted = 0

/** Posts comments, each by another person from another address, so that no flood rule is met. */
export async function postComments(
  url: string,
  pid: number,
  how: Load,
): Promise<Measured & { posts: number }> {
  const from = posted
  posted += 1_000_000
  let posts = 0
  const measured = await besides(pid, async () => {
    const said = hasWrk
      ? await wrk(url, 'bench/posts.lua', {}, how, String(from))
      : await cannonPosts(url, from, how)
    posts = said.requests
    return said
  })
  return { ...measured, posts }
}

async function besides(pid: number, work: () => Promise<Said>): Promise<Measured> {
  const before = cpuSeconds(pid)
  const { requests, duration, ...said } = await work()
  const cpu = ((cpuSeconds(pid) - before) / requests) * 1e6
  return { ...said, perSecond: requests / duration, cpu }
}

/** One thread of wrk: it can take a core for itself, and the server has what is left. */
async function wrk(
  url: string,
  script: string,
  headers: Record<string, string>,
  { seconds, connections }: Load,
  ...more: string[]
): Promise<Said> {
  const named = Object.entries(headers).flatMap(([name, value]) => ['-H', `${name}: ${value}`])
  const parameters = ['-t1', `-c${connections}`, `-d${seconds}s`, '-s', script, ...named, url]
  const { stdout } = await run('wrk', [...parameters, ...(more.length > 0 ? ['--', ...more] : [])])
  const line = stdout.split('\n').find((one) => one.startsWith('{')) ?? 'null'
  const said = JSON.parse(line) as Said
  return { ...said, duration: said.duration / 1e6, p50: said.p50 / 1000, p99: said.p99 / 1000 }
}

async function cannon(options: autocannon.Options, status: number): Promise<Said> {
  const { latency, statusCodeStats, errors, duration } = await autocannon(options)
  const counts = Object.entries(statusCodeStats ?? {}).map(
    ([code, { count = 0 }]) => [Number(code), count] as const,
  )
  const good = counts.filter(([code]) => code === status).reduce((sum, [, count]) => sum + count, 0)
  const all = counts.reduce((sum, [, count]) => sum + count, 0)
  return { requests: good, duration, p50: latency.p50, p99: latency.p99, errors: all - good + errors }
}

async function cannonPosts(url: string, from: number, { seconds, connections }: Load): Promise<Said> {
  let n = from
  const setupRequest = (request: autocannon.Request) => {
    n += 1
    const body = new URLSearchParams({
      name: `Reader ${n}`,
      email: `reader${n}@example.com`,
      body: `Comment number ${n}: nine votes to six is closer than it looks.`,
    })
    const headers = {
      'content-type': 'application/x-www-form-urlencoded',
      'x-forwarded-for': `10.${(n >> 8) & 255}.${n & 255}.${(n >> 16) & 255}`,
    }
    return { ...request, headers, body: body.toString() }
  }
  const requests = [{ method: 'POST' as const, setupRequest }]
  return await cannon({ url, duration: seconds, connections, requests }, 303)
}
