// What readers' pages can do beyond HTML. All of it is an enhancement: every page works without this file.

const root = document.documentElement
const find = (selector) => document.querySelector(selector)
const make = (tag, properties) => Object.assign(document.createElement(tag), properties)
const form = find('[data-comment-form]')
const MINUTE = 60_000
const DAY = 1440 * MINUTE
/** Characters that the server leaves out or writes otherwise: a text with one of them only it can count. */
const UNSURE = /(?!\n)\p{C}|[\u115F\u1160\u2028\u2029\u2800\u3164\uFFA0\uFFFC]|\p{M}{5}/u
// The page says its words: a script knows no language but the locale by which the server writes too.
const { locale } = root.dataset
/** A sentence with a number in it, of the plural form that the language wants. */
const counted = (forms, count) =>
  (forms[new Intl.PluralRules(locale).select(count)] ?? forms.other).replace(
    '#',
    count.toLocaleString(locale),
  )
const segmenter = Intl.Segmenter && new Intl.Segmenter('en')

theme()
motion()
menu()
share()
lightbox()
times()
recommend()
saved()
correct()
// A page that a browser renders ahead may never be seen: what reads or writes what is kept here waits until it is.
if (document.prerendering) document.addEventListener('prerenderingchange', seen, { once: true })
else seen()

function seen() {
  if (form) {
    messages()
    countDown()
    rememberMe()
    draft()
    welcome()
  }
  focusTarget()
  live()
  // What was fetched ahead has not been counted as read.
  const arrival = performance.getEntriesByType('navigation')[0]
  if (find('[data-save]') && (arrival?.activationStart || arrival?.deliveryType))
    navigator.sendBeacon('/read' + location.pathname)
}

// What this browser keeps. Storage may be forbidden or full: then nothing is kept, and nobody is told.

/** @returns null for what is not kept, undefined where nothing can be */
function read(name, storage = 'localStorage') {
  try {
    return window[storage].getItem(name)
  } catch {
    return undefined
  }
}

/** A text, or null to forget it. */
function write(name, text, storage = 'localStorage') {
  try {
    if (text === null) window[storage].removeItem(name)
    else window[storage].setItem(name, text)
  } catch {
    // As said above.
  }
}

function readObject(name) {
  try {
    return JSON.parse(read(name))
  } catch {
    // Not written by us, or cut off: as if nothing were kept.
    return null
  }
}

// The appearance: theme.js has set it before the first paint.

function theme() {
  const button = find('[data-theme-toggle]')
  const dark = () => getComputedStyle(root).colorScheme === 'dark'
  const show = () => button?.setAttribute('aria-pressed', dark())
  /** As another tab has it by now; a page that was away, or rendered ahead, has not heard of it. */
  const follow = () => {
    const chosen = read('theme')
    if (chosen === 'dark' || chosen === 'light') root.dataset.theme = chosen
    show()
  }
  button?.addEventListener('click', () => {
    root.dataset.theme = dark() ? 'light' : 'dark'
    write('theme', root.dataset.theme)
    show()
  })
  addEventListener('storage', follow)
  addEventListener('pageshow', follow)
  document.addEventListener('prerenderingchange', follow)
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', show)
  show()
}

/** What moves here is one page becoming another; who wants none of it need not tell the whole system so. */
function motion() {
  const button = find('[data-motion-toggle]')
  const follow = () => {
    if (read('motion') === 'less') root.dataset.motion = 'less'
    else if (read('motion') === null) delete root.dataset.motion
    button?.setAttribute('aria-pressed', root.dataset.motion === 'less')
  }
  button?.addEventListener('click', () => {
    if (root.dataset.motion) delete root.dataset.motion
    else root.dataset.motion = 'less'
    write('motion', root.dataset.motion ?? null)
    follow()
  })
  addEventListener('storage', follow)
  addEventListener('pageshow', follow)
  addEventListener(
    'pageswap',
    ({ viewTransition }) => root.dataset.motion && viewTransition?.skipTransition(),
  )
  follow()
}

/** Esc and a click elsewhere close the menu, as people expect of one. */
function menu() {
  const details = find('[data-menu]')
  if (!details) return
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !details.open) return
    details.open = false
    details.querySelector('summary').focus()
  })
  document.addEventListener('click', (event) => {
    if (details.open && !details.contains(event.target)) details.open = false
  })
}

