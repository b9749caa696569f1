import { settle } from './queue-parts.ts'

interface Run {
  batch: string
  done: number
}

let asking = false

/**
 * Keeps the line of a press on very many true, and has the page say what came of it when it has ended.
 *
 * @param locale in which numbers are written
 */
export function followRun(run: Run | null, locale: string): void {
  const part = document.querySelector('[data-part="run"]')
  if (!part || asking) return
  const line = part.querySelector<HTMLElement>('[data-run]')
  if (line?.dataset.run !== run?.batch) return void renew(line?.dataset.runPage)
  if (!line || !run) return
  const done = line.querySelector('[data-run-done]')
  if (done) done.textContent = run.done.toLocaleString(locale)
  const bar = line.querySelector('progress')
  if (bar) bar.value = run.done
}

/**
 * Asks for the page anew.
 *
 * @param outcome the page that says what came of one that has ended, with its Undo
 */
async function renew(outcome: string | undefined) {
  asking = true
  try {
    const answer = await fetch(outcome ?? location.href)
    if (!answer.ok) return
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
    // What somebody is busy with stays where it is.
    const isBusy = document.querySelector('[data-cards] details[open], [data-cards] input:checked') !== null
    if (outcome === undefined || isBusy) return showParts(page)
    history.replaceState(null, '', outcome)
    if (!settle(page, new Set())) location.reload()
  } catch {
    // Offline, or the server is being restarted: the next event asks again.
  } finally {
    asking = false
  }
}

function showParts(page: Document) {
  for (const name of ['run', 'done', 'tabs']) {
    const [mine, now] = [document, page].map((one) => one.querySelector(`[data-part="${name}"]`))
    if (mine && now) mine.replaceChildren(...now.childNodes)
  }
}
