import { actorOf } from '@/lib/sources/one-actor'
import type { SourceRef } from '@/lib/sources/view'

/** What is read of the record of someone who is accused or was asked for a reply. */
export const readSource = {
  select: { id: true, name: true, kind: true, naming: true, mergedIntoId: true },
} as const

/** The record as a view shows it, with the actor it is of. */
export function sourceAndActor({ mergedIntoId, ...source }: SourceRef & { mergedIntoId: string | null }) {
  return { source, actorId: actorOf({ id: source.id, mergedIntoId }) }
}
