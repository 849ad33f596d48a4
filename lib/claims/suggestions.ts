import { requirePermission } from '@/lib/access/authorize'
import type { Scope } from '@/lib/access/scope'
import { getText } from '@/lib/archive/service'
import type { SnapshotWindow } from '@/lib/archive/view'
import { record } from '@/lib/audit/record'
import { now } from '@/lib/core/clock'
import { type Tx, transaction } from '@/lib/core/db'
import { notFound, ProblemError } from '@/lib/core/errors'
import { knownSources } from '@/lib/sources/resolve'
import { storyForWork } from '@/lib/stories/service'
import { inBrief } from './attributions'
import type { DecideSuggestion } from './input'
import type { SuggestionState } from './model'
import {
  decideSuggestion,
  findSuggestion,
  findSuggestions,
  lockSuggestion,
  type StoredSuggestion,
} from './suggestion-repository'
import type { SuggestionView } from './view'
import { type SuggestionWords, wordsOf } from './wording'

/** Suggestions whose statement begins in a window on a snapshot, in reading order, decided ones included. */
export async function listSuggestions(
  scope: Scope,
  snapshotId: string,
  window: SnapshotWindow,
): Promise<SuggestionView[]> {
  const found = await findSuggestions(scope, snapshotId, window.range)
  const [first] = found
  if (!first) return []
  const [words, known] = await Promise.all([
    reader(scope, snapshotId, window, found),
    knownSources(
      scope,
      first.storyId,
      found.map(({ statement }) => statement.source),
    ),
  ])
  return found.map(
    (
      { id, ordinal, version, state, statement, proposition, claimId, sourceAt, cueAt, dismissedFor },
      index,
    ) => ({
      id,
      ordinal,
      version,
      state,
      statement,
      ...words(statement),
      knownSource: known[index] ?? null,
      claimId,
      ...(proposition ? { proposition } : {}),
      ...(dismissedFor ? { dismissedFor } : {}),
      ...(state === 'ACCEPTED' ? { standing: { source: sourceAt, cue: cueAt } } : {}),
    }),
  )
}

type Words = (statement: StoredSuggestion['statement']) => SuggestionWords

/** Words statements from the window; the whole text is read only when one of them reaches beyond it. */
async function reader(
  scope: Scope,
  snapshotId: string,
  { text, range }: SnapshotWindow,
  found: readonly StoredSuggestion[],
): Promise<Words> {
  const reach = (statement: StoredSuggestion['statement']) =>
    [statement.range, ...statement.content].some(({ start, end }) => start < range.start || end > range.end)
  const whole = found.some(({ statement }) => reach(statement)) ? await getText(scope, snapshotId) : null
  return (statement) => (whole ? wordsOf(statement, whole.text, 0) : wordsOf(statement, text, range.start))
}

/** The suggestion, locked with its story. @throws not-found; storyArchived */
export async function suggestionForDecision(tx: Tx, scope: Scope, suggestionId: string) {
  const seen = await findSuggestion(scope, suggestionId, tx)
  if (!seen) throw notFound()
  const story = await storyForWork(tx, scope, seen.storyId)
  const suggestion = await lockSuggestion(scope, suggestionId, tx)
  if (!suggestion) throw notFound()
  return { story, suggestion }
}

/** The refusal for someone who decides what another decided meanwhile: it says who did what. */
export function decidedMeanwhile({ state, decidedBy, version }: StoredSuggestion): ProblemError {
  const by = decidedBy ?? ''
  return new ProblemError({
    kind: 'conflict',
    code: 'suggestionDecided',
    params: { by, state },
    conflict: { theirs: state, base: 'OPEN', by, version },
  })
}

type Decided = { readonly suggestionId: string; readonly state: SuggestionState; readonly version: number }

/** Puts a suggestion aside. @throws not-found; conflict when it was decided meanwhile */
export function dismissSuggestion(scope: Scope, input: DecideSuggestion): Promise<Decided> {
  return turn(scope, input, 'OPEN', 'DISMISSED')
}

/** Brings back a suggestion that was dismissed. @throws not-found; conflict when it was decided meanwhile */
export function restoreSuggestion(scope: Scope, input: DecideSuggestion): Promise<Decided> {
  return turn(scope, input, 'DISMISSED', 'OPEN')
}

async function turn(
  scope: Scope,
  { suggestionId }: DecideSuggestion,
  from: 'OPEN' | 'DISMISSED',
  to: 'OPEN' | 'DISMISSED',
): Promise<Decided> {
  requirePermission(scope, 'suggestion.decide')
  return transaction(async (tx) => {
    const { suggestion } = await suggestionForDecision(tx, scope, suggestionId)
    const { state, storyId } = suggestion
    // Pressed twice, or pressed by two who want the same: it is done.
    if (state === to) return { suggestionId, state, version: suggestion.version }
    if (state !== from) throw decidedMeanwhile(suggestion)
    const version = suggestion.version + 1
    await decideSuggestion(
      scope,
      suggestionId,
      version,
      to === 'OPEN' ? { state: to } : { state: to, at: now() },
      tx,
    )
    await record(tx, scope, {
      kind: to === 'OPEN' ? 'suggestion.restored' : 'suggestion.dismissed',
      subject: { type: 'suggestion', id: suggestionId },
      storyId,
      data: { words: await passage(tx, scope, suggestion) },
    })
    return { suggestionId, state: to, version }
  })
}

/** The passage a suggestion is about, in brief, for the history. */
export async function passage(tx: Tx, scope: Scope, suggestion: StoredSuggestion): Promise<string> {
  const { text } = await getText(scope, suggestion.snapshotId, tx)
  const { start, end } = suggestion.statement.range
  return inBrief(text.slice(start, end))
}
