import autocannon from 'autocannon'

export interface Load {
  seconds: number
  connections: number
}
export interface Measured {
  perSecond: number
  /** Milliseconds. */
  p50: number
  p99: number
  /** Answers that were no success, and requests without an answer. */
  errors: number
}

/** How long the first request for a page takes, in milliseconds. */
export async function coldRequest(url: string): Promise<number> {
  const began = performance.now()
  const response = await fetch(url)
  await response.arrayBuffer()
  if (!response.ok) throw new Error(`${url} answered ${response.status}`)
  return performance.now() - began
}

export async function load(url: string, { seconds, connections }: Load): Promise<Measured> {
  return summary(await autocannon({ url, duration: seconds, connections }))
}

/** Posts comments, each by another person from another address, so that no flood rule is met. */
export async function postComments(url: string, { seconds, connections }: Load): Promise<Measured> {
  let posted = 0
  const result = await autocannon({
    url,
    duration: seconds,
    connections,
    requests: [
      {
        method: 'POST',
        setupRequest(request) {
          posted += 1
          const body = new URLSearchParams({
            name: `Reader ${posted}`,
            email: `reader${posted}@example.com`,
            body: `Comment number ${posted}: nine votes to six is closer than it looks.`,
          })
          const headers = {
            'content-type': 'application/x-www-form-urlencoded',
            'x-forwarded-for': `10.${(posted >> 16) & 255}.${(posted >> 8) & 255}.${posted & 255}`,
          }
          return { ...request, headers, body: body.toString() }
        },
      },
    ],
  })
  return summary(result, result['3xx'])
}

function summary(result: autocannon.Result, good = result['2xx']): Measured {
  const answered = result['1xx'] + result['2xx'] + result['3xx'] + result['4xx'] + result['5xx']
  return {
    perSecond: good / result.duration,
    p50: result.latency.p50,
    p99: result.latency.p99,
    errors: answered - good + result.errors,
  }
}
