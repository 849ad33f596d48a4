import { z } from 'zod'
import {
  id,
  optionalId,
  optionalInstant,
  optionalLine,
  optionalParagraphs,
  paragraphs,
  version,
} from '@/lib/core/fields'
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

export const retractInput = z.object({
  documentId: id,
  /** One statement in it; otherwise the whole document. */
  attributionId: optionalId,
  /** As far as the desk knows; otherwise now. */
  withdrawnAt: optionalInstant,
  reason: paragraphs(NOTE_MAX),
  /** The capture that shows it. */
  snapshotId: optionalId,
})
export const takeBackRetractionInput = z.object({ retractionId: id })
export const clearMarkInput = z.object({ markId: id, note: paragraphs(NOTE_MAX) })

export type Retract = z.output<typeof retractInput>
export type ClearMark = z.output<typeof clearMarkInput>
export type AddDerivation = z.output<typeof addDerivationInput>
export type DecideDerivation = z.output<typeof decideDerivationInput>
