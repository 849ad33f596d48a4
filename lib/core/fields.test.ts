import { describe, expect, it } from 'vitest'
import { cleanText, id, line, optionalId, optionalInstant, optionalLine, paragraphs, version } from './fields'
import { newId } from './ids'

const code = (result: { success: boolean; error?: { issues: { message: string; params?: unknown }[] } }) =>
  result.error?.issues[0]?.message

describe('text', () => {
  it('is kept as typed, but for what nobody could see', () => {
    expect(cleanText('a\u0000b\u0007c\u0085d')).toBe('abcd')
    expect(cleanText('one\r\ntwo\rthree\tfour')).toBe('one\ntwo\nthree\tfour')
    expect(cleanText('half \ud83d pair')).toBe('half \ufffd pair')
    expect(cleanText('\u202Eشكرا 👩‍👩‍👧')).toBe('\u202Eشكرا 👩‍👩‍👧')
  })

  it('is one line or several', () => {
    expect(line(20).parse('  a\n b ')).toBe('a b')
    expect(paragraphs(20).parse(' a\n\n b ')).toBe('a\n\n b')
    expect(optionalLine(5).parse(undefined)).toBe('')
  })

  it('counts characters as people do, not code units', () => {
    expect(line(3).safeParse('👍👍👍').success).toBe(true)
    const long = line(2000).safeParse('x'.repeat(10_000))
    expect(code(long)).toBe('tooLong')
    expect(long.error?.issues[0]).toMatchObject({
      params: { code: 'tooLong', params: { max: 2000, length: 10_000 } },
    })
  })

  it('must say something where it has to', () => {
    for (const nothing of ['', '   ', '\n', '\u200B', '\u0000', '\u2028', '\u3164', '\u2800 \u115F'])
      expect(code(line(9).safeParse(nothing))).toBe('empty')
    expect(line(9).safeParse(7).success).toBe(false)
  })
})

describe('ids', () => {
  it('are UUIDs in lower case; forms send nothing as an empty string', () => {
    const made = newId()
    expect(id.parse(made.toUpperCase())).toBe(made)
    expect(id.safeParse('1').success).toBe(false)
    expect(optionalId.parse('')).toBeNull()
    expect(optionalId.parse(undefined)).toBeNull()
    expect(optionalId.parse(made)).toBe(made)
  })
})

describe('moments', () => {
  it('need a zone and a sensible year', () => {
    expect(optionalInstant.parse('2025-06-16T18:00:00+02:00')).toEqual(new Date('2025-06-16T16:00:00Z'))
    expect(optionalInstant.parse('')).toBeNull()
    expect(optionalInstant.parse(undefined)).toBeNull()
    expect(code(optionalInstant.safeParse('16.6.2025'))).toBe('dateUnreadable')
    expect(code(optionalInstant.safeParse('2025-06-16T18:00'))).toBe('dateUnreadable')
    expect(code(optionalInstant.safeParse('0000-01-01T00:00:00Z'))).toBe('dateOutOfRange')
    expect(code(optionalInstant.safeParse('9999-01-01T00:00:00Z'))).toBe('dateOutOfRange')
    expect(code(optionalInstant.safeParse('2025-02-30T00:00:00Z'))).toBe('dateUnreadable')
  })
})

describe('versions', () => {
  it('are whole numbers, from forms too', () => {
    expect(version.parse('3')).toBe(3)
    for (const bad of ['-1', '1.5', 'x', 2 ** 40]) expect(version.safeParse(bad).success).toBe(false)
  })
})
