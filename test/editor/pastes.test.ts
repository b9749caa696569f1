import { expect, it } from 'vitest'
import { cleanPaste } from '#components/admin/editor/paste.ts'
import { HOSTILE_MARKUP } from '#db/testing/hostile-markup.ts'
import { offences } from '#db/text/html/offences.ts'

it.each(HOSTILE_MARKUP)('comes in clean where it is pasted, whatever two parsers make of it: %s', (text) => {
  const around = [
    `<p title="${text}">x</p>`,
    `<table><tr><td>${text}</table>`,
    `<template>${text}</template>`,
  ]
  for (const html of [text, ...around]) expect(offences(cleanPaste(html).html), html).toEqual([])
})
