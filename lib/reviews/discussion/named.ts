import type { Scope } from '@/lib/access/scope'
import type { Tx } from '@/lib/core/db'
import { notFound } from '@/lib/core/errors'
import { type Mention, mentionsIn } from './mentions'
import { findNamed } from './repository'

/**
 * Where a text names the members who were chosen. Who left the team is named no more, but where they were named before.
 *
 * @throws not-found for somebody of another team
 */
export async function mentionsFor(
  tx: Tx,
  scope: Scope,
  { text, mentions: ids }: { readonly text: string; readonly mentions: readonly string[] },
  before: readonly { readonly memberId: string }[] = [],
): Promise<Mention[]> {
  if (ids.length === 0) return []
  const members = new Map((await findNamed(scope, ids, tx)).map((one) => [one.id, one]))
  const known = new Set(before.map(({ memberId }) => memberId))
  const chosen = ids.map((id) => {
    const member = members.get(id)
    if (!member || (member.removed && !known.has(id))) throw notFound()
    return member
  })
  return mentionsIn(text, chosen)
}

/** Each of those who are named once. */
export const namedIn = (mentions: readonly Mention[]): string[] => [
  ...new Set(mentions.map(({ memberId }) => memberId)),
]
