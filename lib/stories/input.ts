import { z } from 'zod'
import { documentTitle, outlet, submissionFields } from '@/lib/archive/input'
import {
  id,
  line,
  optionalId,
  optionalInstant,
  optionalLine,
  optionalParagraphs,
  paragraphs,
  ticked,
  version,
} from '@/lib/core/fields'
import { DOCUMENTS_MAX, LIST_LINES_MAX, ORDERS_SHOWN, TITLE_MAX } from './model'
import { CADENCES } from './schedule-model'

export const createStoryInput = z.object({
  /** Empty: the article's own. */
  title: optionalLine(TITLE_MAX),
  outlet,
  deadline: optionalInstant,
  ...submissionFields,
})

export const addEvidenceDocumentInput = z.object({
  storyId: id,
  title: documentTitle,
  outlet,
  /** Though the story has it already. */
  again: ticked,
  ...submissionFields,
})

/** Characters of an address: as many as the fetcher takes. */
const ADDRESS_MAX = 4096

export const orderCaptureInput = z.object({
  /** Null: the page begins a story. */
  storyId: optionalId,
  /** Null: it becomes a new document. */
  documentId: optionalId,
  address: line(ADDRESS_MAX),
  title: documentTitle,
  outlet,
  deadline: optionalInstant,
})

export type OrderCapture = z.output<typeof orderCaptureInput>

/** Characters of a list that was pasted: as many addresses as a list may have, and what stands beside them. */
const LIST_MAX = 4_000_000

export const previewAddressesInput = z.object({
  storyId: id,
  /** One of the two. */
  file: submissionFields.file,
  list: optionalParagraphs(LIST_MAX),
})

export type PreviewAddresses = z.output<typeof previewAddressesInput>

export const orderAddressesInput = z.object({
  storyId: id,
  /** One a line. */
  addresses: paragraphs(LIST_MAX)
    .transform((lines) => lines.split('\n'))
    .pipe(z.array(z.string()).max(LIST_LINES_MAX)),
})

export type OrderAddresses = z.output<typeof orderAddressesInput>

export const listArchiveInput = z.object({ storyId: id, file: submissionFields.file })

export type ListArchive = z.output<typeof listArchiveInput>

export const takeArchivedInput = z.object({
  storyId: id,
  /** The piece of the archive that the record stands in. */
  record: submissionFields.file,
  /** Which of the answers in it. */
  index: z.coerce.number().int().min(0).max(100_000),
  /** Of the archive. */
  fileName: line(255),
})

export type TakeArchived = z.output<typeof takeArchivedInput>

export const orderInput = z.object({ orderId: id })

/** As many as a page shows. */
export const orderStatesInput = z.object({
  ids: z
    .string()
    .transform((ids) => ids.split(','))
    .pipe(z.array(id).max(ORDERS_SHOWN)),
})

export const captureAgainInput = z.object({ documentId: id, ...submissionFields })

export const editStoryInput = z.object({
  storyId: id,
  version,
  title: line(TITLE_MAX),
  outlet,
  deadline: optionalInstant,
})

/** A form sends one id as text and several as a list. */
const asList = (given: unknown) =>
  given === undefined || given === '' ? [] : Array.isArray(given) ? given : [given]

export const setScheduleInput = z.object({
  storyId: id,
  version,
  /** Empty: not at all. */
  every: z
    .union([z.literal('').transform(() => null), z.enum(CADENCES)])
    .nullable()
    .default(null),
  /** Documents that are not looked at. */
  leftOut: z.preprocess(asList, z.array(id).max(DOCUMENTS_MAX)),
})

export type SetSchedule = z.output<typeof setScheduleInput>

export const storyInput = z.object({ storyId: id })

export type EditStory = z.output<typeof editStoryInput>

/** Which part of a long text: counted from 1 in addresses, from 0 inside; whatever is no number is the first. */
export const partInput = z.coerce
  .number()
  .int()
  .min(1)
  .max(10_000)
  .catch(1)
  .transform((shown) => shown - 1)
