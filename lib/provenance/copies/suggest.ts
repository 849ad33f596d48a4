import { QUOTE_MAX, type Range } from '@/lib/archive/model'
import { citedFrom } from './cited'
import { copyOf } from './copy-of'
import type { CopyBasis, Finder, SharedPassage, SuggestedDerivation } from './model'
import { quotedFrom } from './quoted'
import type { ReadDocument } from './read-document'
import { sharedPassages } from './shared'

const FINDER: Readonly<Record<CopyBasis, Finder>> = {
  NAMED: 'copy-named',
  PUBLISHED: 'copy-published',
  THIRD: 'copy-third',
  UNKNOWN: 'copy-unknown',
}

/**
 * What a document probably rests on, and what probably rests on it, among others: one suggestion at most for each way of a
 * pair, a copy before a quotation before a citation. Of a copy whose direction is not known both ways are suggested, for a
 * person to choose. Pure; linear in the length of each pair.
 */
export function suggestDerivations(
  document: ReadDocument,
  others: readonly ReadDocument[],
): SuggestedDerivation[] {
  return others.flatMap((other) => between(document, other))
}

function between(a: ReadDocument, b: ReadDocument): SuggestedDerivation[] {
  const shared = sharedPassages(a, b)
  const copy = copyOf(a, b, shared)
  if (copy) {
    const { passage, basis, first } = copy
    const one = { kind: 'SYNDICATES', foundBy: FINDER[basis] } as const
    const ofA = { ...one, fromId: b.id, toId: a.id, span: cut(passage.b), toSpan: cut(passage.a) }
    const ofB = { ...one, fromId: a.id, toId: b.id, span: cut(passage.a), toSpan: cut(passage.b) }
    return first === 'A' ? [ofA] : first === 'B' ? [ofB] : [ofA, ofB]
  }
  return [...said(a, b, shared.passages), ...said(b, a, shared.passages.map(turned))]
}

const turned = ({ a, b, ...passage }: SharedPassage): SharedPassage => ({ ...passage, a: b, b: a })

function said(
  from: ReadDocument,
  to: ReadDocument,
  passages: readonly SharedPassage[],
): SuggestedDerivation[] {
  const ends = { fromId: from.id, toId: to.id }
  const quoted = quotedFrom(from, to, passages)
  if (quoted) return [{ kind: 'QUOTES', foundBy: 'quotes', ...ends, ...quoted }]
  const cited = citedFrom(from, to)
  return cited ? [{ kind: 'CITES', foundBy: 'cites', ...ends, ...cited }] : []
}

/** No longer than a span may be. */
const cut = ({ start, end }: Range): Range => ({ start, end: Math.min(end, start + QUOTE_MAX) })
