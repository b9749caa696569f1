import { aboutPages, putPage, removePage } from '#db/articles/about/pages.ts'
import { aboutPath } from '#db/articles/about/rules.ts'
import { pinToFront, unpinFromFront } from '#db/articles/pins.ts'
import { switchComments } from '#db/comments/switch.ts'
import { writeSetting, type SettingKey } from '#db/settings/settings.ts'
import { addAuthor, addSection, addTag } from '#db/testing/cast.ts'
import {
  addPicture,
  addRedirect,
  removeAuthor,
  removePicture,
  removeSection,
  removeTag,
  setAuthor,
  setPicture,
  setSection,
  setTag,
} from '#db/testing/editing.ts'
import { SYSTEM } from '#db/users/viewer.ts'
import { newName, oneIn, operation, pickOr, type Done, type Operation } from './operation.ts'
import { pathOf, publicArticles, type World } from './world.ts'

const PLACES = [1, 2, 3, 4, 5]
const SOON_MS = 1000
/** So many stay, so that there is always something to choose between. */
const FEWEST = 3
const MOST = 8

export const SITE_OPERATIONS: Operation[] = [
  operation('pin', 3, pin),
  operation('unpin', 2, unpin),
  operation('a setting', 2, changeSetting),
  operation('comments on the site', 1, switchSite),
  operation('comments in a section', 1, switchSection),
  operation('a section', 2, changeSection),
  operation('a tag', 2, changeTag),
  operation('an author', 3, changeAuthor),
  operation('a picture', 2, changePicture),
  operation('an old address', 1, redirect),
  operation('a page about the newspaper', 2, changeAbout),
]

async function pin(world: World): Promise<Done | null> {
  const article = pickOr(world, publicArticles(world.state))
  if (!article) return null
  const place = world.random.pick(PLACES)
  const expiresAt = oneIn(world, 2) ? Date.now() + SOON_MS : null
  if (expiresAt !== null) world.deadlines.push(expiresAt)
  await pinToFront(world.newsroom.db, SYSTEM, { ...article, place, expiresAt })
  return { said: `${pathOf(article)} in place ${place} until ${expiresAt}`, pages: ['/'] }
}

async function unpin(world: World): Promise<Done | null> {
  const place = world.random.pick(PLACES)
  await unpinFromFront(world.newsroom.db, SYSTEM, place)
  return { said: `place ${place}`, pages: ['/'] }
}

async function changeSetting(world: World): Promise<Done> {
  const n = newName(world)
  const [key, value] = world.random.pick<[SettingKey, string | number]>([
    ['site.name', `The Tide ${n}`],
    ['site.tagline', `Told ${n} times`],
    ['site.timeZone', n % 2 === 0 ? 'Europe/London' : 'Asia/Tokyo'],
    ['comments.guidelines', `Be civil, ${n} times.`],
    ['comments.closedReason', `Closed, says number ${n}.`],
    ['comments.closeAfterDays', n % 2 === 0 ? 0 : 1],
  ])
  await writeSetting(world.newsroom.db, SYSTEM, key, value)
  return { said: `${key} ${value}`, pages: ['/', '/guidelines', ...somePages(world)] }
}

async function switchSite(world: World): Promise<Done> {
  const open = !oneIn(world, 4)
  await writeSetting(world.newsroom.db, SYSTEM, 'comments.open', open)
  return { said: open ? 'open' : 'closed', pages: somePages(world) }
}

async function switchSection(world: World): Promise<Done | null> {
  const section = pickOr(world, world.state.sections)
  if (!section) return null
  const open = !oneIn(world, 3)
  await switchComments(world.newsroom.db, SYSTEM, { section: section.slug }, open)
  return { said: `${section.slug} ${open ? 'open' : 'closed'}`, pages: somePages(world, section.id) }
}

async function changeSection(world: World): Promise<Done | null> {
  const { db } = world.newsroom
  const { sections, articles } = world.state
  const n = newName(world)
  if (sections.length < MOST && oneIn(world, 3)) {
    const { slug } = await addSection(db, `Section ${n}`, { listed: oneIn(world, 2), position: n % 5 })
    return { said: `${slug} is new`, pages: [`/${slug}`, '/'] }
  }
  const empty = sections.filter(({ id }) => articles.every(({ sectionId }) => sectionId !== id))
  const gone = sections.length > FEWEST ? pickOr(world, empty) : null
  if (gone && oneIn(world, 2)) {
    await removeSection(db, gone.id)
    return { said: `${gone.slug} is gone`, pages: [`/${gone.slug}`, '/'] }
  }
  const section = pickOr(world, sections)
  if (!section) return null
  const change = world.random.pick([
    { name: `Section ${n}` },
    { name: `Section ${n}` },
    { description: `What happens, ${n}.` },
    { listed: n % 2 === 0 },
    { position: n % 5 },
    { slug: `section-${n}` },
  ])
  await setSection(db, section.id, change)
  const pages = [`/${section.slug}`, `/section-${n}`, '/', ...somePages(world, section.id)]
  return { said: `${section.slug} ${JSON.stringify(change)}`, pages }
}

