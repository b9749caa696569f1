import { linkTranslations, unlinkTranslation } from '#db/articles/translations.ts'
import { seriesPath } from '#db/articles/path.ts'
import { addSeries, changeSeries, removeSeries } from '#db/series/edit.ts'
import { putInSeries, takeFromSeries } from '#db/series/parts.ts'
import { setArticle } from '#db/testing/editing.ts'
import { SYSTEM } from '#db/users/viewer.ts'
import { newName, oneIn, operation, pickOr, type Done, type Operation } from './operation.ts'
import { pagesOf, pathOf, publicArticles, SERIES, type World } from './world.ts'

/** What leads from one article to others. */
export const LEADING_OPERATIONS: Operation[] = [
  operation('a part of a series', 3, putPart),
  operation('no part any more', 2, takePart),
  operation('a series', 2, changeOneSeries),
  operation('a series under another address', 1, moveSeries),
  operation('a translation', 2, translate),
  operation('no translation any more', 1, untranslate),
]

const oneSeries = (world: World) => world.random.pick(SERIES)
const pagesOfSeries = (slug: string) => [seriesPath(slug), '/series', '/sitemap-pages.xml']

async function putPart(world: World): Promise<Done | null> {
  const article = pickOr(world, world.state.articles)
  if (!article) return null
  const slug = oneSeries(world)
  const part = oneIn(world, 2) ? 1 : undefined
  await putInSeries(world.newsroom.db, SYSTEM, { series: slug, article, part })
  return {
    said: `${pathOf(article)} in ${slug}, part ${part ?? 'the last'}`,
    pages: [...pagesOfSeries(slug), ...pagesOf(world, article.id)],
  }
}

async function takePart(world: World): Promise<Done | null> {
  const article = pickOr(world, publicArticles(world.state))
  if (!article) return null
  const taken = await takeFromSeries(world.newsroom.db, SYSTEM, article)
  if (!taken.ok) return null
  return { said: pathOf(article), pages: [...SERIES.flatMap(pagesOfSeries), ...pagesOf(world, article.id)] }
}

async function changeOneSeries(world: World): Promise<Done> {
  const { db } = world.newsroom
  const slug = oneSeries(world)
  const name = `Told in parts ${newName(world)}`
  const isGone = oneIn(world, 4) && (await removeSeries(db, SYSTEM, slug)).ok
  if (!isGone && !(await changeSeries(db, SYSTEM, slug, { name, intro: `${name}.` }, Date.now())).ok)
    await addSeries(db, SYSTEM, { name, slug }, Date.now())
  const parts = publicArticles(world.state).slice(0, 3).map(pathOf)
  return { said: isGone ? `${slug} is gone` : `${slug}: ${name}`, pages: [...pagesOfSeries(slug), ...parts] }
}

/** There and back: from the address of before everybody is led on. */
async function moveSeries(world: World): Promise<Done | null> {
  const { db } = world.newsroom
  const [slug, anew] = [oneSeries(world)].flatMap((one) => [one, `${one}-anew`]) as [string, string]
  const move = async (from: string, to: string) =>
    (await changeSeries(db, SYSTEM, from, { slug: to }, Date.now())).ok
  if (!(await move(slug, anew)) && !(await move(anew, slug))) return null
  const parts = publicArticles(world.state).slice(0, 3).map(pathOf)
  return { said: `${slug} and ${anew}`, pages: [...pagesOfSeries(slug), ...pagesOfSeries(anew), ...parts] }
}

async function translate(world: World): Promise<Done | null> {
  const { db } = world.newsroom
  const [one, other] = [0, 1].map(() => pickOr(world, publicArticles(world.state)))
  if (!one || !other || one.id === other.id) return null
  await setArticle(db, other.id, { language: world.random.pick(['de', 'fr', 'ar']) })
  const linked = await linkTranslations(db, SYSTEM, { one, other })
  return {
    said: `${pathOf(one)} and ${pathOf(other)}: ${linked.ok ? 'linked' : linked.reason}`,
    pages: [...pagesOf(world, one.id), ...pagesOf(world, other.id)],
  }
}

async function untranslate(world: World): Promise<Done | null> {
  const article = pickOr(world, world.state.articles)
  if (!article || !(await unlinkTranslation(world.newsroom.db, SYSTEM, article)).ok) return null
  return { said: pathOf(article), pages: publicArticles(world.state).slice(0, 4).map(pathOf) }
}
