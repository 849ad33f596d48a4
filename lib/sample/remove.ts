import { z } from 'zod'
import { requirePermission } from '@/lib/access/authorize'
import type { Scope } from '@/lib/access/scope'
import { transaction } from '@/lib/core/db'
import { invalidField, notFound, refused } from '@/lib/core/errors'
import { optionalLine } from '@/lib/core/fields'
import { deleteSample, findTeam } from './repository'

export const removeSampleInput = z.object({ confirm: optionalLine(200) })
export type RemoveSample = z.output<typeof removeSampleInput>

/**
 * Takes a sample desk away with everything in it, its audit log and its invented colleagues included. `confirm` is its
 * name, typed by the person. No other team can be removed; the database refuses it too.
 *
 * @throws forbidden; rule `notASample`; invalid on `confirm`
 */
export async function removeSampleDesk(scope: Scope, { confirm }: RemoveSample): Promise<void> {
  requirePermission(scope, 'sample.manage')
  await transaction(async (tx) => {
    const team = await findTeam(scope, tx)
    if (!team) throw notFound()
    if (!team.isSample) throw refused('notASample')
    if (confirm !== team.name) throw invalidField('confirm', 'confirmDiffers', { name: team.name })
    await deleteSample(scope.teamId, tx)
  })
}