function share() {
  const status = find('[data-share-status]')
  const copy = find('[data-copy-link]')
  copy?.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(copy.dataset.copyLink)
      status.textContent = copy.dataset.copied
    } catch {
      status.textContent = copy.dataset.copyLink
    }
  })
  const button = find('[data-share]')
  if (!button || !navigator.share) return
  button.hidden = false
  button.addEventListener('click', () => {
    // Closing the system's share sheet is no failure.
    navigator.share({ title: button.dataset.shareTitle, url: button.dataset.share }).catch(() => {})
  })
}

/** What this browser has saved: saved.js does it, and is loaded only where it is wanted. */
function saved() {
  const list = find('[data-saved]')
  if (list) import(list.dataset.script).then((script) => script.list(list))
  const button = find('[data-save]')
  if (!button) return
  const isSaved =
    Array.isArray(readObject('saved')) && readObject('saved').some((one) => one?.path === button.dataset.save)
  if (isSaved) button.textContent = JSON.parse(button.dataset.words).unsave
  find('[data-saved-link]').hidden = !isSaved
  button.addEventListener('click', () =>
    import(button.dataset.script).then((script) => script.toggle(button)),
  )
}

/** Offers to report an error in what is marked: report.js does it, and is loaded when something is. */
function correct() {
  const load = () => {
    if (getSelection().isCollapsed) return
    document.removeEventListener('selectionchange', load)
    import('./report.js').catch(() => {})
  }
  if (find('a[href^="/corrections/report"]')) document.addEventListener('selectionchange', load)
}

/** A picture in a dialog; Esc closes it, and the focus goes back to where it was. */
function lightbox() {
  for (const link of document.querySelectorAll('[data-lightbox]')) {
    link.addEventListener('click', (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return
      event.preventDefault()
      showLarge(link)
    })
  }
}

function showLarge(link) {
  const dialog = make('dialog', { className: 'lightbox' })
  dialog.setAttribute('aria-label', link.dataset.lightbox)
  const close = make('button', { type: 'button', textContent: link.dataset.close })
  const large = make('img', { src: link.href, alt: link.querySelector('img').alt })
  const caption = link.closest('figure')?.querySelector('figcaption')?.textContent ?? ''
  dialog.append(close, large, make('p', { textContent: caption }))
  close.addEventListener('click', () => dialog.close())
  dialog.addEventListener('close', () => {
    dialog.remove()
    link.focus()
  })
  document.body.append(dialog)
  dialog.showModal()
}

/** "5 minutes ago" for what is younger than a day; a kept page holds dates, since those stay true. */
function times() {
  const words = new Intl.RelativeTimeFormat(locale)
  const age = (at) => Date.now() - at
  const young = [...document.querySelectorAll('time[data-ago]')]
    .map((time) => ({ time, at: Date.parse(time.dateTime), date: time.textContent }))
    // A clock that is wrong by a little shall not turn what was just written into something of the future.
    .filter(({ at }) => age(at) < DAY && age(at) > -MINUTE)
  if (!young.length) return
  const ago = (minutes) =>
    minutes < 1
      ? root.dataset.justNow
      : minutes < 60
        ? words.format(-minutes, 'minute')
        : words.format(-Math.floor(minutes / 60), 'hour')
  const say = () => {
    for (const { time, at, date } of young) {
      time.title ||= date
      time.textContent = age(at) < DAY ? ago(Math.floor(age(at) / MINUTE)) : date
    }
  }
  let timer
  const keepTime = () => {
    clearInterval(timer)
    if (document.hidden) return
    say()
    timer = setInterval(say, MINUTE)
  }
  say()
  keepTime()
  document.addEventListener('visibilitychange', keepTime)
  addEventListener('pageshow', keepTime)
}

/** Recommends without leaving the page: at once for the eye, and then as the server has counted. */
function recommend() {
  // One after the other: with its answer the first gives the browser the cookie by which the server knows the next.
  let turn
  find('#recommend')?.addEventListener('submit', async (event) => {
    event.preventDefault()
    const { target, submitter } = event
    const before = Number(submitter.textContent.replace(/\D/g, ''))
    const word = submitter.textContent.replace(/[\d\s.,’]+$/, '')
    const pressed = submitter.ariaPressed !== 'true'
    const show = (recommended, count) => {
      submitter.ariaPressed = recommended
      submitter.textContent = `${word} ${(count || '').toLocaleString(locale)}`.trim()
    }
    show(pressed, before + (pressed ? 1 : -1))
    try {
      const body = new URLSearchParams({ comment: submitter.value })
      const send = () =>
        fetch(target.action, { method: 'POST', headers: { accept: 'application/json' }, body })
      turn = turn ? turn.then(send, send) : send()
      const answer = await turn
      const { recommended, count } = await answer.json()
      show(recommended, count)
    } catch {
      show(!pressed, before)
    }
  })
}

