import { ARTICLE_OPERATIONS } from './article-operations.ts'
import { happen, oneIn, operation, type Done, type Operation } from './operation.ts'
import { SITE_OPERATIONS } from './site-operations.ts'
import { look, type World } from './world.ts'

/** Room for all pages, and for so few that they push each other out. */
const MEGABYTES = ['256', '256', '1']

export const SERVER_OPERATIONS: Operation[] = [
  operation('restart', 0.2, (world) => restart(world, 'stop')),
  operation('kill -9', 0.2, (world) => restart(world, 'kill')),
]

/** The next life finds the files of the last one, and a newsroom that may have changed meanwhile. */
async function restart(world: World, how: 'stop' | 'kill'): Promise<Done> {
  const { newsroom, random } = world
  await newsroom[how]()
  const changes: Done[] = []
  while (oneIn(world, 2)) {
    await look(world)
    changes.push(await happen(world, [...ARTICLE_OPERATIONS, ...SITE_OPERATIONS]))
  }
  const megabytes = random.pick(MEGABYTES)
  await newsroom.start({ BROADSHEET_PAGES_MB: megabytes })
  return {
    said: [`with ${megabytes} MB`, ...changes.map(({ said }) => said)].join('; meanwhile '),
    pages: [...changes.flatMap(({ pages }) => pages), random.pick([...world.addresses])],
  }
}
