import type { Scope } from '@/lib/access/scope'
import { getSnapshot } from '@/lib/archive/service'
import { type AddAttribution, acceptSuggestionInput, addAttributionInput } from '@/lib/claims/input'
import { listSuggestions } from '@/lib/claims/suggestions'
import type { SuggestionView } from '@/lib/claims/view'

/** The suggestions of a snapshot's first part. */
export async function suggestionsOf(scope: Scope, snapshotId: string): Promise<SuggestionView[]> {
  return listSuggestions(scope, snapshotId, (await getSnapshot(scope, snapshotId)).window)
}

/** The one suggestion attributed to someone by these words. */
export async function suggestionBy(scope: Scope, snapshotId: string, name: string): Promise<SuggestionView> {
  const found = (await suggestionsOf(scope, snapshotId)).filter((one) => one.statement.source.name === name)
  const [only] = found
  if (!only || found.length > 1) throw new Error(`${found.length} suggestions by ${name}`)
  return only
}

/** Input for accepting a suggestion, as an action would read it. */
export function accepting({ id, version }: SuggestionView, more: Record<string, unknown> = {}) {
  return acceptSuggestionInput.parse({ suggestionId: id, version, ...more })
}

/** Input for an attribution of some words of a text to a named person, as an action would read it. */
export function attributing(
  place: { claimId: string; snapshotId: string; text: string },
  words: string,
  more: Record<string, unknown> = {},
): AddAttribution {
  const start = place.text.indexOf(words)
  return addAttributionInput.parse({
    claimId: place.claimId,
    snapshotId: place.snapshotId,
    contents: [{ start, end: start + words.length }],
    source: { name: 'Ada Lindqvist', kind: 'PERSON', naming: 'NAMED' },
    sourceWords: 'Mayor Ada Lindqvist',
    naming: 'NAMED',
    mode: 'INDIRECT',
    stance: 'ASSERTS',
    terms: 'ON_RECORD',
    ...more,
  })
}
