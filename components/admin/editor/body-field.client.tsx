'use client'

import type { Editor } from '@tiptap/core'
import { useEffect, useRef, useState } from 'react'
import { TextArea } from '../../ui/text-area.client.tsx'
import { PUT_BACK } from '../writing/kept.ts'
import type { acts as Acts } from './acts.ts'
import type { EditorWords } from './editor-words.ts'
import { EmbedDialog } from './embed-dialog.client.tsx'
import { KeysDialog } from './keys-dialog.client.tsx'
import { LinkDialog } from './link-dialog.client.tsx'
import { isPicture, uploadToLibrary, type PictureSource } from './pictures.ts'
import { ReadAlsoDialog } from './read-also-dialog.client.tsx'
import { isSame, NO_STATE, type ToolState } from './state.ts'
import { Toolbar } from './toolbar.client.tsx'

interface Props {
  /** The form field that holds the text as HTML. */
  name: string
  id?: string
  html: string
  label: string
  words: EditorWords
  /** Where pictures come from; the media library if nothing else is said. */
  pictures?: PictureSource
  /** Of elements that say more of it. */
  describedBy?: string
  invalid?: boolean
  /** What it is written in. */
  lang?: string
}

/** On the textarea: puts another text in. `detail.html` is what it is to be; no `input` event follows. */
export const BODY_EVENT = 'broadsheet:body'

type Open = { dialog: 'link' | 'readAlso' | 'keys' } | { dialog: 'embed'; at: number | null } | null

/**
 * A text to write. Without a script it is a field with HTML in it; with one, an editor, which keeps that field filled and
 * lets it say `input` at each change.
 */
