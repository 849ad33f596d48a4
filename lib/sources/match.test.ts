import { describe, expect, it } from 'vitest'
import { foldName } from './fold-name'
import { type Candidate, matchSource, type Wanted } from './match'

const record = (names: string | string[], over: Partial<Candidate> = {}): Candidate => {
  const all = [names].flat()
  return {
    id: all[0] ?? '',
    name: all[0] ?? '',
    kind: 'PERSON',
    naming: 'NAMED',
    inStory: true,
    actorId: all[0] ?? '',
    ...over,
    keys: all.map(foldName),
  }
}
const named = (name: string, over: Partial<Wanted> = {}): Wanted => ({
  name,
  kind: 'PERSON',
  naming: 'NAMED',
  ...over,
})
const officials = (name: string): Wanted => ({ name, kind: 'GROUP', naming: 'DESCRIBED' })
const group = { kind: 'GROUP', naming: 'DESCRIBED' } as const

describe('matchSource, someone named', () => {
  it('knows a record by any of its names, wherever it was used', () => {
    const known = record(['Benjamin Netanyahu', 'Netanyahu'], { inStory: false })
    expect(matchSource(named('NETANYAHU'), [known])).toEqual({ state: 'KNOWN', source: known, alias: false })
  })

  it('takes a last name for the one person of the story whose full name ends with it', () => {
    const full = record('Israeli Prime Minister Benjamin Netanyahu')
    expect(matchSource(named('Netanyahu'), [full])).toEqual({ state: 'KNOWN', source: full, alias: true })
  })

  it('takes the full name for the one person of the story known by its last words only', () => {
    const short = record(['Netanyahu', 'Benjamin Netanyahu'])
    expect(matchSource(named('Israeli Prime Minister Benjamin Netanyahu'), [short])).toMatchObject({
      state: 'KNOWN',
      alias: true,
    })
  })

  it('does not take John Smith for Mary Smith because she is also called Smith', () => {
    expect(matchSource(named('John Smith'), [record(['Mary Smith', 'Smith'])])).toEqual({ state: 'NEW' })
  })

  it('does not guess from a last name alone in another story', () => {
    expect(matchSource(named('Smith'), [record('Mary Smith', { inStory: false })])).toEqual({ state: 'NEW' })
  })

  it('asks when two could be meant', () => {
    const both = [record('Mary Smith'), record('John Smith')]
    expect(matchSource(named('Smith'), both)).toEqual({ state: 'AMBIGUOUS', among: both })
  })

  it('asks nobody which of the records of one actor is meant: the one that goes by the words', () => {
    const main = record(['Mary Smith', 'Smith'])
    const married = record(['Mary Marlow', 'Smith'], { actorId: main.id })
    const known = (source: Candidate, alias: boolean) => ({ state: 'KNOWN', source, alias })
    expect(matchSource(named('Smith'), [married, main])).toEqual(known(main, false))
    expect(matchSource(named('Mary Marlow'), [main, married])).toEqual(known(married, false))
    expect(matchSource(named('Marlow'), [record('John Marlow'), married])).toMatchObject({
      state: 'AMBIGUOUS',
    })
  })

  it('prefers the one this story is about', () => {
    const elsewhere = record(['Mary Smith', 'Smith'], { inStory: false })
    const here = record('John Smith')
    expect(matchSource(named('Smith'), [elsewhere, here])).toMatchObject({ state: 'KNOWN', source: here })
  })

  it('takes no word out of the middle of a word', () => {
    expect(matchSource(named('son'), [record('Ann Johnson')])).toEqual({ state: 'NEW' })
  })

  it('keeps people and institutions apart, not one kind of institution and another', () => {
    const lincoln = record('Lincoln', { kind: 'ORGANISATION' })
    expect(matchSource(named('Lincoln'), [lincoln])).toEqual({ state: 'NEW' })
    expect(matchSource(named('Lincoln', { kind: 'OUTLET' }), [lincoln])).toMatchObject({ state: 'KNOWN' })
  })

  it('shortens no institution’s name', () => {
    const bank = record('Bank of England', { kind: 'ORGANISATION' })
    expect(matchSource(named('England', { kind: 'ORGANISATION' }), [bank])).toEqual({ state: 'NEW' })
  })
})

describe('matchSource, someone not named', () => {
  it('is the same record within one story', () => {
    const known = record('two U.S. officials', group)
    expect(matchSource(officials('Two US officials'), [known])).toEqual({
      state: 'KNOWN',
      source: known,
      alias: false,
    })
  })

  it('is never the record of another story', () => {
    const elsewhere = record('two U.S. officials', { ...group, inStory: false })
    expect(matchSource(officials('two U.S. officials'), [elsewhere])).toEqual({ state: 'NEW' })
  })

  it('is never merged by a part of the description, nor with someone named', () => {
    expect(matchSource(officials('officials'), [record('two U.S. officials', group)])).toEqual({
      state: 'NEW',
    })
    expect(matchSource(officials('The Officials'), [record('The Officials', { kind: 'GROUP' })])).toEqual({
      state: 'NEW',
    })
  })
})
