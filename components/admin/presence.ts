/** So often a page says which comment somebody is at, and hears where the others are; forgotten after 20 seconds. */
const BEAT_MS = 8000

/** Says to the other moderators which comment is being looked at, and shows where they are. */
export function keepPresent(signal: AbortSignal) {
  const beat = () => void tell()
  const timer = setInterval(beat, BEAT_MS)
  let last = 0
  const onFocus = () => {
    if (current() === last) return
    last = current()
    beat()
  }
  document.addEventListener('focusin', onFocus, { signal })
  document.addEventListener('visibilitychange', beat, { signal })
  signal.addEventListener('abort', () => clearInterval(timer))
  beat()
}

const current = () => Number(document.activeElement?.closest<HTMLElement>('[data-card]')?.dataset.card ?? 0)

async function tell() {
  if (document.visibilityState !== 'visible') return
  try {
    const answer = await fetch(`/admin/comments/presence?comment=${current()}`)
    if (!answer.headers.get('content-type')?.startsWith('application/json')) return
    const { reviewing } = (await answer.json()) as { reviewing: Record<string, string> }
    for (const place of document.querySelectorAll<HTMLElement>('[data-presence]')) {
      const said = reviewing[place.dataset.presence ?? ''] ?? ''
      if (place.textContent !== said) place.textContent = said
    }
  } catch {
    // Nobody is seen while the server cannot be reached; the next beat tries again.
  }
}