// Messages beside the fields, in the server's words, which it has put on the fields. The server judges: here nothing is
// refused that it would take.

function messages() {
  const fields = [...form.querySelectorAll('[data-missing]')]
  const typed = new Set()
  const judged = new Set(fields.filter((field) => field.hasAttribute('aria-invalid')))
  const showAll = () => judged.forEach(showMessage)

  form.addEventListener('input', ({ target }) => {
    typed.add(target)
    if (judged.has(target)) showMessage(target)
  })
  // A message that appears under a pressed pointer would move away what is being pressed.
  let pressing = false
  const release = () => {
    pressing = false
    requestAnimationFrame(showAll)
  }
  addEventListener('pointerdown', () => (pressing = true), true)
  addEventListener('pointerup', release, true)
  addEventListener('pointercancel', release, true)
  form.addEventListener('focusout', ({ target }) => {
    // Whoever only passes by an empty field has done nothing wrong yet.
    if (!fields.includes(target) || !typed.has(target)) return
    judged.add(target)
    if (!pressing) showMessage(target)
  })

  form.addEventListener('submit', (event) => {
    // A preview asks for no more than words.
    if (event.submitter?.name) return
    for (const field of fields) judged.add(field)
    showAll()
    const wrong = fields.find((field) => problem(field))
    if (!wrong) return
    event.preventDefault()
    const notice = find('#respond .form-message') ?? make('p', { className: 'form-message' })
    notice.setAttribute('role', 'alert')
    notice.textContent = form.dataset.notPosted
    form.before(notice)
    wrong.focus()
  })
}

function showMessage(field) {
  const words = problem(field)
  const id = `${field.id}-message`
  const message = document.getElementById(id) ?? make('p', { id, className: 'field-message' })
  if (words) {
    message.textContent = words
    field.after(message)
    field.setAttribute('aria-invalid', 'true')
    field.setAttribute('aria-describedby', id)
  } else {
    message.remove()
    field.removeAttribute('aria-invalid')
    field.removeAttribute('aria-describedby')
  }
}

/** @returns what is wrong with a field, in the server's words, if that can be seen here */
function problem(field) {
  const { missing, invalid, tooShort, shortest, tooLong, longest } = field.dataset
  const text = cleaned(field)
  if (!text) return missing
  // The browser's own rule for addresses is the server's too, which also wants a dot.
  if (invalid) return isAddress(text) ? '' : invalid
  if (!segmenter || UNSURE.test(text)) return ''
  if (text.length < 99 && length(text) < shortest) return tooShort
  if (text.length > longest && length(text) > longest) return tooLong
  return ''
}

function isAddress(text) {
  return /@.*\./.test(text) && !make('input', { type: 'email', value: text }).validity.typeMismatch
}

/** As a reader counts: a letter with its accents is one. */
function length(text) {
  return [...segmenter.segment(text)].length
}

/** As the server keeps it. */
function cleaned({ value, type }) {
  if (type !== 'textarea') return value.replace(/\s+/g, ' ').trim()
  const lines = value.split('\n').map((line) => line.trimEnd())
  return lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/^\n+|\n+$/g, '')
}

/** How much room is left, once there is little; said aloud every fifty characters, not at each. */
function countDown() {
  const { body } = form.elements
  const [count, aloud] = [find('[data-count]'), find('[data-count-aloud]')]
  const { longest } = body.dataset
  const said = JSON.parse(count.dataset.count)
  let step
  const show = () => {
    const left = segmenter && body.value.length > longest * 0.9 ? longest - length(cleaned(body)) : longest
    count.hidden = left > longest * 0.1
    count.textContent = counted(left < 0 ? said.over : said.left, Math.abs(left))
    count.classList.toggle('over', left < 0)
    const now = Math.floor(left / 50)
    if (now !== step) aloud.textContent = count.hidden ? '' : count.textContent
    step = now
  }
  body.addEventListener('input', show)
  show()
}

