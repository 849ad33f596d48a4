import { z } from 'zod'
import { ROLES } from '@/lib/access/permissions'
import { id, line, optionalLine, version } from '@/lib/core/fields'
import { INVITATION_DAYS } from './model'
import { keyChanges, themeName } from './preferences'

export const newsroomName = line(120)
const role = z.enum(ROLES)

export const roleInput = z.object({ memberId: id, role, version })
export const removalInput = z.object({ memberId: id, version })

export const invitationInput = z.object({
  role,
  note: optionalLine(120),
  days: z.coerce.number().pipe(z.literal([...INVITATION_DAYS])),
})
export const revocationInput = z.object({ invitationId: id })

/** A token as it stands in a link; what cannot be one is answered like one that nobody made. */
export const tokenInput = z.string().max(200)

export const themeInput = z.object({ theme: themeName })
export const keysInput = keyChanges
