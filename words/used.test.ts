import { globSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { describe, expect, it } from 'vitest'
import { en } from './en.ts'

/** Every message of a room by its path in it, such as 'fields.body.missing'. */
function keys(room: object, path = ''): string[] {
  return Object.entries(room).flatMap(([key, value]) => {
    const at = path ? `${path}.${key}` : key
    return typeof value === 'string' ? [at] : keys(value as object, at)
  })
}

const sources = globSync('{app,cli,components,db,server}/**/*.{ts,tsx}')
  .filter((file) => !file.includes('.test.'))
  .map((file) => ({ file, text: readFileSync(file, 'utf8') }))

/** What the folders say in quotes that speak by this room: a translator is mostly handed on within its folder. */
function saidBy(room: string): { literals: Set<string>; templates: RegExp[] } {
  const speaking = sources.filter(({ text }) => new RegExp(String.raw`[(,]\s*'${room}'\s*\)`).test(text))
  const folders = new Set(speaking.map(({ file }) => dirname(file)))
  const texts = sources.filter(({ file }) => folders.has(dirname(file))).map(({ text }) => text)
  const literals = texts.flatMap((text) =>
    [...text.matchAll(/['`]([\w.-]+)['`]/g)].map(([, said = '']) => said),
  )
  // Such as `status.${status}`: it begins with words of its own, or it would be any key.
  const templates = texts
    .flatMap((text) => [...text.matchAll(/`(\w(?:[\w.-]|\$\{[^{}`]*\})*)`/g)].map(([, said = '']) => said))
    .filter((said) => said.includes('${'))
    .map((said) => said.split(/\$\{[^}]*\}/).map((part) => part.replaceAll('.', String.raw`\.`)))
    .map((parts) => new RegExp(`^${parts.join('[^.]+')}$`))
  return { literals: new Set(literals), templates }
}

describe.each(Object.entries(en))('the room %s', (room, messages) => {
  it('holds no message that nobody says', () => {
    const { literals, templates } = saidBy(room)
    const unsaid = keys(messages).filter(
      (key) => !literals.has(key) && !templates.some((template) => template.test(key)),
    )
    expect(unsaid).toEqual([])
  })
})
