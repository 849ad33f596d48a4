import { z } from 'zod'
import { optionalLine, optionalParagraphs, version } from '@/lib/core/fields'

const NOTE_MAX = 500
/** Of a list as it is typed. */
const LIST_MAX = 50_000

/** Lists as they are typed: an entry a line, or parted by commas. */
export const changeHostsInput = z.object({
  version,
  note: optionalLine(NOTE_MAX),
  allow: optionalParagraphs(LIST_MAX),
  deny: optionalParagraphs(LIST_MAX),
})

export type ChangeHosts = z.output<typeof changeHostsInput>
