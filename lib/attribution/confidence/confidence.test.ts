import { describe, expect, it } from 'vitest'
import { type Curves, chancesOf } from '@/lib/attribution/confidence/confidence'
import { type Evidence, TAGGER_RULE, type TaggedRole } from '@/lib/attribution/confidence/evidence'

const rates = (statement: number) => ({ statement, source: 0.2, cue: 0.3, content: 0.4 })
const measured: Curves = {
  alone: { 'clause-after': rates(0.9), '*': rates(0.7) },
  unseen: { '*': rates(0.1) },
  tagged: {
    statement: { both: [1, 1, 0], tagger: [0, 1, 1] },
    role: {
      source: { both: [2, 1], tagger: [0, 1], rule: [-2, 0], alone: [-1, 1], unseen: [3, 1] },
      cue: {},
      content: {},
    },
  },
}
const role = (likelihood: number, whose: TaggedRole['whose'] = 'both'): TaggedRole => ({ likelihood, whose })
const evidence = (parts: Partial<Evidence>): Evidence => ({
  rule: 'clause-after',
  tagged: null,
  taggerRan: true,
  ...parts,
})
const sigmoid = (x: number) => 1 / (1 + Math.exp(-x))

describe('chancesOf', () => {
  it('reads off the rule how sure a statement is that no tagger was asked about', () => {
    const told = (rule: string) => chancesOf(evidence({ rule, taggerRan: false }), measured).statement
    expect(told('clause-after')).toBe(0.9)
    expect(told('a-new-rule')).toBe(0.7)
  })

  it('is less sure of a rule that the tagger was asked about and did not follow', () => {
    expect(chancesOf(evidence({}), measured)).toEqual(rates(0.1))
  })

  it('bends the likelihood of a role by whose words they are', () => {
    const source = (rule: string, one: TaggedRole | null) =>
      chancesOf(evidence({ rule, tagged: { source: one, cue: null, content: null } }), measured).source
    expect(source('clause-after', role(0.5))).toBeCloseTo(sigmoid(2))
    expect(source('clause-after', role(0.5, 'rule'))).toBeCloseTo(sigmoid(-2))
    expect(source('clause-after', role(0.5, 'tagger'))).toBeCloseTo(0.5)
    expect(source(TAGGER_RULE, role(0.5, 'tagger'))).toBeCloseTo(sigmoid(-1))
    expect(source('clause-after', null)).toBeCloseTo(sigmoid(3))
  })

  it('takes words and cue together for the statement of the tagger alone', () => {
    const told = (content: number, cue: number) =>
      chancesOf(
        evidence({ rule: TAGGER_RULE, tagged: { source: null, cue: role(cue), content: role(content) } }),
        measured,
      ).statement
    expect(told(0.5, 0.5)).toBeCloseTo(0.5)
    expect(told(0.9, 0.9)).toBeGreaterThan(told(0.9, 0.5))
    expect(told(0.9, 0.5)).toBeGreaterThan(told(0.5, 0.5))
  })

  it('is never certain, whatever the tagger says', () => {
    for (const likelihood of [0, 1]) {
      const chances = chancesOf(
        evidence({ tagged: { source: role(likelihood), cue: role(likelihood), content: role(likelihood) } }),
      )
      for (const chance of Object.values(chances)) {
        expect(chance).toBeGreaterThan(0)
        expect(chance).toBeLessThan(1)
      }
    }
  })

  it('is surer of what both have found than of what one has, with the curves that ship', () => {
    const all = { source: role(0.9), cue: role(0.9), content: role(0.9) }
    const both = chancesOf(evidence({ tagged: all })).statement
    expect(both).toBeGreaterThan(chancesOf(evidence({ rule: TAGGER_RULE, tagged: all })).statement)
    expect(both).toBeGreaterThan(chancesOf(evidence({})).statement)
  })
})
