import { beforeEach, describe, expect, it } from 'vitest'
import type { Scope } from '@/lib/access/scope'
import { db } from '@/lib/core/db'
import { addDerivation } from '@/lib/provenance/derivations'
import { assign } from '@/lib/reviews/assign'
import { getClaimView } from '@/lib/reviews/claim-page'
import { chainOf } from '@/lib/testing/chains'
import { attributing } from '@/lib/testing/claims'
import { makeDesk, makeScope } from '@/lib/testing/factories'
import { problemOf, refusal } from '@/lib/testing/problems'
import { storeChain } from '@/lib/testing/stored-chain'
import { HARBOUR, makeReadStory, recorded } from '@/lib/testing/stories'
import { addAttribution, editAttribution, removeAttribution } from './attributions'
import { createClaim } from './create'
import { listDenialsElsewhere } from './denial-repository'
import { claimFromDenial, undoClaimFromDenial } from './denied-claim'

const WORDS = 'no decision had been made'
const TEXT = 'A decision was made.'
let desk: Awaited<ReturnType<typeof makeDesk>>
let scope: Scope
let place: { claimId: string; snapshotId: string; text: string }
let storyId: string

beforeEach(async () => {
  desk = await makeDesk()
  scope = desk.editor.scope
  const story = await makeReadStory(scope)
  storyId = story.storyId
  const { claimId } = await createClaim(scope, { storyId, text: 'The quay closes in May.', snapshotId: null })
  place = { claimId, snapshotId: story.snapshotId, text: HARBOUR }
})

const DIFFERENT = { stance: 'DENIES', denialScope: 'DIFFERENT', denialTarget: 'a decision', cue: 'denied' }
const deny = async (more = {}) =>
  (await addAttribution(scope, attributing(place, WORDS, { ...DIFFERENT, ...more }))).attributionId
const make = (attributionId: string, text = TEXT, who = scope, version = 1) =>
  claimFromDenial(who, { attributionId, version, text })
const whole = (id: string) => getClaimView(scope, id)
const undo = (made: Awaited<ReturnType<typeof make>>, who = scope) => undoClaimFromDenial(who, made)

describe('claimFromDenial', () => {
  it('makes a claim where the words stand, records them as its full denial and points to it', async () => {
    const attributionId = await deny({
      relays: [{ name: 'Coast Wire' }],
      saidWhen: 'on Sunday',
      note: 'Mine.',
    })
    const made = await make(attributionId)
    const claim = await whole(made.claimId)
    expect(claim).toMatchObject({ number: 2, text: TEXT, state: 'OPEN', quotes: [{ exact: WORDS }] })
    expect(claim.attributions).toMatchObject([
      {
        id: made.denialId,
        sourceWords: 'Mayor Ada Lindqvist',
        relays: [{ name: 'Coast Wire' }],
        stance: 'DENIES',
        denialScope: 'FULL',
        denialTarget: '',
        denialClaim: null,
        cue: 'denied',
        saidWhen: 'on Sunday',
        note: '',
        quote: { exact: WORDS },
        contents: [{ exact: WORDS }],
      },
    ])
    const [denial] = (await whole(place.claimId)).attributions
    expect(denial).toMatchObject({
      id: attributionId,
      version: made.version,
      denialScope: 'DIFFERENT',
      denialTarget: 'a decision',
      denialClaim: { id: made.claimId, number: 2 },
    })
    expect(denial?.source.id).toBe(claim.attributions[0]?.source.id)
    expect(claim.denialsElsewhere).toMatchObject([{ attributionId, claim: { id: place.claimId, number: 1 } }])
  })

  it('tells the history of what it was made', async () => {
    const { claimId } = await make(await deny())
    expect((await recorded(scope)).slice(-3)).toEqual([
      'claim.created',
      'attribution.added',
      'attribution.edited',
    ])
    const made = await db().auditEvent.findFirstOrThrow({ where: { claimId, kind: 'claim.created' } })
    expect(made.data).toEqual({ text: TEXT, number: 2, ofDenialIn: 1 })
  })

  it('refuses a denial of this claim, one whose claim is known, and words that are a claim', async () => {
    const full = await deny({ denialScope: 'FULL', denialTarget: '' })
    expect(await refusal(make(full))).toBe('denialSettled')
    const attributionId = await deny()
    const before = await recorded(scope)
    expect(await refusal(make(attributionId, 'The quay closes in May.'))).toBe('claimExists')
    expect(await recorded(scope)).toEqual(before)
    const { version } = await make(attributionId)
    expect(await refusal(make(attributionId, 'Another.', scope, version))).toBe('denialSettled')
  })

  it('shows who was faster', async () => {
    const attributionId = await deny()
    await make(attributionId)
    expect((await problemOf(make(attributionId, 'Another.'))).kind).toBe('conflict')
  })

  it('is for who may make claims, and finds nothing of another team', async () => {
    const attributionId = await deny()
    expect(await refusal(make(attributionId, TEXT, desk.reviewer.scope))).toBe('forbidden')
    const stranger = await makeScope('OWNER')
    expect(await refusal(make(attributionId, TEXT, stranger))).toBe('notFound')
  })
})

