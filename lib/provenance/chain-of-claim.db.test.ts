import { beforeEach, describe, expect, it } from 'vitest'
import { listDocuments } from '@/lib/archive/service'
import { addAttribution } from '@/lib/claims/attributions'
import { db } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'
import { mergeSources, splitSource } from '@/lib/sources/merge'
import { attribution, chainOf } from '@/lib/testing/chains'
import { attributing } from '@/lib/testing/claims'
import { ARTICLE, documentOf, makeClaim, makeReviewDesk, type ReviewDesk } from '@/lib/testing/reviews'
import { storeChain } from '@/lib/testing/stored-chain'
import { chainsOfClaim, chainViewOf } from './chain-of-claim'
import { decideDerivation } from './derivations'
import type { Chain } from './model'
import { originsOf } from './origins'

let desk: ReviewDesk
beforeEach(async () => {
  desk = await makeReviewDesk()
})

const place = async (claimId = desk.claim.id) => ({
  claimId,
  storyId: desk.story.id,
  documents: await listDocuments(desk.editor.scope, desk.story.id),
})
const view = async (claimId?: string, { scope } = desk.editor, archived = false) => {
  const at = await place(claimId)
  return chainViewOf(scope, { ...at, archived }, await chainsOfClaim(scope, at))
}
const store = (chain: Chain, stance: 'ASSERTS' | 'DENIES' = 'ASSERTS') =>
  storeChain(desk.editor.scope, { storyId: desk.story.id, claimId: desk.claim.id, stance }, chain)
const denying = (words: string, more: Record<string, unknown>) =>
  attributing({ claimId: desk.claim.id, snapshotId: desk.story.articleId, text: ARTICLE }, words, {
    stance: 'DENIES',
    ...more,
  })

const OFFICIALS = attribution('paper: group two officials? > outlet Wire', { headcount: 2 })
const EDGES = ['paper CITES wire', 'cable CITES wire', 'copy SYNDICATES wire']
const CHAIN = chainOf(
  [
    OFFICIALS,
    'wire: group two officials?',
    'cable: group two officials? > outlet Wire',
    'copy: group some officials?',
    attribution('daily: person Ada', { together: 'both' }),
    attribution('daily: person Ben', { together: 'both' }),
  ],
  EDGES,
  { wire: 'outlet Wire', cable: 'outlet Cable' },
)

describe('the chain of a claim', () => {
  it('is read as it was recorded: actors, outlets, documents, who is quoted together, what rests on what', async () => {
    await store(CHAIN)
    const { chains } = await chainsOfClaim(desk.editor.scope, await place())
    expect(chains.against.attributions).toEqual([])
    expect(originsOf(chains.for).interval).toEqual(originsOf(CHAIN).interval)
    expect(chains.for.attributions.map(({ relays }) => relays.length)).toEqual([1, 0, 1, 0, 0, 0])
    const [ada, ben] = chains.for.attributions.slice(-2)
    expect(ada?.together).toBe(ben?.together)
    expect(ada?.together).toBeTruthy()
    expect(await view()).toMatchObject({ for: { min: 1, max: 2, named: 1 }, against: { min: 0, max: 0 } })
  })

  it('counts only what is held, and shows what is suggested', async () => {
    const { documents, derivations } = await store(CHAIN)
    expect((await view()).for.max).toBe(2)
    await db().derivation.updateMany({
      where: { teamId: desk.team.id },
      data: { state: 'SUGGESTED', foundBy: 'copy' },
    })
    expect(await view()).toMatchObject({ for: { max: 3 }, derivations: { length: 3 } })
    await db().derivation.updateMany({ where: { teamId: desk.team.id }, data: { state: 'DISMISSED' } })
    expect(await view()).toMatchObject({ for: { max: 3 }, derivations: [] })
    expect([documents.size, derivations.size]).toEqual([5, 3])
  })

  it('knows the outlet of a document by any name it goes by, and by none that two go by', async () => {
    const { sources } = await store(CHAIN)
    const outletId = sources.get('outlet Wire') ?? ''
    const of = async () => {
      const { chains } = await chainsOfClaim(desk.editor.scope, await place())
      return chains.for.documents.map((one) => one.outletId).filter((id) => id !== null)
    }
    await db().document.updateMany({ where: { teamId: desk.team.id }, data: { outlet: null } })
    await db().document.update({
      where: { teamId_id: { teamId: desk.team.id, id: await documentOf(desk.story.minutesId) } },
      data: { outlet: 'The WIRE service' },
    })
    expect(await of()).toEqual([])
    const alias = (sourceId: string) => ({
      data: { id: newId(), teamId: desk.team.id, sourceId, name: 'Wire Service', key: 'wire service' },
    })
    await db().sourceAlias.create(alias(outletId))
    expect(await of()).toEqual([outletId])
    await db().sourceAlias.create(alias(sources.get('outlet Cable') ?? ''))
    expect(await of()).toEqual([])
  })
})

