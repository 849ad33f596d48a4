import { requirePermission } from '@/lib/access/authorize'
import type { Scope } from '@/lib/access/scope'
import { changed, type Fields } from '@/lib/audit/conflict'
import { record } from '@/lib/audit/record'
import { now } from '@/lib/core/clock'
import { transaction } from '@/lib/core/db'
import { notFound, ProblemError, refused } from '@/lib/core/errors'
import { findStoredAttribution, type StoredAttribution } from './attribution-repository'
import { aboutAttribution, claimForAttribution } from './attributions'
import type { SetGrounds } from './grounds-input'
import { findGrounds, type GroundsRow, putGrounds, type StoredGrounds } from './grounds-repository'

const NO_GROUNDS: GroundsRow = {
  vital: false,
  notOtherwise: false,
  reliable: false,
  reason: '',
  use: 'INFORMATION',
}

/**
 * Says on what grounds a source is kept unnamed in one attribution, and what its words are used for: whatever the desk's record
 * bears, where the statement does not name it.
 *
 * @throws not-found; wrongState; attributionRemoved; groundsOfNamed; conflict (its texts are the fields as JSON) when
 *   someone else was faster
 */
export async function setGrounds(scope: Scope, input: SetGrounds): Promise<{ version: number }> {
  requirePermission(scope, 'attribution.edit')
  const { attributionId, version: given, ...grounds } = input
  return transaction(async (tx) => {
    const seen = await findStoredAttribution(scope, attributionId, tx)
    if (!seen) throw notFound()
    const claim = await claimForAttribution(tx, scope, seen.claimId)
    const attribution = await findStoredAttribution(scope, attributionId, tx)
    if (!attribution || attribution.removedAt) throw refused('attributionRemoved')
    if (attribution.naming === 'NAMED') throw refused('groundsOfNamed')
    const stands = await findGrounds(scope, attributionId, tx)
    const version = stands?.version ?? 0
    const change = changeOf(stands ?? NO_GROUNDS, grounds)
    if (!change) return { version }
    if (version !== given) throw setMeanwhile(stands)
    await putGrounds(scope, attributionId, { ...grounds, version: version + 1, setAt: now() }, tx)
    await record(tx, scope, {
      kind: 'grounds.set',
      ...aboutAttribution(attributionId, claim),
      data: { source: toldAs(attribution), ...change },
    })
    return { version: version + 1 }
  })
}

/** In the history too nobody is named whom the statement leaves unnamed. */
function toldAs({ source, sourceWords }: StoredAttribution): string {
  return source.naming === 'NAMED' ? sourceWords : source.name
}

/** The difference for the history, which tells that there is a reason and never its words. */
function changeOf(before: GroundsRow, after: GroundsRow): ReturnType<typeof changed> {
  const told = ({ vital, notOtherwise, reliable, use }: GroundsRow, reasonGiven: string): Fields => {
    return { vital, notOtherwise, reliable, use, reasonGiven }
  }
  const given = ({ reason }: GroundsRow) => (reason === '' ? 'NONE' : 'GIVEN')
  const reworded = before.reason !== '' && after.reason !== '' && before.reason !== after.reason
  return changed(told(before, given(before)), told(after, reworded ? 'REWORDED' : given(after)))
}

function setMeanwhile(stands: StoredGrounds | null): ProblemError {
  const { version = 0, setBy: by = '', ...theirs } = stands ?? {}
  const texts = { theirs: JSON.stringify(theirs), base: JSON.stringify({}), by, version }
  return new ProblemError({ kind: 'conflict', code: 'changedMeanwhile', params: { by }, conflict: texts })
}
