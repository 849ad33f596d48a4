import type { Scope } from '@/lib/access/scope'
import { saySame } from '@/lib/attribution/propositions/say-same'
import type { Verdict } from '@/lib/claims/model'
import { grouped } from '@/lib/core/grouped'
import { type ChainRow, findChainRows } from '@/lib/provenance/chain-repository'
import { type ChainSide, chainSideOf } from '@/lib/provenance/sides'
import { calledIn, keepsNameBack } from '@/lib/sources/naming'
import type { SourceRef } from '@/lib/sources/view'
import { type ClaimElsewhere, findWordedAlike } from './contradiction-repository'

export type { ClaimElsewhere }

export type SourceOnBothSides = {
  readonly source: SourceRef
  /** The claims it speaks for and those it speaks against, by their ids, each once; all of them say the same. */
  readonly for: readonly string[]
  readonly against: readonly string[]
}

/** Where the house seems to contradict itself about a claim. Suggested: a person judges whether the claims are one. */
export type Contradictions = {
  /** Claims of other stories that seem to say the same. */
  readonly same: readonly ClaimElsewhere[]
  /** Of these the ones that the desk has decided otherwise, by their ids. */
  readonly decidedOtherwise: readonly string[]
  readonly bothSides: readonly SourceOnBothSides[]
}

type Asked = {
  readonly id: string
  readonly text: string
  readonly storyId: string
  readonly verdict: Verdict | null
}

/**
 * What is known of a claim in the team's other stories, and who is on both sides of it: a query, and another one where there
 * is any.
 *
 * @param rows who speaks to the claim itself
 */
export async function contradictionsOf(
  scope: Scope,
  claim: Asked,
  rows: readonly ChainRow[],
): Promise<Contradictions> {
  const alike = await findWordedAlike(scope, claim)
  const same = alike.filter(({ text }) => saySame(text, claim.text))
  const others = same.map(({ id }) => id)
  const elsewhere = others.length > 0 ? await findChainRows(scope, others) : []
  return {
    same,
    decidedOtherwise: same
      .filter(({ verdict }) => verdict !== null && claim.verdict !== null && verdict !== claim.verdict)
      .map(({ id }) => id),
    bothSides: bothSidesOf([...rows, ...elsewhere]),
  }
}

/**
 * The actors who speak for some of the claims and against others, or against the one they speak for. Of those who are not even
 * described nobody knows whether they are the same.
 */
function bothSidesOf(rows: readonly ChainRow[]): SourceOnBothSides[] {
  const told = rows.filter(({ source }) => source.naming !== 'UNDESCRIBED')
  return [...grouped(told, ({ source }) => source.id).values()].flatMap((all) => {
    const speaking = all.filter((row) => chainSideOf(row, row.about) !== null)
    const on = (side: ChainSide) => [
      ...new Set(all.filter((row) => chainSideOf(row, row.about) === side).map(({ about }) => about)),
    ]
    // By name only where none of the statements leaves it out: beside the words of one that does, it would tell whose they are.
    const first = speaking.find((row) => keepsNameBack(row.source, row)) ?? speaking[0]
    const both = { for: on('for'), against: on('against') }
    return first && both.for.length > 0 && both.against.length > 0
      ? [{ source: { ...first.source, name: calledIn(first, first.source) }, ...both }]
      : []
  })
}