/** Name and e-mail stay in this browser, and only when the reader ticks the box: no cookie, nothing sent. */
function rememberMe() {
  const box = find('[data-remember]')
  const { name, email } = form.elements
  const kept = readObject('commenter')
  box.checked = Boolean(kept)
  for (const field of [name, email]) if (!field.value) put(field, kept?.[field.name] ?? '')
  const keep = () =>
    write('commenter', box.checked ? JSON.stringify({ name: name.value, email: email.value }) : null)
  box.addEventListener('change', keep)
  form.addEventListener('submit', keep)
}

/** Fills a field as typing does, for all that listen. */
function put(field, text) {
  if (field.value === text) return
  field.value = text
  field.dispatchEvent(new Event('input', { bubbles: true }))
}

/** What is being written stays in this browser until it is posted, a month at most: apart for each comment it answers. */
function draft() {
  const { body, parent } = form.elements
  const note = find('[data-draft]')
  const { pathname } = new URL(form.action)
  // Where the comment that is answered has gone, the form has no parent any more.
  const answered = parent?.value ?? new URLSearchParams(location.search).get('reply')
  const place = `draft ${pathname}${answered ? ` ${answered}` : ''}`
  const save = () =>
    write(place, body.value.trim() ? JSON.stringify({ body: body.value, at: Date.now() }) : null)
  /** Back on a page from before: what has been posted meanwhile is no draft any more. */
  const clear = () => {
    const kept = readObject(place)?.body ?? ''
    if (kept !== body.value && body.value === read('posted', 'sessionStorage')) put(body, kept)
  }

  forgetDrafts(pathname)
  clear()
  const kept = readObject(place)?.body
  if (body.value) save()
  else if (kept) {
    put(body, kept)
    note.hidden = false
    note.querySelector('button').addEventListener('click', () => {
      put(body, '')
      note.hidden = true
      body.focus()
    })
  }

  body.addEventListener('input', save)
  form.addEventListener('submit', (event) => {
    if (event.defaultPrevented) return
    save()
    if (!event.submitter?.name) write('sent', place + location.hash, 'sessionStorage')
  })
  // Soon for a person only where the words were not there before him.
  form.addEventListener('formdata', ({ formData }) => {
    if (!body.defaultValue && note.hidden) formData.set('took', Math.round(performance.now()))
  })
  addEventListener('pageshow', () => {
    write('sent', null, 'sessionStorage')
    clear()
  })
}

/** A comment that was taken leads to its own address, which this tab cannot have come from. */
function forgetDrafts(pathname) {
  try {
    const [place, hash] = read('sent', 'sessionStorage')?.split('#') ?? []
    write('sent', null, 'sessionStorage')
    const isTaken = /^#comment-\d+$/.test(location.hash) && location.hash !== `#${hash}`
    const posted = isTaken && place?.split(' ')[1] === pathname ? readObject(place)?.body : undefined
    if (posted) write('posted', posted, 'sessionStorage')
    for (const name of Object.keys(localStorage)) {
      const kept = name.startsWith('draft ') && readObject(name)
      // The same words may be kept twice: the comment that they answered has gone, and they were posted as another.
      if (kept !== false && (kept?.body === posted || !(Date.now() - kept?.at < 30 * DAY))) write(name, null)
    }
  } catch {
    // No storage, no drafts.
  }
}

/** A word to those who comment for the first time, once in each browser. */
function welcome() {
  if (read('welcomed') !== null) return
  find('[data-welcome]').hidden = false
  form.addEventListener('focusin', () => write('welcomed', '1'), { once: true })
}

/** A link to a comment puts the focus there, so that a screen reader goes on from it. */
function focusTarget() {
  const id = location.hash.slice(1)
  if (id.startsWith('comment-')) document.getElementById(id)?.focus({ preventScroll: true })
}

/** Asks for what is new once the comments come into view. */
function live() {
  const place = find('[data-live]')
  if (!place) return
  const watch = new IntersectionObserver((seen) => {
    if (!seen.some((one) => one.isIntersecting)) return
    watch.disconnect()
    // Without a connection the comments stay as they are.
    import('./live.js').catch(() => {})
  })
  watch.observe(place)
}
