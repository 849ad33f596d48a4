import { z } from 'zod'
import { ROLES } from '@/lib/access/permissions'
import { id, line, optionalId, optionalInstant, optionalLine, ticked, version } from '@/lib/core/fields'
import { INVITATION_DAYS } from './model'
import { keyChanges, themeName } from './preferences'

export const newsroomName = line(120)
const role = z.enum(ROLES)

export const roleInput = z.object({ memberId: id, role, version })
export const removalInput = z.object({ memberId: id, version })

/** `seen` is the absence the page showed; with `back` there is to be none. */
export const absenceInput = z.object({
  memberId: id,
  seen: optionalId,
  fromAt: optionalInstant,
  untilAt: optionalInstant,
  note: optionalLine(200),
  back: ticked,
})
export type AbsenceInput = z.output<typeof absenceInput>

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
