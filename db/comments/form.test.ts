import { describe, expect, it } from 'vitest'
import { checkCommentFields, type CommentFields, type FieldProblem } from './form.ts'

const good: CommentFields = { name: 'Alf Tregear', email: 'alf@example.org', body: 'Drove the 2 for years.' }
const FAMILY = '👨‍👩‍👧‍👦'
const ACCENTED = 'é'.normalize('NFD')
const of = (length: number, letter = 'a') => letter.repeat(length)

describe('checkCommentFields', () => {
  it('finds nothing wrong with an ordinary comment', () => {
    expect(checkCommentFields(good)).toEqual({ fields: good, problems: {} })
  })

  it('names every field that is missing at once', () => {
    const { problems } = checkCommentFields({ name: ' ', email: '', body: '\n\t\u200B' })
    expect(problems).toEqual({ name: 'missing', email: 'missing', body: 'missing' })
  })

  it.each<[string, keyof CommentFields, string, FieldProblem | undefined]>([
    ['a name of one letter', 'name', 'A', undefined],
    ['a name of 80', 'name', of(80), undefined],
    ['a name of 81', 'name', of(81), 'too-long'],
    ['a name of 80 families', 'name', of(80, FAMILY), undefined],
    ['a name of 81 families', 'name', of(81, FAMILY), 'too-long'],
    ['a name of 80 letters with their accents apart', 'name', of(80, ACCENTED), undefined],
    ['a name in Arabic', 'name', 'ليلى', undefined],
    ['a name of white space', 'name', ' \t\n\u00A0\u3000', 'missing'],
    ['a name that nobody sees', 'name', '\u200B\u2060\uFEFF\u202E', 'missing'],
    ['a name that is blank letters', 'name', '\u3164\u3164', 'missing'],
    ...[...'✅☑✓✔⍻🗸🗹🏅🎖📛🛡'].map((badge): [string, 'name', string, FieldProblem] => [
      `a name with ${badge}`,
      'name',
      `Alf ${badge}`,
      'badge',
    ]),
    ['a name with the picture of a check mark', 'name', 'Alf \u2714\uFE0F', 'badge'],
    ['a name with a heart', 'name', 'Alf ❤️', undefined],
    ['a body of two letters', 'body', 'No', 'too-short'],
    ['a body of three', 'body', 'Yes', undefined],
    ['a body of two families', 'body', of(2, FAMILY), 'too-short'],
    ['a body of three families', 'body', of(3, FAMILY), undefined],
    ['a body of three letters of which one is hidden', 'body', 'N\u200Bo', 'too-short'],
    ['a body of 5000', 'body', of(5000), undefined],
    ['a body of 5001', 'body', of(5001), 'too-long'],
    ['a body of 5000 families', 'body', of(5000, FAMILY), undefined],
    ['a body of 5000 with empty lines around', 'body', `\n\n${of(5000)}\n\n`, undefined],
    ['a body of nothing but empty lines', 'body', '\r\n\r\n  \r\n', 'missing'],
    ['an address with a tag', 'email', 'alf+courier@example.org', undefined],
    ['an address in capitals', 'email', 'ALF@EXAMPLE.ORG', undefined],
    ['an address with space around it', 'email', '  alf@example.org ', undefined],
    ['an address of 254', 'email', `${of(64)}@${of(63)}.${of(63)}.${of(57)}.org`, undefined],
    ['an address of 255', 'email', `${of(64)}@${of(63)}.${of(63)}.${of(58)}.org`, 'invalid'],
    ['an address without a domain', 'email', 'alf', 'invalid'],
    ['an address without a dot', 'email', 'alf@localhost', 'invalid'],
    ['two addresses', 'email', 'alf@example.org,bea@example.org', 'invalid'],
    ['an address with a line break', 'email', 'alf@example.org\nBcc: bea@example.org', 'invalid'],
    ['white space for an address', 'email', ' \t ', 'missing'],
  ])('judges %s', (_, field, value, problem) => {
    expect(checkCommentFields({ ...good, [field]: value }).problems[field]).toBe(problem)
  })

  it('cleans the name to one line and keeps the lines of the body', () => {
    const { fields } = checkCommentFields({
      ...good,
      name: '  Alf\n Tregear\u202E ',
      body: 'One.\r\n\r\n\r\n\r\nTwo.  ',
    })
    expect(fields).toMatchObject({ name: 'Alf Tregear', body: 'One.\n\nTwo.' })
  })

  it('writes the domain of an address in lower case and leaves the rest', () => {
    expect(checkCommentFields({ ...good, email: ' Alf.T@Example.ORG' }).fields.email).toBe(
      'Alf.T@example.org',
    )
  })

  it('leaves HTML as the text that it is', () => {
    const body = '<script>alert(1)</script> & <b>so on</b>'
    expect(checkCommentFields({ ...good, body })).toMatchObject({ fields: { body }, problems: {} })
  })

  it('cuts nothing off a body that is too long', () => {
    const body = of(6000)
    expect(checkCommentFields({ ...good, body }).fields.body).toBe(body)
  })
})
