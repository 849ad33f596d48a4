import { requirePermission } from '@/lib/access/authorize'
import type { Scope } from '@/lib/access/scope'
import { now } from '@/lib/core/clock'
import { type BurnDown, burnDown } from './burn-down'
import { findTurns, startOfDay } from './burn-down-repository'

/**
 * How the claims of a story go towards its deadline; null without a deadline, and where there is nothing to say. The caller
 * has seen that the story is there.
 *
 * @param zone IANA time zone in which "today" is meant
 */
export async function storyBurnDown(
  scope: Scope,
  { id, deadline }: { readonly id: string; readonly deadline: string | null },
  zone: string,
): Promise<BurnDown | null> {
  requirePermission(scope, 'desk.read')
  if (deadline === null) return null
  const at = now()
  const [turns, today] = await Promise.all([findTurns(scope, id), startOfDay(at, zone)])
  return burnDown(turns, { deadline: new Date(deadline), now: at, today })
}
