import {
  asideOf,
  clearKept,
  handedOn,
  handOn,
  keep,
  keptOf,
  putAside,
  putBack,
  putBackBeside,
  type Kept,
} from './kept.ts'
import { isTypedBeside } from './beside.ts'
import { compare, post, type Answer } from './post.ts'
import type { Ground, Saver, State } from './saver-kinds.ts'

/** After the last key; and at most so long after the first. */
const PAUSE = 3000
const LONGEST = 9000
const AGAIN = 5000
const HEARTBEAT = 15_000
/** Saves without an answer that are remembered. Of more, the first: while a network is away only the newest is on its way. */
const MOST_SENT = 200
/** Who has typed nothing for so long leaves the article to others. */
const IDLE = 120_000

/**
 * Saves a form while somebody writes, and keeps what he writes in this browser until the server has it: so neither a closed
 * lid nor a lost session nor a server that fell over takes a word away.
 */
export function startSaver(ground: Ground): Saver {
  const { form, key } = ground
  let said: State = { kind: 'quiet' }
  const tell = (state: State) => {
    // Tried once more, it still stands as it was said.
    const isWaiting = state.kind === 'saving' || state.kind === 'unsaved'
    const isAgain = isWaiting && (said.kind === 'offline' || said.kind === 'signed-out')
    if (!isAgain) ground.tell((said = state))
  }
  const stop = new AbortController()
  const { signal } = stop
  let [typed, saved] = [0, 0]
  let [firstAt, isSending, isLeaving] = [0, false, false]
  /** Why nothing is sent: somebody else writes here, or has written. */
  let held: 'stale' | 'locked' | null = null
  // Taken over before the page was loaded anew, or typed on a moment before: it is still his.
  const taken = handedOn(key)
  const token = taken ?? ground.token
  /** When the last key was pressed here; 0 while others may write. */
  let wroteAt = taken === null ? 0 : Date.now()
  /** A button that waits for a save; `isLate` where that save was on its way before. */
  let pressed: { by: HTMLElement | null; of: HTMLFormElement; isLate: boolean } | null = null
  let isPassing = false
  /** Sent without an answer, and perhaps arrived all the same: such a save is no other's. What they were called. */
  let sent: string[] = []
  let saves = 0
  /** How much was typed when a button was let through; what comes after that its answer does not know. */
  let through: number | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let keeper: ReturnType<typeof setTimeout> | undefined

  const hidden = (name: string) => form.elements.namedItem(name) as HTMLInputElement
  hidden('lockToken').value = token
  const plan = (ms: number) => {
    clearTimeout(timer)
    timer = setTimeout(() => void send(), ms)
  }

  function onInput(event: Event) {
    const target = event.target
    if (!(target instanceof HTMLElement) || target.closest('[data-not-saved]')) return
    if (typed === saved) firstAt = Date.now()
    typed += 1
    clearTimeout(keeper)
    keeper = setTimeout(keepText, 150)
    if (held) return
    if (wroteAt === 0) void call('open')
    wroteAt = Date.now()
    tell({ kind: 'unsaved' })
    plan(Math.min(PAUSE, Math.max(0, firstAt + LONGEST - Date.now())))
  }

  async function send(keepalive = false): Promise<void> {
    clearTimeout(timer)
    if (isLeaving || held || typed === saved) return
    if (isSending && !keepalive) return plan(AGAIN)
    isSending = true
    const at = typed
    nameSave()
    const body = new FormData(form)
    body.set('live', 'save')
    if (!keepalive) tell({ kind: 'saving' })
    const answer = await post(form.action, body, keepalive)
    isSending = false
    if (isLeaving) return
    if (typeof answer === 'string') {
      tell({ kind: answer })
      if (answer === 'offline' || answer === 'signed-out') {
        plan(AGAIN)
        // A note is kept nowhere but in its field: it stays there until somebody takes it.
        if (pressed?.of !== form) return pressNoteLater()
      }
    } else if (answer.ok) took(answer, at)
    else hold(answer)
    sendPressed()
  }

  const keepText = () => keep(key, form, sent, through !== null && typed > through)

  /** Gives what is sent a name, and keeps it with the text: the answer may come to no page at all. */
  function nameSave() {
    hidden('sentBefore').value = sent.join(' ')
    hidden('saveId').value = `${ground.token}-${(saves += 1)}`
    sent = [...sent.slice(0, MOST_SENT - 1), hidden('saveId').value]
    keepText()
  }

  function goOnFrom(answer: Answer) {
    hidden('version').value = String(answer.version)
    hidden('basedOn').value = String(answer.basedOn)
  }

  /** What is pressed while a save is on its way waits for the answer: it would name a version that is not the last any more. */
  function onSubmit(event: SubmitEvent) {
    clearTimeout(timer)
    if (!isSending) return (nameSave(), void (through = typed))
    keepText()
    event.preventDefault()
    pressed = { by: event.submitter, of: form, isLate: true }
  }

  /** A note is sent beside the text: the page that comes back has to have what was typed a moment ago. */
  function onOther(event: SubmitEvent) {
    const other = event.target
    if (!(other instanceof HTMLFormElement) || other === form || event.defaultPrevented) return
    if (typed === saved || held || isPassing || !other.closest('.writing-beside')) return
    event.preventDefault()
    keepText()
    pressed = { by: event.submitter, of: other, isLate: isSending }
    if (!isSending) void send()
  }

  /** Who has signed in again meanwhile pressed after the save that failed had begun: it is tried once for him. */
  function pressNoteLater() {
    if (!pressed?.isLate) return void (pressed = null)
    pressed.isLate = false
    return void send()
  }

  function sendPressed() {
    if (!pressed) return
    const { of, by } = pressed
    pressed = null
    // Whatever became of the save: what the server has not, the browser has.
    isPassing = true
    of.requestSubmit(by)
    isPassing = false
  }

  function took(answer: Answer, at: number) {
    saved = at
    goOnFrom(answer)
    sent = []
    tell({ kind: 'saved', at: answer.savedAt ?? Date.now() })
    if (typed === saved) return (clearTimeout(keeper), clearKept(key))
    firstAt = Date.now()
    plan(PAUSE)
  }

  function hold({ reason, by = '' }: Answer) {
    if (reason === 'too-long') return tell({ kind: reason })
    if (reason !== 'stale' && reason !== 'locked') return tell({ kind: 'refused' })
    held = reason
    tell({ kind: reason, by })
  }

  async function call(name: 'open' | 'stay' | 'take' | 'look') {
    const answer = await post(ground.lockPath, lockForm(name), false)
    if (typeof answer === 'string') return answer === 'signed-out' && tell({ kind: answer })
    if (!answer.ok) return answer.reason === 'locked' && hold(answer)
    if (held !== 'locked') return
    held = null
    if (name === 'take') wroteAt = Date.now()
    // Nothing of his own is waiting: what the other one wrote is what he goes on with.
    if (typed !== saved) return void send()
    // A note that is half written is kept nowhere: then he goes on from what he sees, and the two are joined when it is sent.
    if (isTypedBeside(form)) return tell({ kind: 'quiet' })
    if (name === 'take') handOn(key, token)
    isLeaving = true
    location.reload()
  }

  function leave() {
    if (isLeaving) return
    if (typed !== saved) {
      keepText()
      // Loaded anew, this page goes on with it.
      handOn(key, token)
      void send(true)
    }
    isLeaving = true
    navigator.sendBeacon(ground.lockPath, lockForm('leave'))
  }

  function lockForm(name: string): FormData {
    const body = new FormData()
    body.set('call', name)
    body.set('token', token)
    return body
  }

  async function beat() {
    const isIdle = Date.now() - wroteAt > IDLE && typed === saved
    if (wroteAt === 0) return await call('look')
    if (!isIdle) return await call('stay')
    wroteAt = 0
    await post(ground.lockPath, lockForm('leave'), false)
  }

  form.addEventListener('input', onInput, { signal })
  form.addEventListener('change', onInput, { signal })
  form.addEventListener('submit', onSubmit, { signal })
  document.addEventListener('submit', onOther, { signal })
  addEventListener('pagehide', leave, { signal })
  addEventListener('online', () => void send(), { signal })
  addEventListener('pageshow', (event) => event.persisted && comeBack(), { signal })
  document.addEventListener(
    'visibilitychange',
    () => {
      if (document.visibilityState !== 'hidden') return
      if (typed !== saved) keepText()
      void send()
    },
    { signal },
  )
  const beats = setInterval(() => void beat(), HEARTBEAT)
  void call('look')
  void look()

  /** Shown again as it was left: what was saved since it does not know. */
  function comeBack() {
    isLeaving = false
    if (!isTypedBeside(form)) location.reload()
  }

  async function look() {
    if (ground.isFresh && keptOf(key)?.isLate !== true) clearKept(key)
    const kept = keptOf(key) ?? keptOf(asideOf(key))
    if (!kept) return
    const answer = await compare(form.action, kept)
    if (typeof answer === 'string') return
    const isBehind = String(answer.version) !== hidden('version').value
    // What is typed by now is kept in its place; what was saved in between is compared with it when it is sent.
    if (answer.same && typed > 0) return
    // The server has the text; what was to be said of a step it has not.
    if (answer.same) putBackBeside(form, kept, ['note', 'at'])
    if (answer.same) clearKept(asideOf(key))
    if (answer.same && !isBehind) return clearKept(key)
    if (answer.same) {
      // It arrived after this page had been made, which does not show it.
      putBack(form, kept)
      return took(answer, typed)
    }
    // Typed in this tab a moment before, and nobody has saved since: he sees what he has just typed.
    const isLast = answer.mine === true || kept.version === String(answer.version)
    if (taken !== null && typed === 0 && isLast) return restore(kept)
    putAside(key, kept)
    if (typed === 0) clearKept(key)
    ground.found(kept)
  }

  function restore(kept: Kept) {
    // The server has to see what this was begun from: whatever was saved since is not written over.
    hidden('version').value = kept.version
    if (kept.basedOn) hidden('basedOn').value = kept.basedOn
    sent = kept.sent ?? []
    putBack(form, kept)
    keepText()
    clearKept(asideOf(key))
    typed += 1
    wroteAt = Date.now()
    // The page that it was typed on may have gone without a word.
    void call('open').then(() => send())
  }

  return {
    takeOver: () => void call('take'),
    restore,
    discard: () => (clearKept(asideOf(key)), void (typed === saved && clearKept(key))),
    stop() {
      stop.abort()
      clearTimeout(timer)
      clearTimeout(keeper)
      clearInterval(beats)
    },
  }
}
