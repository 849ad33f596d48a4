import { acceptSuggestion } from '@/lib/claims/accept'
import { addAttribution, removeAttribution } from '@/lib/claims/attributions'
import { claimFromDenial } from '@/lib/claims/denied-claim'
import { addAttributionInput } from '@/lib/claims/input'
import { dismissSuggestion } from '@/lib/claims/suggestions'
import type { SuggestionView } from '@/lib/claims/view'
import { addDerivation } from '@/lib/provenance/derivations'
import { addDerivationInput } from '@/lib/provenance/input'
import { mergeSources } from '@/lib/sources/merge'
import { accepting, suggestionsOf } from '@/lib/testing/claims'
import { ARTICLE, documentOf, makeFailedSearch } from '@/lib/testing/reviews'
import { HARBOUR, makeReadStory } from '@/lib/testing/stories'
import { pageOfSite } from '../support/web'
import {
  type AccessDesk,
  aboutFreshClaim,
  freshAlias,
  freshOrder,
  freshSource,
  freshStory,
  unlike,
} from './desk'
import type { ActionRow } from './rows'

/** A way to the suggestions of a new story. */
async function freshSuggestions({ author }: AccessDesk): Promise<(name: string) => Promise<SuggestionView>> {
  const { snapshotId } = await makeReadStory(author.scope, `${HARBOUR}\n\n${unlike()}`)
  return async (name) => {
    const all = await suggestionsOf(author.scope, snapshotId)
    const found = all.find(({ statement }) => statement.source.name === name)
    if (!found) throw new Error(`no suggestion by ${name}`)
    return found
  }
}

async function freshSuggestion(desk: AccessDesk): Promise<SuggestionView> {
  return (await freshSuggestions(desk))('two port officials')
}

/** Everything an attribution can say, with an id wherever it can hold one. */
async function attributionFields(desk: AccessDesk): Promise<Record<string, unknown>> {
  const other = await aboutFreshClaim(desk)
  const [said, via] = [await freshSource(desk), await freshSource(desk)]
  return {
    snapshotId: desk.story.articleId,
    contents: [{ start: 0, end: 34 }],
    range: { start: 0, end: ARTICLE.length },
    source: { id: said.sourceId },
    sourceWords: 'two port officials',
    naming: 'DESCRIBED',
    headcount: 2,
    relays: [{ id: via.sourceId }],
    cue: 'told',
    mode: 'INDIRECT',
    stance: 'DENIES',
    denialScope: 'DIFFERENT',
    denialTarget: 'That anything was decided',
    denialClaimId: other.claim.id,
    terms: 'BACKGROUND',
    saidWhen: 'on Saturday',
    note: unlike(),
  }
}

const attributionIds = {
  snapshotId: 'not-found',
  'source.id': 'invalid',
  'relays.0.id': 'invalid',
  denialClaimId: 'invalid',
} as const

/** That the minutes of a new story cite its article. */
async function derivationInput(desk: AccessDesk): Promise<Record<string, unknown>> {
  const { id, articleId, minutesId } = await freshStory(desk)
  const [fromDocumentId, toDocumentId] = [await documentOf(minutesId), await documentOf(articleId)]
  return { storyId: id, kind: 'CITES', fromDocumentId, toDocumentId, words: 'no vote was taken', note: '' }
}

async function freshAttribution(desk: AccessDesk) {
  const { claim } = await aboutFreshClaim(desk)
  const fields = await attributionFields(desk)
  const given = addAttributionInput.parse({ ...fields, claimId: claim.id })
  return { fields, ...(await addAttribution(desk.author.scope, given)) }
}

/** A denial of something that no claim says yet. */
async function freshDenial(desk: AccessDesk) {
  const { claim } = await aboutFreshClaim(desk)
  const fields = { ...(await attributionFields(desk)), denialClaimId: null }
  const given = addAttributionInput.parse({ ...fields, claimId: claim.id })
  const { attributionId } = await addAttribution(desk.author.scope, given)
  return { attributionId, version: 1, text: `Anything was decided ${unlike()}.` }
}