describe('of two documents that may each rest on the other', () => {
  it('no more is suggested once it is held which does', async () => {
    const one = chainOf(['a: person Ada', 'b: person Ben'], ['a SYNDICATES b', 'b SYNDICATES a'])
    const { derivations } = await storeChain(
      desk.editor.scope,
      { storyId: desk.story.id, claimId: desk.claim.id },
      one,
      'SUGGESTED',
    )
    expect((await view()).derivations).toHaveLength(2)
    const derivationId = derivations.get('a SYNDICATES b') ?? ''
    const { version } = await decideDerivation(desk.editor.scope, { derivationId, version: 1, to: 'HELD' })
    expect((await view()).derivations).toMatchObject([{ id: derivationId, state: 'HELD' }])
    await decideDerivation(desk.editor.scope, { derivationId, version, to: 'SUGGESTED' })
    expect((await view()).derivations).toHaveLength(2)
  })
})

describe('what a hop changed', () => {
  it('is told word against word where the report that is cited stands in the story', async () => {
    const titles: Record<string, string> = {
      wire: 'The council may shut the old quay, two officials said.',
      paper: 'The council will shut the old quay, officials told Wire.',
    }
    const chain = chainOf(['wire: group two officials?', 'paper: group two officials? > outlet Wire'], [], {
      wire: 'outlet Wire',
    })
    const documents = chain.documents.map((one) => ({ ...one, title: titles[one.id] ?? one.title }))
    await store({ ...chain, documents })
    const { origins } = (await view()).for
    const [upstream, downstream] = origins.flatMap(({ steps }) => steps)
    expect(upstream?.drifts).toEqual([])
    expect(downstream?.drifts).toMatchObject([
      { code: 'HEDGE_LOST', was: 'may', upstreamId: upstream?.attributionId },
    ])
  })
})

describe('actors found to be one', () => {
  it('count as one, a person as well as an outlet, until they are split', async () => {
    const lines = ['paper: person Ada > outlet Wire', 'cable: person Marlow > outlet Agency']
    const { sources } = await store(chainOf(lines))
    const id = (name: string) => sources.get(name) ?? ''
    expect((await view()).for).toMatchObject({ min: 2, max: 2 })
    const merged = await mergeSources(desk.editor.scope, {
      sourceId: id('person Marlow'),
      intoId: id('person Ada'),
      version: 1,
    })
    await mergeSources(desk.editor.scope, {
      sourceId: id('outlet Agency'),
      intoId: id('outlet Wire'),
      version: 1,
    })
    const one = await view()
    expect(one.for).toMatchObject({ min: 1, max: 1, origins: [{ names: ['person Ada'] }] })
    expect(one.for.picture.nodes.filter(({ kind }) => kind === 'OUTLET')).toHaveLength(1)
    expect(one.for.origins[0]?.steps).toMatchObject([
      { source: 'person Ada', because: { code: 'ORIGIN' } },
      { source: 'person Marlow' },
    ])
    await splitSource(desk.editor.scope, {
      sourceId: id('person Marlow'),
      version: merged.version,
      along: [],
    })
    expect((await view()).for).toMatchObject({ min: 2, max: 2 })
  })
})

