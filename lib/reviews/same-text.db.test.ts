import { describe, expect, it } from 'vitest'
import { createClaim } from '@/lib/claims/create'
import { db } from '@/lib/core/db'
import { problemOf } from '@/lib/testing/problems'
import { eventsOf, makeClaim, makeReviewDesk, makeStory, storedClaim } from '@/lib/testing/reviews'
import { restoreClaim, withdrawClaim } from './lifecycle'
import { editClaim } from './wording'

const SAID = 'The council may shut the old quay.'

async function makeTwo() {
  const desk = await makeReviewDesk()
  const other = await makeClaim(desk.author.scope, desk.story, { text: SAID })
  const refused = { code: 'claimExists', params: { number: other.number } }
  const edit = (claimId: string, text: string, version = 1) =>
    editClaim(desk.editor.scope, { claimId, version, text })
  return { desk, other, refused, edit, claim: { claimId: desk.claim.id } }
}

/** How many claims of a story that are not withdrawn say this. */
const saying = (storyId: string, text: string) =>
  db().claim.count({ where: { storyId, text, state: { not: 'WITHDRAWN' } } })

/** Which of several attempts at once were refused, by code; the others went through. */
async function codesOf(attempts: readonly Promise<unknown>[]): Promise<string[]> {
  const settled = await Promise.allSettled(attempts)
  const failed = settled.filter((one) => one.status === 'rejected')
  return Promise.all(failed.map(async ({ reason }) => (await problemOf(Promise.reject(reason))).code))
}

describe('a claim worded anew', () => {
  it('may not say what another claim of its story says; the words of a withdrawn one, or of another story’s, are free', async () => {
    const { desk, other, refused, edit } = await makeTwo()
    expect(await problemOf(edit(desk.claim.id, SAID))).toMatchObject(refused)
    expect(await storedClaim(desk.claim.id)).toMatchObject({ version: 1, text: desk.claim.text })
    expect(await eventsOf(desk.claim.id)).toEqual([])
    await makeClaim(desk.author.scope, await makeStory(desk.author.scope), { text: 'Elsewhere.' })
    expect(await edit(desk.claim.id, 'Elsewhere.')).toMatchObject({ version: 2 })
    await withdrawClaim(desk.editor.scope, { claimId: other.id, reason: '' })
    expect(await edit(desk.claim.id, SAID, 2)).toMatchObject({ version: 3 })
  })

  it('is the only one when two are given the same words at once, or one is while another is made', async () => {
    const { desk, other, edit } = await makeTwo()
    const both = [desk.claim.id, other.id].map((id) => edit(id, 'One wording.'))
    expect(await codesOf(both)).toEqual(['claimExists'])
    expect(await saying(desk.story.id, 'One wording.')).toBe(1)
    const third = await makeClaim(desk.author.scope, desk.story, { text: 'A third.' })
    const make = { storyId: desk.story.id, text: 'Said twice.', snapshotId: null }
    // By another than the third's author, whose second try within seconds would be answered with what is there.
    const mixed = [edit(third.id, 'Said twice.'), createClaim(desk.owner.scope, make)]
    expect(await codesOf(mixed)).toEqual(['claimExists'])
    expect(await saying(desk.story.id, 'Said twice.')).toBe(1)
  })
})

describe('a withdrawn claim', () => {
  it('is not restored while another says the same, and is once that one says something else', async () => {
    const { desk, other, refused, edit, claim } = await makeTwo()
    await withdrawClaim(desk.editor.scope, { ...claim, reason: '' })
    await edit(other.id, desk.claim.text)
    expect(await problemOf(restoreClaim(desk.editor.scope, claim))).toMatchObject(refused)
    expect(await storedClaim(desk.claim.id)).toMatchObject({ state: 'WITHDRAWN' })
    await edit(other.id, SAID, 2)
    expect(await restoreClaim(desk.editor.scope, claim)).toEqual({ state: 'OPEN' })
    expect(await eventsOf(desk.claim.id)).toEqual(['claim.withdrawn', 'claim.restored'])
  })

  it('comes back alone when two that say the same are restored at once', async () => {
    const { desk } = await makeTwo()
    const twins = [0, 1].map(() => ({ text: 'Twins.', state: 'WITHDRAWN' as const }))
    const ids: string[] = []
    for (const twin of twins) ids.push((await makeClaim(desk.author.scope, desk.story, twin)).id)
    const back = ids.map((claimId) => restoreClaim(desk.editor.scope, { claimId }))
    expect(await codesOf(back)).toEqual(['claimExists'])
    expect(await saying(desk.story.id, 'Twins.')).toBe(1)
  })
})
