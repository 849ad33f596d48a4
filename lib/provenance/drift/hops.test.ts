import { describe, expect, it } from 'vitest'
import { suggest } from '@/lib/attribution/suggest'
import { chainOf } from '@/lib/testing/chains'
import { hopEnd } from './hop-end'
import { driftsOf, hopsOf } from './hops'
import type { HopEnd } from './model'

const hops = (...given: Parameters<typeof chainOf>) =>
  hopsOf(chainOf(...given)).map(({ upstreamId, downstreamId }) => [downstreamId, upstreamId])

const WIRE = 'wire: group officials?'
const PAPER = 'paper: group officials? > outlet Wire'

describe('the hops of a claim', () => {
  it('lead from a copy, a citation and an attribution to what they rest on', () => {
    expect(hops([WIRE, 'copy: group officials?'], ['copy SYNDICATES wire'])).toEqual([
      ['copy: group officials?', WIRE],
    ])
    expect(hops([WIRE, PAPER], ['paper CITES wire'], { wire: 'outlet Wire' })).toEqual([[PAPER, WIRE]])
    expect(hops([WIRE, 'paper: person Ada'], [`paper: person Ada CITES ${WIRE}`])).toEqual([
      ['paper: person Ada', WIRE],
    ])
  })

  it('lead to the document of an outlet that a path names, whoever recorded what rests on what', () => {
    expect(hops([WIRE, PAPER], [], { wire: 'outlet Wire' })).toEqual([[PAPER, WIRE]])
    expect(hops([WIRE, 'paper: outlet Wire'], [], { wire: 'outlet Wire' })).toEqual([
      ['paper: outlet Wire', WIRE],
    ])
    expect(hops([WIRE, 'paper: group officials?'], [], { wire: 'outlet Wire' })).toEqual([])
  })

  it('lead to nobody where it might be either of two', () => {
    const other = 'wire: person Ada'
    const published = { wire: 'outlet Wire' }
    expect(hops([WIRE, other, PAPER], [], published)).toEqual([[PAPER, WIRE]])
    expect(hops([WIRE, other, 'paper: person Ben > outlet Wire'], [], published)).toEqual([])
  })
})

describe('what the hops change', () => {
  const end = (text: string): HopEnd => {
    const [first] = suggest(text)
    if (!first) throw new Error(`nothing is attributed in “${text}”`)
    return hopEnd(text, first)
  }

  it('is told of the attribution that changes it, hop by hop', () => {
    const daily = 'daily: group officials? > outlet Paper'
    const chain = chainOf([WIRE, PAPER, daily], [], { wire: 'outlet Wire', paper: 'outlet Paper' })
    const found = driftsOf(
      chain,
      new Map([
        [WIRE, end('An official said the king rejected the law.')],
        [PAPER, end('An official said the king vetoed the law.')],
        [daily, end('Officials said the king vetoed the law.')],
      ]),
    )
    const codes = [...found].map(([id, drifts]) => [
      id,
      drifts.map(({ code, upstreamId }) => [code, upstreamId]),
    ])
    expect(codes).toEqual([
      [daily, [['SOURCE_PLURALISED', PAPER]]],
      [PAPER, [['VERB_STRENGTHENED', WIRE]]],
    ])
    expect(driftsOf(chain, new Map())).toEqual(new Map())
  })
})
