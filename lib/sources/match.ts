/** Which record words in an article mean. Pure: what the database knows goes in, a decision comes out. */
import { foldName } from './fold-name'
import type { SourceKind, SourceNaming } from './model'
import type { SourceRef } from './view'

export type Wanted = { readonly name: string; readonly kind: SourceKind; readonly naming: SourceNaming }

export type Candidate = SourceRef & {
  readonly keys: readonly string[]
  /** Whether something in this story is attributed to it already. */
  readonly inStory: boolean
}

export type Match =
  /** `alias`: the words are another name for it, worth keeping. */
  | { readonly state: 'KNOWN'; readonly source: Candidate; readonly alias: boolean }
  | { readonly state: 'NEW' }
  | { readonly state: 'AMBIGUOUS'; readonly among: readonly Candidate[] }

/**
 * - Someone **named** is the record that goes by exactly these words. Where the story already has a person whose full
 *   name ends with the words ("Netanyahu" after "Benjamin Netanyahu"), or whose every name the words end with (the
 *   other way round), and only one, it is that person. A record this story uses is preferred to one it does not.
 * - Someone **not named** is the record of the same description in the same story, never one of another story: that two
 *   articles speak of "a senior official" does not make it the same official.
 * - Where two records could be meant, a person chooses.
 */
export function matchSource(wanted: Wanted, candidates: readonly Candidate[]): Match {
  const key = foldName(wanted.name)
  const alike = candidates.filter((candidate) => sameSort(wanted, candidate))
  if (wanted.naming !== 'NAMED') {
    const source = alike.find((candidate) => candidate.inStory && candidate.keys.includes(key))
    return source ? { state: 'KNOWN', source, alias: false } : { state: 'NEW' }
  }
  const meant = alike.filter(
    (candidate) => candidate.keys.includes(key) || (candidate.inStory && partOfName(key, candidate)),
  )
  const here = meant.filter((candidate) => candidate.inStory)
  const among = here.length > 0 ? here : meant
  const [source] = among
  if (!source) return { state: 'NEW' }
  if (among.length > 1) return { state: 'AMBIGUOUS', among }
  return { state: 'KNOWN', source, alias: !source.keys.includes(key) }
}

/** A person is never an institution; what kind of institution is often a matter of taste. */
function sameSort(wanted: Wanted, candidate: Candidate): boolean {
  const bothNamed = (wanted.naming === 'NAMED') === (candidate.naming === 'NAMED')
  return bothNamed && (wanted.kind === 'PERSON') === (candidate.kind === 'PERSON')
}

function partOfName(key: string, { kind, keys }: Candidate): boolean {
  if (kind !== 'PERSON') return false
  return keys.some((known) => known.endsWith(` ${key}`)) || keys.every((known) => key.endsWith(` ${known}`))
}
