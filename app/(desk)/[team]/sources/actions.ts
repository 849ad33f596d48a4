'use server'

import { addAliasInput, editSourceInput, removeAliasInput, suggestSourcesInput } from '@/lib/sources/input'
import * as sources from '@/lib/sources/service'
import { defineAction } from '@/lib/web/action'

export const editSource = defineAction({
  permission: 'source.edit',
  input: editSourceInput,
  handle: sources.editSource,
})

export const addAlias = defineAction({
  permission: 'source.edit',
  input: addAliasInput,
  handle: sources.addAlias,
})

export const removeAlias = defineAction({
  permission: 'source.edit',
  input: removeAliasInput,
  handle: sources.removeAlias,
})

/** Records to offer while someone types a name. */
export const suggestSources = defineAction({
  permission: 'desk.read',
  input: suggestSourcesInput,
  quiet: true,
  handle: sources.suggestSources,
})
