import { beforeEach, describe, expect, it } from 'vitest'
import type { Scope } from '@/lib/access/scope'
import { encodeCursor } from '@/lib/core/paging'
import { mergeSources } from '@/lib/sources/merge'
import { listSources } from '@/lib/sources/service'
import { attributing } from '@/lib/testing/claims'
import { makeScope } from '@/lib/testing/factories'
import { refusal } from '@/lib/testing/problems'
import { bringIn, HARBOUR } from '@/lib/testing/stories'
import { addAttribution, removeAttribution } from './attributions'
import { createClaim } from './create'
import { getSource } from './source-page'
import { listAttributions } from './view-repository'

let scope: Scope
beforeEach(async () => {
  scope = await makeScope('EDITOR')
})

/** A story in which the mayor, through Coast Wire, takes stances to a claim of its own. */
async function storyWith(n: number, stances: string[]) {
  const text = `${HARBOUR}\n\nEdition ${n}.`
  const { storyId, snapshotId } = await bringIn(scope, text, `Story ${n}`)
  const { claimId } = await createClaim(scope, { storyId, text: `Claim of story ${n}.`, snapshotId: null })
  for (const stance of stances) {
    const relays = [{ name: 'Coast Wire' }]
    await addAttribution(scope, attributing({ claimId, snapshotId, text }, 'no decision', { stance, relays }))
  }
  const [first] = await listAttributions(scope, claimId)
  if (!first) throw new Error('no attribution')
  return { storyId, claimId, attribution: first }
}

describe('getSource', () => {
  it('shows what a source said across stories, the newest first, with the stances counted', async () => {
    const one = await storyWith(1, ['ASSERTS', 'DENIES'])
    const two = await storyWith(2, ['DENIES'])
    const view = await getSource(scope, one.attribution.source.id)
    expect(view).toMatchObject({ name: 'Ada Lindqvist', statements: 3, stories: 2, can: { edit: true } })
    expect(view.stances).toMatchObject({ ASSERTS: 1, DENIES: 2, NO_COMMENT: 0 })
    expect(view.page.rows.map((row) => [row.story.id, row.stance, row.role])).toEqual([
      [two.storyId, 'DENIES', 'source'],
      [one.storyId, 'DENIES', 'source'],
      [one.storyId, 'ASSERTS', 'source'],
    ])
    expect(view.page.rows[0]).toMatchObject({
      quote: 'no decision',
      claim: { id: two.claimId, text: 'Claim of story 2.', state: 'OPEN', verdict: null },
    })
  })

  it('shows what an outlet passed on, and who said it', async () => {
    const { attribution } = await storyWith(1, ['DENIES'])
    const outlet = await getSource(scope, attribution.relays[0]?.id ?? '')
    expect(outlet).toMatchObject({ name: 'Coast Wire', statements: 0, relayed: 1 })
    expect(outlet.page.rows).toMatchObject([{ role: 'relay', speaker: 'Ada Lindqvist' }])
  })

  it('puts what it said and what it passed on in one order, and each once', async () => {
    const { attribution, claimId } = await storyWith(1, ['DENIES'])
    const outlet = attribution.relays[0]
    const place = { claimId, snapshotId: attribution.quote.snapshotId, text: HARBOUR }
    // It passes on its own words as well: they are its own.
    const own = { source: { id: outlet?.id }, relays: [{ id: outlet?.id }, { id: outlet?.id }] }
    await addAttribution(scope, attributing(place, 'no decision', own))
    await addAttribution(scope, attributing(place, 'no decision', { relays: [{ id: outlet?.id }] }))
    const { page } = await getSource(scope, outlet?.id ?? '')
    expect(page.rows.map((row) => row.role)).toEqual(['relay', 'source', 'relay'])
  })

  it('shows all of an actor’s records on the page of the one, and its own on that of another', async () => {
    const { attribution, claimId } = await storyWith(1, ['DENIES'])
    const place = { claimId, snapshotId: attribution.quote.snapshotId, text: HARBOUR }
    const words = { source: { name: 'Ada Marlow', kind: 'PERSON', naming: 'NAMED' }, stance: 'DENIES' }
    await addAttribution(scope, attributing(place, 'no decision', words))
    const marlow = (await listAttributions(scope, claimId)).find(({ source }) => source.name === 'Ada Marlow')
    const [sourceId, intoId] = [marlow?.source.id ?? '', attribution.source.id]
    await mergeSources(scope, { sourceId, intoId, version: 1 })
    const one = await getSource(scope, intoId)
    expect(one).toMatchObject({ statements: 2, stories: 1, oneWith: null, stances: { DENIES: 2 } })
    expect(one.page.rows.map(({ speaker }) => speaker)).toEqual(['Ada Marlow', 'Ada Lindqvist'])
    const other = await getSource(scope, sourceId)
    expect(other).toMatchObject({ statements: 1, merged: [], oneWith: { name: 'Ada Lindqvist' } })
    expect(other.page.rows).toHaveLength(1)
    // The words of an article still mean the record that goes by them, should the two turn out not to be one.
    await addAttribution(scope, attributing(place, 'no decision', words))
    expect((await getSource(scope, sourceId)).statements).toBe(2)
  })

  it('leaves out what was removed', async () => {
    const { attribution } = await storyWith(1, ['DENIES'])
    await removeAttribution(scope, attribution.id)
    const view = await getSource(scope, attribution.source.id)
    expect(view.page.rows).toEqual([])
    expect(view.stances.DENIES).toBe(0)
    expect((await listSources(scope, { words: 'lindqvist' })).rows[0]?.statements).toBe(0)
  })

  it('pages without losing or repeating a row', async () => {
    const { attribution } = await storyWith(
      1,
      Array.from({ length: 45 }, () => 'ASSERTS'),
    )
    const { id } = attribution.source
    const first = await getSource(scope, id)
    const second = await getSource(scope, id, first.page.next)
    const ids = [...first.page.rows, ...second.page.rows].map((row) => row.id)
    expect(new Set(ids).size).toBe(45)
    expect(second.page.next).toBeNull()
    expect((await getSource(scope, id, second.page.previous)).page.rows).toEqual(first.page.rows)
    const noYear = encodeCursor({ direction: 'after', key: ['0000-01-01T00:00:00.000Z', id] })
    expect((await getSource(scope, id, noYear)).page.rows).toEqual(first.page.rows)
  })

  it('is not there for another team', async () => {
    const { attribution } = await storyWith(1, ['ASSERTS'])
    expect(await refusal(getSource(await makeScope('OWNER'), attribution.source.id))).toBe('notFound')
  })
})
