import { describe, expect, it } from 'vitest'
import { csvLine } from './csv.ts'

describe('csvLine', () => {
  it('quotes what would break the line', () => {
    expect(csvLine(['a', 'b, c', 'say "no"', 'two\nlines', 7, null, ''])).toBe(
      'a,"b, c","say ""no""","two\nlines",7,,\r\n',
    )
  })

  it.each(['=1+1', '+44', '-2', '@SUM(A1)', '\t=1', ' =1', '\r=1', '|cmd', '%0A'])(
    'lets no spreadsheet run %j',
    (text) => {
      expect(csvLine([text])).toBe(`"'${text}"\r\n`)
    },
  )

  it('leaves numbers that are numbers', () => {
    expect(csvLine([-2, 1.5])).toBe('-2,1.5\r\n')
  })
})
