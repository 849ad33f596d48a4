import { describe, expect, it } from 'vitest'
import { SOURCE_NAMINGS } from '@/lib/sources/model'
import { person, policyCase, said, unnamed } from '@/lib/testing/policy-case'
import { describeRule } from '@/lib/testing/policy-rules'
import type { CaseAttribution, PolicyCase } from './case'
import { RULE_IDS } from './model'
import { RULES } from './rules'

const by = (...attributions: readonly CaseAttribution[]) => policyCase({ attributions })
const named = by(said())
const grounds = { vital: true, notOtherwise: true, reliable: true, reason: 'They fear for their work.' }

describeRule('plural-of-one', {
  passes: by(unnamed()),
  fails: { one: by(unnamed({ words: 'officials familiar with the talks', headcount: 1 })) },
  absent: by(
    said({ words: 'Ada Lindqvist’s friends' }),
    unnamed({ words: 'one of the officials', headcount: 1 }),
  ),
  mended: [by(unnamed({ words: 'officials familiar with the talks', headcount: 2 })), by(unnamed())],
})

describeRule('unnamed-opinion', {
  passes: by(unnamed()),
  fails: {
    opinion: by(unnamed({ use: 'OPINION' })),
    attack: by(unnamed({ use: 'ATTACK' }), said({ use: 'ATTACK' })),
  },
  absent: named,
  mended: [by(unnamed({ use: 'INFORMATION' }), said({ use: 'OPINION' }))],
})

describeRule('unnamed-unjustified', {
  passes: by(unnamed()),
  fails: { grounds: by(unnamed({ anonymity: { ...grounds, notOtherwise: false } })) },
  absent: named,
  mended: [by(unnamed({ anonymity: grounds }))],
})

describeRule('anonymity-reason', {
  passes: by(unnamed()),
  fails: { 'no-reason': by(unnamed({ anonymity: { ...grounds, reason: ' ' } })) },
  absent: named,
  mended: [by(unnamed({ anonymity: grounds }))],
})

describeRule('bare-description', {
  passes: by(unnamed()),
  fails: { bare: by(unnamed({ words: 'Two officials' })) },
  absent: named,
  mended: [by(unnamed({ words: 'two officials of the harbour board' }))],
})

describeRule('identity-unattested', {
  passes: policyCase({ attributions: [unnamed()], attestations: [{ sourceId: 'officials' }] }),
  fails: { unattested: by(unnamed(), unnamed({ id: 'once more' })) },
  absent: by(said({ words: 'the mayor', naming: 'DESCRIBED' })),
  mended: [policyCase({ attributions: [unnamed()], attestations: [{ sourceId: 'officials' }] })],
})

const refusal = said({ id: 'refusal', stance: 'NO_COMMENT' })
const ada = person('Ada Lindqvist')

describeRule('comment-and-leak', {
  passes: by(refusal, unnamed()),
  fails: { leaks: by(refusal, unnamed({ source: ada, words: 'a person in the room' })) },
  absent: by(unnamed({ source: ada })),
  mended: [by(refusal, said()), by(refusal, unnamed())],
})

describeRule('detached-attribution', {
  passes: named,
  fails: { detached: by(said({ sameSentence: false })) },
  absent: by(said({ sameSentence: null })),
  mended: [by(said({ sameSentence: true }))],
})

describeRule('quote-altered', {
  passes: by(said({ mode: 'DIRECT', quoteState: 'VERBATIM' })),
  fails: { altered: by(said({ mode: 'MIXED', quoteState: 'ALTERED', stance: 'NO_COMMENT' })) },
  absent: by(said({ mode: 'INDIRECT' }), said({ mode: 'DIRECT', quoteState: 'UNCHECKED' })),
  mended: [
    by(said({ mode: 'DIRECT', quoteState: 'VERBATIM' }), said({ mode: 'INDIRECT', quoteState: 'ALTERED' })),
  ],
})

describe('the naming that counts', () => {
  const BY_NAMING = [
    'plural-of-one',
    'unnamed-opinion',
    'unnamed-unjustified',
    'anonymity-reason',
    'bare-description',
    'comment-and-leak',
  ] as const
  const failing = (of: PolicyCase) =>
    RULE_IDS.filter((id) => RULES[id].check(of).outcome === 'FAIL').filter((id) =>
      BY_NAMING.some((rule) => rule === id),
    )
  const bare = { words: 'officials', headcount: 1, use: 'ATTACK', anonymity: null } as const

  it('is the statement’s own, for each rule that asks for naming, whatever the record bears', () => {
    for (const naming of SOURCE_NAMINGS) {
      const source = { ...ada, naming }
      expect(failing(by(refusal, unnamed({ ...bare, source })))).toEqual(BY_NAMING)
      expect(failing(by(refusal, said({ ...bare, source })))).toEqual([])
    }
  })

  it('is not asked of bodies and papers, which hide nobody’s name', () => {
    const source = { ...ada, kind: 'ORGANISATION' } as const
    expect(failing(by(refusal, unnamed({ ...bare, source })))).toEqual([])
  })

  it('lets no rule print the record’s name beside a statement that does not give it', () => {
    const leak = unnamed({ ...bare, source: ada, stance: 'DENIES', denialScope: 'FULL', sameSentence: false })
    const of = by(refusal, said(), { ...leak, drifts: [{ code: 'HEDGE_LOST', was: 'may', is: 'will' }] })
    const findings = RULE_IDS.flatMap((id) => RULES[id].check(of).findings)
    const about = findings.filter(({ attributionIds }) => attributionIds?.includes(leak.id))
    expect(about.map(({ code }) => code)).toContain('contradicts-unnamed')
    expect(about.map(({ code }) => code)).toContain('leaks')
    expect(JSON.stringify(about.map(({ params }) => params))).not.toContain('Ada')
  })
})
