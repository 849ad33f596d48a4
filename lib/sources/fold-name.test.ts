import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { effort, PATIENCE_MS } from '@/lib/testing/effort'
import { foldName } from './fold-name'

describe('foldName', () => {
  it.each([
    ['Reuters', 'reuters'],
    ['REUTERS’s', 'reuters'],
    ["Trump's", 'trump'],
    ['U.S. officials', 'us officials'],
    ['US officials', 'us officials'],
    ['The Daily Star', 'daily star'],
    ['The', 'the'],
    ['Recep Tayyip Erdoğan', 'recep tayyip erdogan'],
    ['Łukasz Øster', 'lukasz oster'],
    ['O’Brien', 'obrien'],
    ['Jean-Luc  Picard,', 'jean luc picard'],
    ['Legit.ng', 'legitng'],
    ['Сергей', 'сергей'],
    ['नेपाल', 'नेपाल'],
    ['Ayatollah Ali Khamenei', 'ayatollah ali khamenei'],
    ['???', '???'],
  ])('%s → %s', (name, key) => {
    expect(foldName(name)).toBe(key)
  })

  it('takes one step a mark, however many a hostile article heaps on one letter', {
    timeout: PATIENCE_MS,
  }, async () => {
    const heaped = `A${'\u0301'.repeat(100_000)}da`
    expect(await effort(() => expect(foldName(heaped)).toBe('ada'))).toBeLessThan(1_000)
  })

  it('keeps letters apart that are different letters', () => {
    expect(foldName('Сергей')).not.toBe(foldName('Сергеи'))
    expect(foldName('कि')).not.toBe(foldName('क'))
  })

  it('leaves the title on, since a title does not prove who it is', () => {
    expect(foldName('President Donald Trump')).not.toBe(foldName('Donald Trump'))
  })

  it('gives the same key for composed and decomposed letters, and never an empty one', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (name) => {
        fc.pre(name.trim() !== '')
        expect(foldName(name)).not.toBe('')
        expect(foldName(name.normalize('NFD'))).toBe(foldName(name.normalize('NFC')))
      }),
    )
  })
})
