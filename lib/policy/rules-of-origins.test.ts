import { expect, it } from 'vitest'
import { originsOf } from '@/lib/provenance/origins'
import { chainOf } from '@/lib/testing/chains'
import {
  item,
  originsFrom,
  person,
  policyCase,
  proposed,
  resting,
  said,
  unnamed,
} from '@/lib/testing/policy-case'
import { describeRule } from '@/lib/testing/policy-rules'
import type { CaseEvidence, CaseOrigins, PolicyCase } from './case'
import { checkClaim } from './check'
import { DEFAULT_PACK } from './pack'

const none = originsFrom()
const supported = (FOR: CaseOrigins) => policyCase({ origins: { FOR, AGAINST: none } })
const established = policyCase({ claim: { ...policyCase().claim, foundation: 'ESTABLISHED' } })
const denial = said({ id: 'no', source: person('Cleo Mar'), stance: 'DENIES', denialScope: 'FULL' })

it('what is established, on the public record or witnessed needs nobody to say so, and is spared nothing else', () => {
  const failed = (foundation: PolicyCase['claim']['foundation'], more: Partial<PolicyCase> = {}) => {
    const nothing = { attributions: [], evidence: [], searchNotes: [], origins: { FOR: none, AGAINST: none } }
    const of = policyCase({ ...nothing, claim: { ...policyCase().claim, foundation }, ...more })
    return checkClaim(proposed(of, 'CONFIRMED'), DEFAULT_PACK)
      .filter(({ outcome }) => outcome === 'FAIL')
      .map(({ ruleId }) => ruleId)
  }
  const others = ['single-origin', 'secondary-only', 'no-primary', 'one-sided-search']
  expect(failed('NONE')).toEqual(['unattributed', ...others])
  for (const foundation of ['ESTABLISHED', 'PUBLIC_RECORD', 'WITNESSED'] as const)
    expect(failed(foundation)).toEqual(others)
  const unnamedOnly = { origins: { FOR: originsFrom('group officials?'), AGAINST: none } }
  expect(failed('PUBLIC_RECORD', unnamedOnly)).toContain('unnamed-only')
})

describeRule('unattributed', {
  passes: policyCase(),
  fails: {
    nobody: policyCase({ attributions: [] }),
    'nobody-for': policyCase({ attributions: [denial] }),
  },
  absent: established,
  mended: [policyCase({ attributions: [denial, said()] })],
})

describeRule('two-faced', {
  passes: policyCase({ attributions: [said(), said({ id: 'again', terms: 'BACKGROUND' })] }),
  fails: {
    contradicts: policyCase({
      attributions: [
        said(),
        said({ id: 'but', terms: 'BACKGROUND', stance: 'DENIES', denialScope: 'PARTIAL' }),
      ],
    }),
    'contradicts-unnamed': policyCase({
      attributions: [
        said(),
        unnamed({ source: person('Ada Lindqvist'), stance: 'DENIES', denialScope: 'PARTIAL' }),
      ],
    }),
  },
  absent: policyCase(),
  mended: [
    policyCase({
      attributions: [
        said(),
        said({ id: 'corrected', terms: 'BACKGROUND', stance: 'DENIES', denialScope: 'DIFFERENT' }),
        said({ id: 'and', terms: 'BACKGROUND', stance: 'CONFIRMS' }),
      ],
    }),
  ],
})

describeRule('single-origin', {
  passes: policyCase(),
  fails: {
    one: supported(originsFrom('person Ada')),
    none: supported(none),
  },
  absent: null,
  mended: [supported(originsFrom('person Ada', 'paper minutes'))],
})

describeRule('unnamed-only', {
  passes: policyCase(),
  fails: { unnamed: supported(originsFrom('group officials?', 'person senior official?')) },
  absent: supported(none),
  mended: [supported(originsFrom('group officials?', 'person Ada')), supported(originsFrom('paper minutes'))],
})

describeRule('circular', {
  passes: policyCase(),
  fails: {
    circles: policyCase({
      attributions: [said({ source: { ...person('Daily'), kind: 'OUTLET' } })],
      origins: {
        FOR: originsOf(
          chainOf(
            ['one: outlet Daily', 'two: outlet Wire'],
            ['one: outlet Daily CITES two', 'two: outlet Wire CITES one'],
            {
              one: 'outlet Wire',
              two: 'outlet Daily',
            },
          ),
        ),
        AGAINST: none,
      },
    }),
  },
  absent: policyCase({ attributions: [], origins: { FOR: none, AGAINST: none } }),
  mended: [
    policyCase({
      origins: {
        FOR: originsOf(chainOf(['one: outlet Daily'], ['one: outlet Daily CITES two'])),
        AGAINST: none,
      },
    }),
  ],
})

describeRule('drift', {
  passes: policyCase(),
  fails: Object.fromEntries(
    (
      [
        'HEDGE_LOST',
        'VERB_STRENGTHENED',
        'SOURCE_PLURALISED',
        'ATTRIBUTION_DROPPED',
        'NUMBER_CHANGED',
        'NAMING_RAISED',
      ] as const
    ).map((code) => [
      code,
      policyCase({ attributions: [said({ drifts: [{ code, was: 'may', is: 'will' }] })] }),
    ]),
  ),
  absent: policyCase({ attributions: [said({ stance: 'NO_COMMENT' })] }),
  mended: [policyCase({ attributions: [said({ drifts: [] })] })],
})

const quoting = (...all: readonly CaseEvidence['restsOn'][]) =>
  policyCase({
    evidence: all.map((restsOn, n) => item({ id: `${n}`, rank: n % 2 ? null : 'SECONDARY', restsOn })),
  })
/** Another report of the same outlet. */
const another = ([report, ...on]: CaseEvidence['restsOn']): CaseEvidence['restsOn'] => [
  { kind: 'REPORT', id: `another than ${report?.id}`, name: '' },
  ...on,
]

describeRule('secondary-only', {
  passes: policyCase(),
  fails: {
    nothing: policyCase({ evidence: [item({ side: 'CONTEXT' })] }),
    'too-few': quoting(resting('wire'), resting('wire'), resting('')),
    'one-report': quoting(resting('daily', 'wire'), resting('radio', 'wire'), resting('wire'), resting('tv')),
    'one-outlet': quoting(resting('daily'), another(resting('daily')), resting('radio')),
    'outlet-unknown': quoting(resting(''), another(resting('')), resting('radio')),
  },
  absent: null,
  mended: [
    policyCase({ evidence: [item({ rank: 'PRIMARY' })] }),
    quoting(resting('wire'), resting('daily'), resting('radio', 'agency'), resting('tv', 'agency')),
  ],
})

describeRule('no-primary', {
  passes: policyCase(),
  fails: { none: policyCase({ evidence: [item({ rank: 'SECONDARY' }), item({ rank: null })] }) },
  absent: null,
  mended: [policyCase({ evidence: [item({ rank: 'SECONDARY' }), item({ id: 'it', rank: 'PRIMARY' })] })],
})

describeRule('one-sided-search', {
  passes: policyCase(),
  fails: { 'nothing-undermines': policyCase({ searchNotes: [] }) },
  absent: null,
  mended: [
    policyCase({ searchNotes: [{ id: 'note' }] }),
    proposed(
      policyCase({ searchNotes: [], evidence: [item(), item({ id: 'b', side: 'AGAINST' })] }),
      'DENIED',
    ),
    proposed(policyCase({ searchNotes: [], attributions: [unnamed()], evidence: [item()] }), 'DENIED'),
  ],
})
