'use client'

import { useEffect, useId, useState } from 'react'
import type { Pick } from '#db/articles/pick.ts'
import { counted } from '../../ui/plural.ts'
import { Dialog } from './dialog.client.tsx'
import type { EditorWords } from './editor-words.ts'
import { findArticles } from './pick.ts'

interface Props {
  words: EditorWords
  choose: (article: Pick) => void
  close: () => void
}

type Found = { text: string; articles: Pick[] } | { text: string; failed: true } | null

/** Milliseconds without a key after which is looked. */
const PAUSE = 200

/** Finds the article that a line is to name. */
export function ReadAlsoDialog({ words, choose, close }: Props) {
  const id = useId()
  const [text, setText] = useState('')
  const [found, setFound] = useState<Found>(null)
  useEffect(() => {
    if (text.trim() === '') return
    let isWanted = true
    const look = async () => {
      const answer = await findArticles(text).then(
        (articles) => ({ text, articles }),
        () => ({ text, failed: true as const }),
      )
      if (isWanted) setFound(answer)
    }
    const timer = setTimeout(() => void look(), PAUSE)
    return () => {
      isWanted = false
      clearTimeout(timer)
    }
  }, [text])
  const current = text.trim() === '' ? null : found
  const articles = current && 'articles' in current ? current.articles : []
  return (
    <Dialog title={words.readAlsoTitle} close={close}>
      <div className="editor-field">
        <label htmlFor={id}>{words.readAlsoSearch}</label>
        <input
          type="search"
          id={id}
          data-first
          dir="auto"
          autoComplete="off"
          value={text}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return
            event.preventDefault()
            const [first] = articles
            if (first && current?.text === text) choose(first)
          }}
        />
      </div>
      <p role="status" className="quiet-words picked-count">
        {current && 'failed' in current && words.readAlsoFailed}
        {current &&
          'articles' in current &&
          (articles.length === 0 ? words.readAlsoNone : counted(words.readAlsoFound, articles.length))}
      </p>
      <ul className="picked">
        {articles.map((article) => (
          <li key={article.id}>
            <button type="button" onClick={() => choose(article)}>
              <b dir="auto">{article.headline}</b>
              <span>
                <bdi>{article.section}</bdi>
                {article.status !== 'published' && <em>{words.readAlsoGone}</em>}
              </span>
            </button>
          </li>
        ))}
      </ul>
      <p className="presses">
        <button type="button" className="quiet" onClick={close}>
          {words.cancel}
        </button>
      </p>
    </Dialog>
  )
}
