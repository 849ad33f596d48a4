import { describe, expect, it } from 'vitest'
import type { Statement } from './model'
import { asPrediction } from './prediction'

const told: Statement = {
  range: { start: 0, end: 53 },
  source: {
    range: { start: 9, end: 18 },
    name: 'the mayor',
    kind: 'PERSON',
    naming: 'DESCRIBED',
    headcount: 1,
  },
  cue: { start: 19, end: 23 },
  content: [
    { start: 0, end: 8 },
    { start: 36, end: 43 },
  ],
  outlets: [
    { range: { start: 24, end: 34 }, name: 'Coast Wire', cue: { start: 19, end: 23 } },
    { range: { start: 60, end: 67 }, name: 'Reuters', cue: null },
  ],
  mode: 'DIRECT',
  stance: 'DENIES',
  denialScope: 'PARTIAL',
  denied: { start: 36, end: 40 },
  hedges: [{ start: 1, end: 3 }],
  saidWhen: { start: 44, end: 53 },
  within: 3,
  rule: 'quote-verb',
  tagged: false,
  confidence: null,
}

describe('asPrediction', () => {
  it('gives each role as spans, a broken quote as two', () => {
    expect(asPrediction('', told)).toEqual({
      source: [[9, 18]],
      cue: [[19, 23]],
      content: [
        [0, 8],
        [36, 43],
      ],
      outlets: [
        { name: 'Coast Wire', outlet: [[24, 34]], cue: [[19, 23]] },
        { name: 'Reuters', outlet: [[60, 67]], cue: [] },
      ],
      denied: [[36, 40]],
      hedges: [[1, 3]],
      saidWhen: [[44, 53]],
      within: 3,
      name: 'the mayor',
      kind: 'PERSON',
      mode: 'DIRECT',
      stance: 'DENIES',
      denialScope: 'PARTIAL',
      naming: 'DESCRIBED',
      headcount: 1,
      rule: 'quote-verb',
      tagged: false,
      confidence: null,
    })
  })

  it('gives a role without words no span', () => {
    const bare = {
      ...told,
      source: { ...told.source, range: null },
      cue: null,
      content: [],
      outlets: [],
      saidWhen: null,
    }
    expect(asPrediction('', bare)).toMatchObject({
      source: [],
      cue: [],
      content: [],
      outlets: [],
      saidWhen: [],
    })
  })

  it.each([
    ['said that it is shut', 10, 9 - 4],
    ['said that\n it is shut', 11, 5],
    ['said so that it is shut', 13, 8],
    ['cravat it is shut', 7, 7],
  ])('counts the word that joins the content to its cue to it, as PolNeAR does: %j', (text, from, start) => {
    const content = [{ start: from, end: text.length }]
    expect(asPrediction(text, { ...told, content }).content).toEqual([[start, text.length]])
  })
})