export const STORY_ACTIONS: Readonly<Record<string, ActionRow>> = {
  '[team]/stories#createStory': {
    who: 'story.create',
    make: () => ({ input: { title: '', deadline: '', text: `The quay shuts, officials said ${unlike()}.` } }),
  },
  '[team]/stories#addEvidenceDocument': {
    who: 'document.add',
    make: ({ story }) => ({ input: { storyId: story.id, text: `Minutes ${unlike()}` } }),
    ids: { storyId: 'not-found' },
  },
  '[team]/captures#orderCapture': {
    who: 'document.add',
    make: async ({ story }) => ({
      input: {
        storyId: story.id,
        documentId: await documentOf(story.minutesId),
        address: pageOfSite(`/404?${unlike()}`),
      },
    }),
    ids: { storyId: 'not-found', documentId: 'not-found' },
  },
  '[team]/captures#previewAddresses': {
    who: 'document.add',
    make: ({ story }) => ({ input: { storyId: story.id, list: pageOfSite(`/404?${unlike()}`) } }),
    ids: { storyId: 'not-found' },
  },
  '[team]/captures#orderAddresses': {
    who: 'document.add',
    make: ({ story }) => ({ input: { storyId: story.id, addresses: pageOfSite(`/404?${unlike()}`) } }),
    ids: { storyId: 'not-found' },
  },
  // Plain data has no file in it: whoever may is told that one is missing.
  '[team]/captures#listArchive': {
    who: 'document.add',
    make: ({ story }) => ({ input: { storyId: story.id, file: '' } }),
    ids: { storyId: 'not-found' },
    grants: 'invalid',
  },
  '[team]/captures#takeArchived': {
    who: 'document.add',
    make: ({ story }) => ({ input: { storyId: story.id, record: '', index: 0, fileName: 'a.warc' } }),
    ids: { storyId: 'not-found' },
    grants: 'invalid',
  },
  '[team]/captures#cancelOrder': {
    who: 'document.add',
    make: async (desk) => ({ input: await freshOrder(desk) }),
    ids: { orderId: 'not-found' },
  },
  '[team]/captures#tryOrderAgain': {
    who: 'document.add',
    make: async (desk) => ({ input: await freshOrder(desk) }),
    ids: { orderId: 'not-found' },
  },
  '[team]/stories#editStory': {
    who: 'story.edit',
    make: async (desk) => ({
      input: { storyId: (await freshStory(desk)).id, version: 1, title: unlike(), deadline: '' },
    }),
    ids: { storyId: 'not-found' },
  },
  '[team]/stories#archiveStory': {
    who: 'story.edit',
    make: async (desk) => ({ input: { storyId: (await freshStory(desk)).id } }),
    ids: { storyId: 'not-found' },
  },
  '[team]/stories#restoreStory': {
    who: 'story.edit',
    make: async (desk) => ({ input: { storyId: (await freshStory(desk)).id } }),
    ids: { storyId: 'not-found' },
  },
  '[team]/stories#setSchedule': {
    who: 'story.edit',
    make: async (desk) => {
      const { id, minutesId } = await freshStory(desk)
      return { input: { storyId: id, version: 0, every: 'DAILY', leftOut: [await documentOf(minutesId)] } }
    },
    ids: { storyId: 'not-found', 'leftOut.0': 'not-found' },
  },
  '[team]/stories#searchAgain': {
    who: 'story.edit',
    make: async (desk) => {
      const { id, articleId } = await freshStory(desk)
      await makeFailedSearch(desk.author.scope, articleId)
      return { input: { storyId: id } }
    },
    ids: { storyId: 'not-found' },
  },
  '[team]/stories#createClaim': {
    who: 'claim.create',
    make: ({ story }) => ({
      input: {
        storyId: story.id,
        text: `The quay shuts on day ${unlike()}.`,
        snapshotId: story.articleId,
        start: 0,
        end: 34,
      },
    }),
    ids: { storyId: 'not-found', snapshotId: 'not-found' },
  },
  '[team]/stories#acceptSuggestion': {
    who: 'suggestion.decide',
    make: async (desk) => {
      const by = await freshSuggestions(desk)
      const first = await acceptSuggestion(desk.author.scope, accepting(await by('The ferry company')))
      const { id, version } = await by('two port officials')
      const { sourceId } = await freshSource(desk)
      const fields = { source: { id: sourceId } }
      return { input: { suggestionId: id, version, mergeInto: first.claimId, fields } }
    },
    ids: { suggestionId: 'not-found', mergeInto: 'invalid', 'fields.source.id': 'invalid' },
  },
  '[team]/stories#undoAccept': {
    who: 'suggestion.decide',
    make: async (desk) => {
      const taken = await acceptSuggestion(desk.author.scope, accepting(await freshSuggestion(desk)))
      return { input: { suggestionId: taken.suggestionId, version: taken.version } }
    },
    ids: { suggestionId: 'not-found' },
  },
  '[team]/stories#dismissSuggestion': {
    who: 'suggestion.decide',
    make: async (desk) => {
      const { id, version } = await freshSuggestion(desk)
      return { input: { suggestionId: id, version } }
    },
    ids: { suggestionId: 'not-found' },
  },
  '[team]/stories#explainDismissal': {
    who: 'suggestion.decide',
    make: async (desk) => {
      const { id, version } = await freshSuggestion(desk)
      await dismissSuggestion(desk.author.scope, { suggestionId: id, version })
      return { input: { suggestionId: id, reason: 'WRONG_SOURCE' } }
    },
    ids: { suggestionId: 'not-found' },
  },
  '[team]/stories#restoreSuggestion': {
    who: 'suggestion.decide',
    make: async (desk) => {
      const { id, version } = await freshSuggestion(desk)
      const aside = await dismissSuggestion(desk.author.scope, { suggestionId: id, version })
      return { input: { suggestionId: id, version: aside.version } }
    },
    ids: { suggestionId: 'not-found' },
  },
  '[team]/stories#addAttribution': {
    who: 'attribution.edit',
    make: async (desk) => {
      const { claim } = await aboutFreshClaim(desk)
      return { input: { claimId: claim.id, ...(await attributionFields(desk)) } }
    },
    ids: { claimId: 'not-found', ...attributionIds },
  },
  '[team]/stories#editAttribution': {
    who: 'attribution.edit',
    make: async (desk) => {
      const { attributionId, fields } = await freshAttribution(desk)
      return { input: { ...fields, attributionId, version: 1, note: unlike() } }
    },
    ids: { attributionId: 'not-found', ...attributionIds },
  },
  '[team]/stories#removeAttribution': {
    who: 'attribution.edit',
    make: async (desk) => ({ input: { attributionId: (await freshAttribution(desk)).attributionId } }),
    ids: { attributionId: 'not-found' },
  },
  '[team]/stories#restoreAttribution': {
    who: 'attribution.edit',
    make: async (desk) => {
      const { attributionId } = await freshAttribution(desk)
      await removeAttribution(desk.author.scope, attributionId)
      return { input: { attributionId } }
    },
    ids: { attributionId: 'not-found' },
  },
  '[team]/stories#claimFromDenial': {
    who: 'claim.create',
    make: async (desk) => ({ input: await freshDenial(desk) }),
    ids: { attributionId: 'not-found' },
  },
  '[team]/stories#undoClaimFromDenial': {
    who: 'claim.create',
    make: async (desk) => {
      const { number: _, ...made } = await claimFromDenial(desk.author.scope, await freshDenial(desk))
      return { input: made }
    },
    ids: { attributionId: 'not-found', claimId: 'not-found', denialId: 'not-found' },
  },
  '[team]/stories#addDerivation': {
    who: 'derivation.edit',
    make: async (desk) => ({ input: await derivationInput(desk) }),
    ids: { storyId: 'not-found', fromDocumentId: 'not-found', toDocumentId: 'not-found' },
  },
  '[team]/stories#decideDerivation': {
    who: 'derivation.edit',
    make: async (desk) => {
      const said = addDerivationInput.parse(await derivationInput(desk))
      const { derivationId, version } = await addDerivation(desk.author.scope, said)
      return { input: { derivationId, version, to: 'DISMISSED' } }
    },
    ids: { derivationId: 'not-found' },
  },
  '[team]/sources#editSource': {
    who: 'source.edit',
    make: async (desk) => {
      const source = await freshSource(desk)
      const fields = { kind: 'PERSON', naming: 'NAMED', description: `The mayor ${unlike()}` }
      return { input: { ...source, ...fields, version: 1 } }
    },
    ids: { sourceId: 'not-found' },
  },
  '[team]/sources#addAlias': {
    who: 'source.edit',
    make: async (desk) => {
      const { sourceId } = await freshSource(desk)
      return { input: { sourceId, name: `Mayor ${unlike()}` } }
    },
    ids: { sourceId: 'not-found' },
  },
  '[team]/sources#removeAlias': {
    who: 'source.edit',
    make: async (desk) => {
      const { sourceId } = await freshSource(desk)
      return { input: { sourceId, aliasId: await freshAlias(desk, sourceId) } }
    },
    ids: { sourceId: 'not-found', aliasId: 'not-found' },
  },
  '[team]/sources#mergeSources': {
    who: 'source.edit',
    make: async (desk) => {
      const [{ sourceId }, into] = [await freshSource(desk), await freshSource(desk)]
      return { input: { sourceId, intoId: into.sourceId, version: 1 } }
    },
    ids: { sourceId: 'not-found', intoId: 'not-found' },
  },
  '[team]/sources#splitSource': {
    who: 'source.edit',
    make: async (desk) => {
      const [{ sourceId }, into, other] = [
        await freshSource(desk),
        await freshSource(desk),
        await freshSource(desk),
      ]
      for (const one of [sourceId, other.sourceId])
        await mergeSources(desk.owner.scope, { sourceId: one, intoId: into.sourceId, version: 1 })
      return { input: { sourceId, version: 2, along: [other.sourceId] } }
    },
    ids: { sourceId: 'not-found', 'along.0': 'not-found' },
  },
  '[team]/sources#suggestOneWith': {
    who: 'source.edit',
    make: async (desk) => ({ input: { sourceId: (await freshSource(desk)).sourceId, words: 'Lindqvist' } }),
    ids: { sourceId: 'not-found' },
  },
  '[team]/sources#suggestSources': {
    who: 'desk.read',
    make: ({ story }) => ({ input: { words: 'Lindqvist', storyId: story.id } }),
    ids: { storyId: 'ok' },
  },
}
