import { z } from 'zod'
import { id, line, optionalLine, optionalParagraphs, version } from '@/lib/core/fields'
import { SOURCE_KINDS, SOURCE_NAMINGS } from './model'

export const NAME_MAX = 300
export const DESCRIPTION_MAX = 2000

const kind = z.enum(SOURCE_KINDS)
const naming = z.enum(SOURCE_NAMINGS)

/** A new record. For someone not named, `name` is the description in print; there is no field for who it really is. */
export const newSourceInput = z.object({
  name: line(NAME_MAX),
  kind,
  naming,
  description: optionalParagraphs(DESCRIPTION_MAX),
})

export const editSourceInput = newSourceInput.extend({ sourceId: id, version })
export const addAliasInput = z.object({ sourceId: id, name: line(NAME_MAX) })
export const removeAliasInput = z.object({ sourceId: id, aliasId: id })
export const suggestSourcesInput = z.object({ words: optionalLine(NAME_MAX), storyId: id.optional() })
export const mergeSourcesInput = z.object({ sourceId: id, intoId: id, version })
export const splitSourceInput = z.object({ sourceId: id, version, along: z.array(id).max(1000).default([]) })
export const suggestOneWithInput = z.object({ sourceId: id, words: optionalLine(NAME_MAX) })

export const attestationInput = z.object({ sourceId: id })

export type NewSource = z.output<typeof newSourceInput>
export type EditSource = z.output<typeof editSourceInput>
export type MergeSources = z.output<typeof mergeSourcesInput>
export type SplitSource = z.output<typeof splitSourceInput>
export type SuggestOneWith = z.output<typeof suggestOneWithInput>