export function BodyField({
  name,
  id = name,
  html,
  label,
  words,
  pictures,
  describedBy,
  invalid,
  lang,
}: Props) {
  const place = useRef<HTMLDivElement>(null)
  const status = useRef<HTMLParagraphElement>(null)
  const files = useRef<HTMLInputElement>(null)
  const source = useRef(pictures ?? uploadToLibrary)
  const [editing, setEditing] = useState<{ editor: Editor; acts: typeof Acts } | null>(null)
  const ready = editing !== null
  const [state, setState] = useState<ToolState>(NO_STATE)
  const [open, setOpen] = useState<Open>(null)
  const labelId = `${id}-label`
  const toolsId = `${id}-tools`

  const say = (text: string) => {
    if (status.current) status.current.textContent = text
  }
  const toTools = () => document.querySelector<HTMLElement>(`#${CSS.escape(toolsId)} [tabindex="0"]`)?.focus()

  useEffect(() => {
    const field = document.getElementById(id)
    if (!(field instanceof HTMLTextAreaElement)) return
    let isWanted = true
    let editor: Editor | null = null
    let setBody: (typeof Acts)['setBody'] = () => {}
    const put = (event: Event) => {
      const { html: wanted } = (event as CustomEvent<{ html: string }>).detail
      field.value = wanted
      if (editor) setBody(editor, wanted)
    }
    // What was kept in this browser is put back into the field itself.
    const putBack = () => editor && setBody(editor, field.value)
    field.addEventListener(BODY_EVENT, put)
    field.addEventListener(PUT_BACK, putBack)
    // A fieldset that is disabled says nothing to an editor.
    const isOpen = () => !field.readOnly && !field.matches(':disabled')
    const watch = new MutationObserver(() => editor?.setEditable(isOpen(), false))
    watch.observe(field, { attributeFilter: ['readonly'] })
    void import('./acts.ts').then(({ acts }) => {
      if (!isWanted || !place.current) return
      const hadFocus = document.activeElement === field
      editor = acts.startEditor({
        ...{ element: place.current, html: field.value, labelledBy: labelId, words, say, toTools },
        pictures: { upload: (added) => source.current.upload(added) },
        openLink: () => setOpen({ dialog: 'link' }),
        openEmbed: (at) => setOpen({ dialog: 'embed', at }),
        openKeys: () => setOpen({ dialog: 'keys' }),
        onChange: (changed) => {
          field.value = changed
          field.dispatchEvent(new Event('input', { bubbles: true }))
        },
        onState: (now) => {
          const next = acts.toolState(now)
          setState((before) => (isSame(before, next) ? before : next))
        },
      })
      editor.setEditable(isOpen(), false)
      setBody = acts.setBody
      setState(acts.toolState(editor))
      setEditing({ editor, acts })
      if (hadFocus) editor.commands.focus('end')
    })
    return () => {
      isWanted = false
      field.removeEventListener(BODY_EVENT, put)
      field.removeEventListener(PUT_BACK, putBack)
      watch.disconnect()
      editor?.destroy()
      setEditing(null)
    }
    // The editor lives as long as the field: what it is given does not change while it does.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [id])

  const close = () => {
    setOpen(null)
    editing?.editor.commands.focus()
  }
  const choosePicture = async () => {
    const { choose } = source.current
    const now = editing
    if (!choose) return files.current?.click()
    const picture = await choose()
    if (picture && now) {
      now.acts.insertPicture(now.editor, picture)
      say(words.added.replace('{name}', words.picture))
    }
  }
  const run = (wanted: string) => {
    if (wanted === 'link' || wanted === 'readAlso' || wanted === 'keys') return setOpen({ dialog: wanted })
    if (wanted === 'embed') return setOpen({ dialog: 'embed', at: null })
    if (wanted === 'picture') return void choosePicture()
    const now = editing
    if (now) now.acts.run(now.editor, wanted)
  }
  const dialog = () => {
    const now = editing
    if (!open || !now) return null
    const { editor, acts } = now
    if (open.dialog === 'keys') return <KeysDialog {...{ words, close }} />
    if (open.dialog === 'readAlso')
      return (
        <ReadAlsoDialog
          {...{ words, close }}
          choose={(article) => {
            close()
            acts.insertReadAlso(editor, article)
            say(words.added.replace('{name}', article.headline))
          }}
        />
      )
    if (open.dialog === 'embed')
      return (
        <EmbedDialog
          {...{ words, close }}
          now={open.at === null ? null : acts.embedAt(editor, open.at)}
          apply={(address, text) => acts.applyEmbed(editor, open.at, address, text)}
        />
      )
    const link = acts.linkAt(editor)
    return (
      <LinkDialog
        {...{ words, close, ...link }}
        apply={(address, text) => acts.applyLink(editor, address, text)}
        remove={link.address === '' ? null : () => acts.removeLink(editor)}
      />
    )
  }
  return (
    <div className="body-field" data-ready={ready || undefined}>
      <label htmlFor={id} id={labelId} onClick={() => editing?.editor.commands.focus()}>
        {label}
      </label>
      <Toolbar {...{ words, state, ready, run }} id={toolsId} back={() => editing?.editor.commands.focus()} />
      <TextArea
        {...{ id, name }}
        className="body-source"
        defaultValue={html}
        rows={20}
        dir="auto"
        lang={lang}
        hidden={ready}
        aria-describedby={[`${id}-source`, describedBy].filter(Boolean).join(' ')}
        aria-invalid={invalid ? true : undefined}
      />
      <small id={`${id}-source`} className="quiet-words" hidden={ready}>
        {words.sourceHint}
      </small>
      <div ref={place} className="body" lang={lang} hidden={!ready} />
      <p ref={status} role="status" className="editor-status" />
      <input
        ref={files}
        type="file"
        accept="image/*"
        multiple
        hidden
        tabIndex={-1}
        aria-hidden="true"
        onInput={(event) => event.stopPropagation()}
        onChange={(event) => {
          const chosen = [...(event.target.files ?? [])].filter(isPicture)
          const now = editing
          event.target.value = ''
          if (!now || chosen.length === 0) return
          const upload = (added: File[]) => source.current.upload(added)
          void now.acts.addPictures(now.editor, { words, say, pictures: { upload } }, chosen)
        }}
      />
      {dialog()}
    </div>
  )
}
