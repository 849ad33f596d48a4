import { z } from 'zod'
import { id, optionalId, optionalLine, optionalParagraphs, version } from '@/lib/core/fields'
import { DERIVATION_KINDS, DERIVATION_STATES } from './model'

const WORDS_MAX = 2000
const NOTE_MAX = 2000

export const addDerivationInput = z.object({
  storyId: id,
  kind: z.enum(DERIVATION_KINDS),
  fromDocumentId: id,
  /** One attribution of that document; otherwise the whole of it rests on the other. */
  fromAttributionId: optionalId,
  toDocumentId: id,
  toAttributionId: optionalId,
  /** The words of the report that rests which show it, as they stand there in one place. */
  words: optionalLine(WORDS_MAX),
  note: optionalParagraphs(NOTE_MAX),
})

export const decideDerivationInput = z.object({ derivationId: id, version, to: z.enum(DERIVATION_STATES) })

export type AddDerivation = z.output<typeof addDerivationInput>
export type DecideDerivation = z.output<typeof decideDerivationInput>
