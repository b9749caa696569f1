import { settle } from './queue-parts.ts'

interface Run {
  batch: string
  done: number
}

let asking = false

/** Keeps the line of a press on very many true, and has the page say what came of it when it has ended. */
export function followRun(run: Run | null): void {
  const part = document.querySelector('[data-part="run"]')
  if (!part || asking) return
  const line = part.querySelector<HTMLElement>('[data-run]')
  if (line?.dataset.run !== run?.batch) return void renew(line?.dataset.run)
  if (!line || !run) return
  const done = line.querySelector('[data-run-done]')
  if (done) done.textContent = run.done.toLocaleString('en')
  const bar = line.querySelector('progress')
  if (bar) bar.value = run.done
}

/** Asks for the page anew. One that has ended is named, so that its outcome and its Undo come with it. */
async function renew(ended: string | undefined) {
  asking = true
  try {
    const url = new URL(location.href)
    if (ended !== undefined && !url.searchParams.has('done')) url.searchParams.set('done', ended)
    const answer = await fetch(url)
    if (!answer.ok) return
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
    const open = document.querySelector('[data-cards] details[open], [data-cards] input:checked')
    if (ended !== undefined && !open && settle(page, new Set())) return
    for (const part of document.querySelectorAll<HTMLElement>('[data-part]')) {
      const isOurs = ['run', 'done', 'tabs'].includes(part.dataset.part ?? '')
      const now = isOurs ? page.querySelector(`[data-part="${part.dataset.part}"]`) : null
      if (now) part.replaceChildren(...now.childNodes)
    }
  } catch {
    // Offline, or the server is being restarted: the next event asks again.
  } finally {
    asking = false
  }
}