describe('whom a statement leaves unnamed', () => {
  const place = () => ({ claimId: desk.claim.id, snapshotId: desk.story.articleId, text: ARTICLE })
  const say = (words: string, more: Record<string, unknown> = {}) =>
    addAttribution(desk.editor.scope, attributing(place(), words, more))
  const official = { sourceWords: 'a senior official', naming: 'DESCRIBED', terms: 'BACKGROUND' }

  it('is no named origin, and the name on the desk’s record is told nowhere, until a statement of that side gives it', async () => {
    await say('shut the old quay', official)
    const before = await view()
    expect(before.for).toMatchObject({
      min: 1,
      max: 1,
      named: 0,
      origins: [{ names: ['a senior official'] }],
    })
    expect(JSON.stringify(before)).not.toContain('Ada')
    await say('two port officials', { stance: 'DENIES', denialScope: 'FULL' })
    expect(await view()).toMatchObject({ for: { named: 0 }, against: { named: 1 } })
    await say('will shut the old quay')
    expect((await view()).for).toMatchObject({ max: 1, named: 1, origins: [{ names: ['Ada Lindqvist'] }] })
  })
})

describe('a denial in the chain', () => {
  it('counts against the claim it denies, and not where it denies another proposition', async () => {
    const other = await makeClaim(desk.author.scope, desk.story, { text: 'The conversations took place.' })
    const more = { denialScope: 'DIFFERENT', denialTarget: 'The conversations', denialClaimId: other.id }
    await addAttribution(desk.editor.scope, denying('two port officials', more))
    expect(await view()).toMatchObject({
      against: { min: 0, max: 0, origins: [] },
      missed: { different: 1, nonDenials: 0, open: 0 },
    })
    const there = await view(other.id)
    expect(there).toMatchObject({ against: { min: 1, max: 1, named: 1 }, missed: { different: 0 } })
    expect(there.against.origins[0]?.steps).toMatchObject([{ otherClaimId: desk.claim.id }])
  })

  it('counts when it reaches the claim in full or in part; not when nobody has judged it', async () => {
    await addAttribution(desk.editor.scope, denying('two port officials', { denialScope: 'PARTIAL' }))
    expect(await view()).toMatchObject({ against: { max: 1 }, missed: { open: 0 } })
    await addAttribution(
      desk.editor.scope,
      denying('Coast Wire', { source: { name: 'Ben Okoro', kind: 'PERSON', naming: 'NAMED' } }),
    )
    expect(await view()).toMatchObject({ against: { max: 1 }, missed: { open: 1 } })
    const vague = { denialScope: 'NON_DENIAL', source: { name: 'Cy Roe', kind: 'PERSON', naming: 'NAMED' } }
    await addAttribution(desk.editor.scope, denying('shut the old quay', vague))
    expect(await view()).toMatchObject({ against: { max: 1 }, missed: { open: 1, nonDenials: 1 } })
  })
})

describe('who may', () => {
  it('say what rests on what: editors, not viewers', async () => {
    expect((await view()).can.edit).toBe(true)
    expect(await view(desk.claim.id, desk.viewer)).toMatchObject({ can: { edit: false } })
    expect(await view(desk.claim.id, desk.editor, true)).toMatchObject({ can: { edit: false } })
  })

  it('sees nothing of another team', async () => {
    await store(CHAIN)
    const stranger = await makeReviewDesk()
    const found = await chainsOfClaim(stranger.editor.scope, await place())
    expect([found.rows, found.derivations]).toEqual([[], []])
  })
})
