import { describe, expect, it } from 'vitest'
import { hasExact, matchOptions } from './combobox-match'

const options = [
  { value: '1', label: 'Prime Minister Netanyahu', hint: 'person' },
  { value: '2', label: 'Netanyahu, Benjamin', hint: 'person' },
  { value: '3', label: 'Élysée', hint: 'organisation' },
]

describe('matchOptions', () => {
  it('shows all for nothing typed', () => expect(matchOptions(options, ' ')).toEqual(options))
  it('puts labels that begin with the text first', () => {
    expect(matchOptions(options, 'netan').map((option) => option.value)).toEqual(['2', '1'])
  })
  it('wants every word, in any order', () => {
    expect(matchOptions(options, 'netanyahu prime').map((option) => option.value)).toEqual(['1'])
  })
  it('ignores accents and looks into the hint', () => {
    expect(matchOptions(options, 'elys organ').map((option) => option.value)).toEqual(['3'])
  })
  it('keeps to the limit and leaves its input as it was', () => {
    expect(matchOptions(options, 'n', 1)).toHaveLength(1)
    expect(options[0]?.value).toBe('1')
  })
})

it('hasExact ignores case and accents', () => {
  expect(hasExact(options, ' elysee ')).toBe(true)
  expect(hasExact(options, 'elys')).toBe(false)
})
