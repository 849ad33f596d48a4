/** Which records can be one actor under several descriptions, and which actor a record is of. Pure and client-safe. */
import type { SourceKind, SourceNaming } from './model'

const SORT = {
  PERSON: 'people',
  GROUP: 'people',
  ORGANISATION: 'institution',
  OUTLET: 'institution',
  DOCUMENT: 'document',
} as const satisfies Record<SourceKind, string>

/** Whether both are people, both institutions or both documents: what kind of each is often a matter of taste. */
export function areOneSort(a: SourceKind, b: SourceKind): boolean {
  return SORT[a] === SORT[b]
}

/** Whether the desk can know who both are, or of neither: else the one record would store the other's name (rule 8). */
export function areNamedAlike(a: SourceNaming, b: SourceNaming): boolean {
  return (a === 'NAMED') === (b === 'NAMED')
}

/** The id of the actor a record is of: its own, or that of the record it was found to be one with. */
export function actorOf({ id, mergedIntoId }: { id: string; mergedIntoId: string | null }): string {
  return mergedIntoId ?? id
}
