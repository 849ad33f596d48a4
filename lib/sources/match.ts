/** Which record words in an article mean. Pure: what the database knows goes in, a decision comes out. */
import { grouped } from '@/lib/core/grouped'
import { foldName } from './fold-name'
import type { SourceKind, SourceNaming } from './model'
import type { SourceRef } from './view'

export type Wanted = { readonly name: string; readonly kind: SourceKind; readonly naming: SourceNaming }

export type Candidate = SourceRef & {
  /** The same for records that an editor found to be one. */
  readonly actorId: string
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
 * - Where two could be meant, a person chooses. Of the records of one actor it is the one that goes by the words, so that
 *   each keeps what is its own should they turn out to be two.
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
  const actors = [...grouped(among, ({ actorId }) => actorId).values()].flatMap((all) => recordOf(all, key))
  const [source] = actors
  if (!source) return { state: 'NEW' }
  if (actors.length > 1) return { state: 'AMBIGUOUS', among: actors }
  return { state: 'KNOWN', source, alias: !source.keys.includes(key) }
}

/** Of an actor's records, all meant by the key, the one to keep it with. */
function recordOf(all: readonly Candidate[], key: string): Candidate[] {
  const mainFirst = [...all].sort((a, b) => Number(b.id === b.actorId) - Number(a.id === a.actorId))
  return [mainFirst.find(({ keys }) => keys.includes(key)), ...mainFirst].filter(isThere).slice(0, 1)
}

const isThere = <T>(one: T | undefined): one is T => one !== undefined

/** A person is never an institution; what kind of institution is often a matter of taste. */
function sameSort(wanted: Wanted, candidate: Candidate): boolean {
  const bothNamed = (wanted.naming === 'NAMED') === (candidate.naming === 'NAMED')
  return bothNamed && (wanted.kind === 'PERSON') === (candidate.kind === 'PERSON')
}

function partOfName(key: string, { kind, keys }: Candidate): boolean {
  if (kind !== 'PERSON') return false
  return keys.some((known) => known.endsWith(` ${key}`)) || keys.every((known) => key.endsWith(` ${known}`))
}
