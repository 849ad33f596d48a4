'use server'

import { mergeActors, splitActors } from '@/lib/provenance/merge-actors'
import * as attestations from '@/lib/sources/attestations'
import {
  addAliasInput,
  attestationInput,
  editSourceInput,
  mergeSourcesInput,
  removeAliasInput,
  splitSourceInput,
  suggestOneWithInput,
  suggestSourcesInput,
} from '@/lib/sources/input'
import { suggestOneWith as suggest } from '@/lib/sources/merge'
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

export const mergeSources = defineAction({
  permission: 'source.edit',
  input: mergeSourcesInput,
  handle: mergeActors,
})

export const splitSource = defineAction({
  permission: 'source.edit',
  input: splitSourceInput,
  handle: splitActors,
})

/** Actors to offer as whom a source may be, while someone types. */
export const suggestOneWith = defineAction({
  permission: 'source.edit',
  input: suggestOneWithInput,
  quiet: true,
  handle: suggest,
})

/** Vouches for knowing who an unnamed source is. */
export const signAttestation = defineAction({
  permission: 'attestation.sign',
  input: attestationInput,
  handle: attestations.signAttestation,
})

export const withdrawAttestation = defineAction({
  permission: 'attestation.sign',
  input: attestationInput,
  handle: attestations.withdrawAttestation,
})
