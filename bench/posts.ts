import { join } from 'node:path'
import { commitCounter, commitsBetween } from './commits.ts'
import { postComments, type Load } from './load.ts'
import { printTable } from './print.ts'
import type { Server } from './server.ts'

interface Options {
  server: Server
  dataDir: string
  /** Of an article. */
  path: string
  how: Load
}

/** Comments over HTTP, each on the disk before it is answered: one after another, and many at once. */
export async function measurePosts({ server, dataDir, path, how }: Options): Promise<void> {
  const database = join(dataDir, 'broadsheet.db')
  const rows: (string | number)[][] = []
  for (const connections of [1, how.connections]) {
    const before = commitCounter(database)
    const { perSecond, p50, p99, cpu, errors, posts } = await postComments(
      `${server.url}${path}/comments`,
      server.pid,
      { ...how, connections },
    )
    const commits = commitsBetween(before, commitCounter(database))
    rows.push([
      connections,
      perSecond.toFixed(0),
      p50.toFixed(2),
      p99.toFixed(2),
      cpu.toFixed(0),
      posts,
      commits,
      (posts / commits).toFixed(1),
      errors,
    ])
  }
  printTable(
    'Comment posts, each answered when it is on the disk (synchronous=FULL)',
    ['connections', 'posts/s', 'p50 ms', 'p99 ms', 'CPU µs', 'posts', 'commits', 'posts/commit', 'errors'],
    rows,
  )
}