describe('a claim made of a denial', () => {
  const OFFICIAL = { sourceWords: 'a harbour official', naming: 'DESCRIBED', terms: 'BACKGROUND' }
  const about = (claim: Awaited<ReturnType<typeof whole>>, ruleId: string) =>
    claim.policy.results.find((result) => result.ruleId === ruleId)

  it('is judged by the denial on its own record alone, and the claim it came from by its own statements', async () => {
    const attributionId = await deny(OFFICIAL)
    await addAttribution(scope, attributing(place, 'two port officials', OFFICIAL))
    const before = await whole(place.claimId)
    const made = await make(attributionId)
    const claim = await whole(made.claimId)
    const steps = claim.chain.against.origins.flatMap((origin) => origin.steps)
    expect(steps).toMatchObject([{ attributionId: made.denialId, otherClaimId: null }])
    expect(claim.chain.for.origins).toEqual([])
    expect(about(claim, 'unnamed-unjustified')?.findings).toHaveLength(1)
    const after = await whole(place.claimId)
    expect(after.policy.results).toEqual(before.policy.results)
    expect(after.chain).toMatchObject({ against: { origins: [] }, missed: { different: 1 } })
    expect(after.chain.for.origins).toEqual(before.chain.for.origins)
  })

  it('rests on what the denial was said to rest on, and is judged by the other again once its own is gone', async () => {
    const attributionId = await deny()
    const made = await make(attributionId)
    const against = async () => (await whole(made.claimId)).chain.against
    const wire = chainOf(['wire: person Ben'])
    const { documents } = await storeChain(scope, { storyId, claimId: made.claimId, stance: 'DENIES' }, wire)
    expect(await against()).toMatchObject({ max: 2 })
    const { documentId } = await db().snapshot.findFirstOrThrow({ where: { id: place.snapshotId } })
    const ends = { fromDocumentId: documentId, fromAttributionId: attributionId, toAttributionId: null }
    const edge = { ...ends, storyId, kind: 'CITES', toDocumentId: documents.get('wire') ?? '' } as const
    await addDerivation(scope, { ...edge, words: '', note: '' })
    expect(await against()).toMatchObject({ max: 1 })
    await removeAttribution(scope, made.denialId)
    const left = (await against()).origins.flatMap(({ steps }) => steps)
    expect(left.map((step) => step.attributionId)).toContain(attributionId)
  })
})

describe('undoClaimFromDenial', () => {
  it('withdraws the claim and leaves the denial as it was, ready to be made a claim again', async () => {
    const attributionId = await deny()
    const made = await make(attributionId)
    const { version } = await undo(made)
    expect(await whole(made.claimId)).toMatchObject({ state: 'WITHDRAWN', attributions: [] })
    const [denial] = (await whole(place.claimId)).attributions
    expect(denial).toMatchObject({
      version,
      denialScope: 'DIFFERENT',
      denialTarget: 'a decision',
      denialClaim: null,
    })
    expect((await recorded(scope)).slice(-3)).toEqual([
      'attribution.removed',
      'claim.withdrawn',
      'attribution.edited',
    ])
    expect(await make(attributionId, TEXT, scope, version)).toMatchObject({ number: 3 })
  })

  it('refuses once other work hangs on the claim', async () => {
    const made = await make(await deny())
    await assign(scope, { claimIds: [made.claimId], reviewerIds: [desk.reviewer.id], dueAt: null })
    expect(await refusal(undo(made))).toBe('claimInUse')
  })

  it('refuses what another changed, and claims that were not made of it', async () => {
    const attributionId = await deny()
    const made = await make(attributionId)
    const other = await make(await deny({ denialTarget: 'talks' }), 'There were talks.')
    const mixed = { ...made, claimId: other.claimId, denialId: other.denialId }
    expect(await refusal(undo(mixed))).toBe('denialSettled')
    expect(await refusal(undo({ ...made, denialId: other.denialId }))).toBe('notFound')
    const { claimId: _, ...fields } = attributing(place, WORDS, { ...DIFFERENT, note: 'Seen.' })
    await editAttribution(scope, {
      ...fields,
      denialClaimId: made.claimId,
      attributionId,
      version: made.version,
    })
    expect((await problemOf(undo(made))).kind).toBe('conflict')
    expect(await refusal(undo(made, desk.viewer.scope))).toBe('forbidden')
  })
})

it('a denial is shown elsewhere while it stands, in its own team', async () => {
  const made = await make(await deny())
  const stranger = await makeScope('OWNER')
  expect(await listDenialsElsewhere(stranger, made.claimId)).toEqual([])
  expect(await listDenialsElsewhere(scope, made.claimId)).toHaveLength(1)
})
