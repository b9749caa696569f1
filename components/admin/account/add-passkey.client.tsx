'use client'

import { startRegistration } from '@simplewebauthn/browser'
import { useRef, useState } from 'react'
import { useAlive } from '../../ui/alive.client.tsx'

interface Props {
  words: { name: string; password: string; press: string; waiting: string; failed: string }
}

/** Has the device make a passkey, and sends what it hands over with a form like any other. */
export function AddPasskey({ words }: Props) {
  const form = useRef<HTMLFormElement>(null)
  const answer = useRef<HTMLInputElement>(null)
  const [state, setState] = useState<'idle' | 'waiting' | 'failed'>('idle')
  const isAlive = useAlive()

  async function press() {
    if (!form.current?.reportValidity()) return
    setState('waiting')
    try {
      const asked = await fetch('/admin/account/passkeys/options')
      const optionsJSON = (await asked.json()) as Parameters<typeof startRegistration>[0]['optionsJSON']
      const made = await startRegistration({ optionsJSON })
      if (answer.current) answer.current.value = JSON.stringify(made)
      form.current.submit()
    } catch {
      // Broken off, or the device has one for this newsroom already.
      setState('failed')
    }
  }

  return (
    <form ref={form} method="post" action="/admin/account/passkeys" className="js-only">
      <input type="hidden" name="do" value="add" />
      <input ref={answer} type="hidden" name="answer" defaultValue="" />
      <div className="field">
        <label htmlFor="new-passkey-name">{words.name}</label>
        <input id="new-passkey-name" name="name" type="text" dir="auto" required maxLength={60} />
      </div>
      <div className="field">
        <label htmlFor="new-passkey-password">{words.password}</label>
        <input
          id="new-passkey-password"
          name="own-password"
          type="password"
          autoComplete="current-password"
          required
        />
      </div>
      <p className="presses">
        <button type="button" onClick={() => void press()} disabled={!isAlive || state === 'waiting'}>
          {words.press}
        </button>
      </p>
      <p role="status">{state === 'waiting' ? words.waiting : state === 'failed' ? words.failed : ''}</p>
    </form>
  )
}
