import type { ClaimView } from '@/lib/reviews/view'
import { type Kept, waiverOf } from './kept-words'

type Policy = ClaimView['policy']
type Claim = Pick<ClaimView, 'draft' | 'reviews' | 'verdicts'> & {
  readonly can: Pick<ClaimView['can'], 'review' | 'adjudicate' | 'addEvidence' | 'comment'>
  readonly policy: Pick<Policy, 'results' | 'toDeny'>
  readonly again: ClaimView['again']
  readonly evidence: readonly { readonly quote: Pick<ClaimView['evidence'][number]['quote'], 'exact'> }[]
}

/**
 * Which of the words that this browser keeps nothing on the page shows: the form they were typed in has gone because
 * somebody else settled, withdrew or looked at what they are about, and the server has other words or none.
 */
export function leftOver(kept: readonly Kept[], claim: Claim): readonly Kept[] {
  const known = new Set(saidOf(claim).map((text) => text.trim()))
  return kept.filter((one) => one.text.trim() !== '' && !known.has(one.text.trim()) && !hasForm(one, claim))
}

/** Whether the form they were typed in can be opened on the page. */
function hasForm({ kind, of }: Kept, { can, policy, again }: Claim): boolean {
  if (kind === 'review') return can.review
  if (kind === 'adjudication') return can.adjudicate
  if (kind === 'passage') return can.addEvidence
  if (kind === 'comment') return can.comment
  if (kind === 'look') return again.canClear && again.marks.some(({ id }) => id === of)
  const signable = (results: Policy['results'], list: 'now' | 'toDeny') =>
    results.some(({ ruleId, outcome, signs }) => {
      const shown = list === 'toDeny' || outcome === 'FAIL'
      return shown && signs.length > 0 && waiverOf(ruleId, list) === of
    })
  return signable(policy.results, 'now') || signable(policy.toDeny, 'toDeny')
}

/** What the page shows of what was sent. */
function saidOf({ draft, reviews, verdicts, policy, again, evidence }: Claim): readonly string[] {
  return [
    ...[draft, ...reviews, ...verdicts].map(({ rationale }) => rationale),
    ...[...policy.results, ...policy.toDeny].flatMap(({ waivers }) => waivers.map(({ reason }) => reason)),
    ...again.looked.flatMap(({ look }) => (look ? [look.note] : [])),
    ...evidence.map(({ quote }) => quote.exact),
  ]
}

/** The same to be shown, each text once: what was typed into two forms is one text. */
export function shownOf(kept: readonly Kept[]): readonly Kept[] {
  const texts = kept.map(({ text }) => text.trim())
  return kept
    .map((one, n) => ({ ...one, text: texts[n] ?? '' }))
    .filter(({ text }, n) => texts.indexOf(text) === n)
}