async function changeTag(world: World): Promise<Done | null> {
  const { db } = world.newsroom
  const { tags } = world.state
  const n = newName(world)
  if (tags.length < MOST && oneIn(world, 3)) {
    const { slug } = await addTag(db, `Tag ${n}`)
    return { said: `${slug} is new`, pages: [`/tag/${slug}`] }
  }
  const tag = pickOr(world, tags)
  if (!tag) return null
  const pages = [`/tag/${tag.slug}`, ...somePages(world)]
  if (tags.length > FEWEST && oneIn(world, 4)) {
    await removeTag(db, tag.id)
    return { said: `${tag.slug} is gone`, pages }
  }
  const change = world.random.pick([
    { name: `Tag ${n}` },
    { description: `About ${n}.` },
    { slug: `tag-${n}` },
  ])
  await setTag(db, tag.id, change)
  return { said: `${tag.slug} ${JSON.stringify(change)}`, pages: [`/tag/tag-${n}`, ...pages] }
}

async function changeAuthor(world: World): Promise<Done | null> {
  const { db } = world.newsroom
  const { authors, pictures } = world.state
  const n = newName(world)
  if (authors.length < MOST && oneIn(world, 4)) {
    const { slug } = await addAuthor(db, `Author ${n}`)
    return { said: `${slug} is new`, pages: [`/author/${slug}`] }
  }
  const author = pickOr(world, authors)
  if (!author) return null
  const pages = [`/author/${author.slug}`, '/', ...somePages(world)]
  if (authors.length > FEWEST && oneIn(world, 5)) {
    await removeAuthor(db, author.id)
    return { said: `${author.slug} is gone`, pages }
  }
  const change = world.random.pick([
    { name: `Author ${n}` },
    { bio: `Has written ${n} stories.` },
    { role: `Correspondent ${n}` },
    { slug: `author-${n}` },
    { pictureId: pickOr(world, pictures) },
  ])
  await setAuthor(db, author.id, change)
  return { said: `${author.slug} ${JSON.stringify(change)}`, pages: [`/author/author-${n}`, ...pages] }
}

async function changePicture(world: World): Promise<Done | null> {
  const { db } = world.newsroom
  const { pictures, articles } = world.state
  const n = newName(world)
  if (pictures.length < FEWEST) {
    await addPicture(db, `picture-${n}`)
    return { said: `picture-${n} is new`, pages: ['/'] }
  }
  const picture = world.random.pick(pictures)
  const shown = articles.filter(({ leadMediaId }) => leadMediaId === picture).map(pathOf)
  if (oneIn(world, 4)) await removePicture(db, picture)
  else
    await setPicture(
      db,
      picture,
      world.random.pick([{ alt: `Seen ${n}` }, { credit: `By ${n}` }, { width: 900 + n }]),
    )
  return { said: `${picture}`, pages: ['/', ...shown] }
}

async function redirect(world: World): Promise<Done> {
  const from = `/old/${newName(world) % 10}`
  const to = oneIn(world, 3) ? null : (somePages(world)[0] ?? '/')
  await addRedirect(world.newsroom.db, from, to)
  world.addresses.add(from)
  return { said: `${from} to ${to}`, pages: [from] }
}

/** Two stories that a change of many pages must reach. */
function somePages(world: World, sectionId?: number): string[] {
  const all = publicArticles(world.state)
  const within = sectionId === undefined ? all : all.filter((one) => one.sectionId === sectionId)
  return [pickOr(world, within), pickOr(world, within)].flatMap((one) => (one ? pathOf(one) : []))
}

/** Whether there is one stands at the foot of every page. */
async function changeAbout(world: World): Promise<Done> {
  const { db } = world.newsroom
  const slug = world.random.pick(['ethics-policy', 'masthead', 'contact', 'by-the-way'])
  const pages = ['/', '/about', aboutPath(slug)]
  if (oneIn(world, 2) && (await aboutPages(db)).some((page) => page.slug === slug)) {
    await removePage(db, SYSTEM, slug, Date.now())
    return { said: `${slug} is gone`, pages }
  }
  const n = newName(world)
  const text = { standfirst: `Told ${n}.`, bodyHtml: `<p>What we say of it, ${n}.</p>`, sectionName: 'About' }
  await putPage(db, SYSTEM, { slug, headline: `Page ${n}`, ...text }, Date.now())
  return { said: `${slug} says ${n}`, pages }
}
