import { item, policyCase, proposed } from '@/lib/testing/policy-case'
import { describeRule } from '@/lib/testing/policy-rules'
import type { PolicyCase } from './case'

describeRule('unarchived', {
  passes: policyCase(),
  fails: { unkept: policyCase({ evidence: [item(), item({ id: 'page', hasSnapshot: false })] }) },
  absent: policyCase({ evidence: [] }),
  mended: [policyCase({ evidence: [item(), item({ id: 'page', hasSnapshot: true })] })],
})

const accusing = (replyRequests: PolicyCase['replyRequests']) =>
  policyCase({
    claim: { ...policyCase().claim, accused: [{ sourceId: 'mayor', name: 'Mayor Petra Holm' }] },
    replyRequests,
  })

describeRule('no-reply-sought', {
  passes: accusing([{ sourceId: 'mayor', state: 'REPLIED' }]),
  fails: { 'not-asked': accusing([{ sourceId: 'somebody else', state: 'REPLIED' }]) },
  absent: policyCase(),
  mended: (['WAITING', 'DECLINED', 'NO_ANSWER'] as const).map((state) =>
    accusing([{ sourceId: 'mayor', state }]),
  ),
})

const decidedBy = (deciderId: string, reviewers: readonly string[]) => ({
  ...policyCase({ reviewers }),
  candidate: { verdict: 'UNVERIFIED' as const, deciderId, at: '2026-11-29T10:00:00.000Z' },
})

describeRule('self-review', {
  passes: decidedBy('reviewer', ['reviewer', 'second']),
  fails: {
    'writer-decides': decidedBy('author', []),
    'writer-reviews': decidedBy('decider', ['author', 'second']),
    'same-reviewer': decidedBy('decider', ['second', 'second']),
  },
  absent: policyCase({ reviewers: [] }),
  mended: [decidedBy('decider', ['second', 'third'])],
})

const first = { id: 'first', verdict: 'CONFIRMED' as const, at: '2026-11-01T10:00:00.000Z', shown: true }
const correction = { verdictId: 'first', at: '2026-11-02T10:00:00.000Z', visible: true }
const changed = proposed(policyCase({ earlierVerdicts: [first] }), 'DENIED')

describeRule('silent-correction', {
  passes: { ...changed, corrections: [correction] },
  fails: { untold: { ...changed, corrections: [{ ...correction, at: null }] } },
  absent: proposed(policyCase({ earlierVerdicts: [{ ...first, shown: false }] }), 'DENIED'),
  mended: [{ ...changed, corrections: [{ ...correction, visible: false }, correction] }],
})

const found = (confirmed: number, denied: number) =>
  policyCase({ balance: [{ sourceId: 'mayor', name: 'Mayor Petra Holm', confirmed, denied, unverified: 3 }] })

describeRule('balance', {
  passes: found(0, 9),
  fails: { 'one-way': found(0, 10) },
  absent: policyCase(),
  mended: [found(1, 10)],
})
