import type { Slice } from '@/lib/attribution/segment'
import { hedgeLost } from './hedge-lost'
import { endAt, wholeOf } from './hop-end'
import type { Drift, DriftCode, HopEnd } from './model'
import { numberChanged } from './number-changed'
import { isDropped, isPluralised, isRaised } from './sources'
import { strengthened } from './strengthened'

/**
 * What became of a statement along one hop: the same statement as it was and as another report has it, compared word with
 * word, each code once at most. English only: words of other languages are in no list. Pure.
 */
export function driftOf(up: HopEnd, down: HopEnd): Drift[] {
  const found: Drift[] = []
  const add = (code: DriftCode, from: Slice | null, to: Slice | null) => {
    const [there, here] = [from && endAt(up, from), to && endAt(down, to)]
    if (there && here) found.push({ code, upstream: there, downstream: here })
  }
  const hedge = hedgeLost(up, down)
  if (hedge) add('HEDGE_LOST', hedge, wholeOf(down))
  const stronger = strengthened(up, down)
  if (stronger) add('VERB_STRENGTHENED', stronger.from, stronger.to)
  const changed = numberChanged(up, down)
  if (changed) add('NUMBER_CHANGED', changed[0].at, changed[1].at)
  for (const code of sourceDrifts(up, down)) add(code, up.source ?? wholeOf(up), down.source ?? wholeOf(down))
  return found
}

function sourceDrifts(up: HopEnd, down: HopEnd): DriftCode[] {
  if (isDropped(up, down)) return ['ATTRIBUTION_DROPPED']
  const codes: DriftCode[] = []
  if (isPluralised(up, down)) codes.push('SOURCE_PLURALISED')
  if (isRaised(up, down)) codes.push('NAMING_RAISED')
  return codes
}
