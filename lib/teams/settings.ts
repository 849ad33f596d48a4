/** What holds for a whole team is set by its owners, and kept version by version. */
import type { Scope } from '@/lib/access/scope'
import type { Tx } from '@/lib/core/db'
import { forbidden, ProblemError } from '@/lib/core/errors'
import { lockOwners } from './repository'

/**
 * Holds the owners until the transaction ends: one changes settings at a time, and nobody who is no owner any more.
 *
 * @throws forbidden
 */
export async function holdAsOwner(scope: Scope, tx: Tx): Promise<void> {
  if (!(await lockOwners(scope, tx)).includes(scope.actorId)) throw forbidden()
}

/**
 * The conflict for someone who changes an older version (`given`): what is set now, and what they started from.
 *
 * @param stored versions, newest first
 * @param show the settings of a version as the page reads them; of none, where nobody had changed anything
 */
export function changedMeanwhile<S extends { readonly version: number; readonly by: string }>(
  code: 'hostsChanged' | 'policyChanged',
  { stored, given }: { stored: readonly S[]; given: number },
  show: (settings: S | undefined) => string,
): ProblemError {
  const [latest] = stored
  const by = latest?.by ?? ''
  const base = show(stored.find(({ version }) => version === given))
  const conflict = { theirs: show(latest), base, by, version: latest?.version ?? 0 }
  return new ProblemError({ kind: 'conflict', code, params: { by }, conflict })
}
