import { describe, expect, it } from 'vitest'
import { attribution, chainOf } from '@/lib/testing/chains'
import { restsOf } from './rests-on'

/** What a document rests on, by names; of a document its title. */
const rests = (document: string, ...[lines, edges, published]: Parameters<typeof chainOf>) => {
  const chain = chainOf(lines, edges, published)
  return restsOf(chain, [])(document).map(({ name }) => name)
}

describe('what a document rests on', () => {
  it('begins with itself and its outlet', () => {
    expect(rests('daily', [], ['daily CITES wire'], { daily: 'outlet Daily' })).toEqual([
      'daily',
      'outlet Daily',
      'wire',
      '',
    ])
  })

  it('is followed to the last report and through circles, each once', () => {
    const edges = ['a SYNDICATES b', 'b CITES c', 'c QUOTES a']
    const published = { a: 'outlet A', b: 'outlet A', c: 'outlet C' }
    expect(rests('a', [], edges, published)).toEqual(['a', 'outlet A', 'b', 'c', 'outlet C'])
  })

  it('is what it copies, and nothing it cites where a source of its own is recorded', () => {
    const published = { daily: 'outlet Daily', wire: 'outlet Wire' }
    const ada = ['daily: person Ada', 'daily: group officials? > outlet Wire']
    expect(rests('daily', ada, ['daily CITES wire'], published)).toEqual(['daily', 'outlet Daily'])
    expect(rests('daily', ada, ['daily SYNDICATES wire'], published)).toContain('wire')
    expect(rests('daily', ada.slice(1), ['daily CITES wire'], published)).toContain('wire')
  })

  it('is where all its statements came through or were had from, but not its own outlet’s word', () => {
    const published = { daily: 'outlet Daily', wire: 'outlet Wire' }
    const through = ['daily: group officials? > outlet Wire', 'daily: outlet Agency']
    expect(rests('daily', through, [], { daily: 'outlet Daily' })).toEqual([
      'daily',
      'outlet Daily',
      'outlet Wire',
      'outlet Agency',
    ])
    const cites = ['daily: person Ada CITES wire']
    expect(rests('daily', ['daily: person Ada'], cites, published)).toContain('wire')
    const own = ['daily: outlet Daily', ...through]
    expect(rests('daily', own, [], published)).toEqual(['daily', 'outlet Daily'])
  })

  it('knows an outlet that the desk has no record of by the name its document gives', () => {
    const chain = chainOf([attribution('a: person Ada'), attribution('b: person Ben')])
    const of = restsOf(chain, [
      { documentId: 'a', outlet: 'The Daily' },
      { documentId: 'b', outlet: 'the daily' },
    ])
    expect(of('a')[1]).toEqual({ kind: 'OUTLET', id: 'name:daily', name: 'The Daily' })
    expect(of('b')[1]?.id).toBe('name:daily')
    expect(of('elsewhere')).toEqual([
      { kind: 'REPORT', id: 'elsewhere', name: '' },
      { kind: 'OUTLET', id: '', name: '' },
    ])
  })
})
