// "3 new updates": what has been posted into a live blog since the page was loaded. Loaded by the pages of open ones alone.
// Nothing moves by itself: a button floats over what is read, and shows what is new when it is pressed.

const ASK_MS = 10_000
const MINUTE = 60_000
const { locale, justNow } = document.documentElement.dataset
const section = document.querySelector('[data-updates]')
const forms = JSON.parse(section.dataset.forms)
let known = Number(section.dataset.newest)
let timer = 0
let lastAsked = Date.now()
let showing = false

// There from the start, so that a screen reader hears what is put into it.
const place = Object.assign(document.createElement('p'), { className: 'updates-new' })
place.setAttribute('aria-live', 'polite')
section.prepend(place)
place.addEventListener('click', () => void show())

document.addEventListener('visibilitychange', follow)
addEventListener('pageshow', follow)
follow()

/** Only while somebody looks, and never sooner than ten seconds after the last time. */
function follow() {
  clearTimeout(timer)
  if (document.hidden || !section.dataset.updates) return
  timer = setTimeout(ask, Math.max(0, lastAsked + ASK_MS - Date.now()))
}

async function ask() {
  lastAsked = Date.now()
  tellAges()
  try {
    const answer = await fetch(`/live/updates?article=${section.dataset.updates}`)
    // Taken back while this page was open.
    if (answer.status === 204) return
    if (answer.ok) {
      const { isOpen, posts } = await answer.json()
      tell(posts.filter((id) => id > known).length)
      if (!isOpen) return
    }
  } catch {
    // Offline, or the site is being restarted: the next time, then.
  }
  follow()
}

function tell(count) {
  if (count === 0) return place.replaceChildren()
  const form = forms[new Intl.PluralRules(locale).select(count)] ?? forms.other
  const words = form.replace('#', count.toLocaleString(locale))
  const told = place.firstChild
  if (told) told.textContent = words
  else place.append(Object.assign(document.createElement('button'), { type: 'button', textContent: words }))
}

async function show() {
  if (showing) return
  showing = true
  try {
    // Browsers may show a page for some seconds after it has changed.
    const answer = await fetch(location.pathname, { cache: 'no-cache', headers: { accept: 'text/html' } })
    if (!answer.ok) throw new Error(answer.status)
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
    // What this page may frame was said when it was loaded: a new one may frame what new posts show.
    const known = new Set(origins(document))
    if (origins(page).some((origin) => !known.has(origin))) return anew()
    swap(page.getElementById('updates'))
  } catch {
    location.reload()
  } finally {
    showing = false
  }
}

/** "5 minutes ago", as reader.js says it of what was here when the page was loaded. */
function tellAges() {
  const words = new Intl.RelativeTimeFormat(locale)
  for (const time of section.querySelectorAll('time[data-ago]')) {
    const age = Date.now() - Date.parse(time.dateTime)
    // A clock that is slow shows dates, here as in reader.js.
    if (age < -MINUTE) continue
    const minutes = Math.max(0, Math.floor(age / MINUTE))
    const hours = Math.floor(minutes / 60)
    time.title ||= time.textContent
    if (hours >= 24) time.textContent = time.title
    else if (hours > 0) time.textContent = words.format(-hours, 'hour')
    else time.textContent = minutes > 0 ? words.format(-minutes, 'minute') : justNow
  }
}

function anew() {
  history.scrollRestoration = 'manual'
  location.hash = section.id
  location.reload()
}

/** Sites of which a page offers to load something. */
const origins = (page) =>
  [...page.querySelectorAll('[data-frame]')].map((box) => new URL(box.dataset.frame).origin)

function swap(fresh) {
  const [before, after] = [section, fresh].map((one) => one.querySelector('.updates-shown'))
  const added = [...after.querySelectorAll('.update')].filter((one) => !document.getElementById(one.id))
  for (const one of added) one.classList.add('update-new')
  before.replaceWith(after)
  known = Number(fresh.dataset.newest ?? known)
  place.replaceChildren()
  tellAges()
  document.dispatchEvent(new Event('updates'))
  // Closed meanwhile: it is an ordinary article now.
  if (!fresh.dataset.updates) {
    section.querySelector('h2').replaceWith(fresh.querySelector('h2'))
    delete section.dataset.updates
  }
  const first = added[0] ?? after.querySelector('.update')
  first?.focus({ preventScroll: true })
  first?.scrollIntoView({ block: 'start' })
  follow()
}
