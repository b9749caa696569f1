'use client'

import { startAuthentication } from '@simplewebauthn/browser'
import { useRef, useState } from 'react'
import { useAlive } from '../../ui/alive.client.tsx'

interface Props {
  /** Where to go afterwards. */
  to: string
  words: { press: string; waiting: string; failed: string }
}

/** Signs in with a passkey alone. The device's answer goes into a form like any other. */
export function PasskeySignIn({ to, words }: Props) {
  const form = useRef<HTMLFormElement>(null)
  const answer = useRef<HTMLInputElement>(null)
  const [state, setState] = useState<'idle' | 'waiting' | 'failed'>('idle')
  const isAlive = useAlive()

  async function press() {
    setState('waiting')
    try {
      const asked = await fetch('/admin/sign-in/passkey')
      const optionsJSON = (await asked.json()) as Parameters<typeof startAuthentication>[0]['optionsJSON']
      const given = await startAuthentication({ optionsJSON })
      if (answer.current) answer.current.value = JSON.stringify(given)
      form.current?.submit()
    } catch {
      // Broken off, or no key for this newsroom on the device.
      setState('failed')
    }
  }

  return (
    <form ref={form} method="post" action="/admin/sign-in/passkey/session" className="js-only passkey">
      <input type="hidden" name="to" value={to} />
      <input ref={answer} type="hidden" name="answer" defaultValue="" />
      <button type="button" onClick={() => void press()} disabled={!isAlive || state === 'waiting'}>
        {words.press}
      </button>
      <p role="status" className="sign-in-help">
        {state === 'waiting' ? words.waiting : state === 'failed' ? words.failed : ''}
      </p>
    </form>
  )
}
