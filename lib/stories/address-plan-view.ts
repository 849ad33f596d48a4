/** What leaves the server about a list of addresses before it is fetched. Client-safe. */
import type { FetchProblem } from '@/lib/archive/fetch/problem'
import type { ProblemParams } from '@/lib/core/errors'

/** One line of the list. */
export type PlannedAddress = {
  readonly line: number
  /** In one spelling; as it was typed where it is none. */
  readonly address: string
  /** Its host in its own letters, where the address has it otherwise. */
  readonly host: string | null
} & (
  | { readonly will: 'FETCH' | 'HERE' | 'UNDER_WAY' | 'NO_ROOM' }
  /** It stands in line `of` already. */
  | { readonly will: 'TWICE'; readonly of: number }
  /** Why, in the words of `archive.fetch`. */
  | { readonly will: 'REFUSED'; readonly code: FetchProblem['code']; readonly params: ProblemParams }
)

export type AddressPlan = {
  /** The file it was read from; null for what was pasted. */
  readonly file: string | null
  readonly lines: readonly PlannedAddress[]
  /** Which column they were taken from; null for a list without columns. */
  readonly column: { readonly number: number; readonly name: string | null } | null
}
