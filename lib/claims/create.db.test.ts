import { beforeEach, describe, expect, it } from 'vitest'
import type { Scope } from '@/lib/access/scope'
import { db } from '@/lib/core/db'
import { archiveStory } from '@/lib/stories/service'
import { makeDesk, makeScope } from '@/lib/testing/factories'
import { problemOf, refusal } from '@/lib/testing/problems'
import { bringIn, HARBOUR, recorded } from '@/lib/testing/stories'
import { createClaim } from './create'
import { listClaimsOfStory } from './view-repository'

let desk: Awaited<ReturnType<typeof makeDesk>>
let scope: Scope
let story: Awaited<ReturnType<typeof bringIn>>

beforeEach(async () => {
  desk = await makeDesk()
  scope = desk.editor.scope
  story = await bringIn(scope)
})

const byHand = (text: string, who = scope) =>
  createClaim(who, { storyId: story.storyId, text, snapshotId: null })
const ofWords = (text: string, words: string, who = scope) => {
  const start = HARBOUR.indexOf(words)
  const { storyId, snapshotId } = story
  return createClaim(who, { storyId, text, snapshotId, start, end: start + words.length })
}

describe('createClaim', () => {
  it('makes a claim of selected words: numbered, placed, in its first wording, by its author', async () => {
    const { claimId, number } = await ofWords('The mayor denies the plan.', 'denied the plan')
    expect(number).toBe(1)
    const [claim] = await listClaimsOfStory(scope, story.storyId)
    const start = HARBOUR.indexOf('denied the plan')
    expect(claim).toMatchObject({ id: claimId, position: start, ranges: [{ start, end: start + 15 }] })
    const revisions = await db().claimRevision.findMany({ where: { claimId } })
    expect(revisions).toMatchObject([
      { version: 1, text: 'The mayor denies the plan.', editorId: scope.actorId },
    ])
    expect((await recorded(scope)).at(-1)).toBe('claim.created')
  })

  it('lists claims in reading order, those made without words last', async () => {
    await byHand('Made by hand.')
    await ofWords('Later.', 'The ferry company')
    await ofWords('Earlier.', 'port officials')
    const texts = (await listClaimsOfStory(scope, story.storyId)).map((claim) => claim.text)
    expect(texts).toEqual(['Earlier.', 'Later.', 'Made by hand.'])
  })

  it('makes one claim of a double submit, and none of what another claim says already', async () => {
    const [a, b] = await Promise.all([byHand('Twice.'), byHand('Twice.')])
    expect(a).toEqual(b)
    expect(await problemOf(byHand('Twice.', desk.owner.scope))).toMatchObject({
      code: 'claimExists',
      params: { number: 1 },
    })
  })

  it('numbers claims of many people at once without gap or double', async () => {
    const people = [scope, desk.owner.scope]
    await Promise.all(Array.from({ length: 10 }, (_, n) => byHand(`Claim ${n}.`, people[n % 2] ?? scope)))
    const numbers = (await listClaimsOfStory(scope, story.storyId)).map((claim) => claim.number)
    expect(numbers).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
  })

  it('refuses words that are not in the text, or in another story’s', async () => {
    const { storyId, snapshotId } = story
    const outside = createClaim(scope, { storyId, text: 'x', snapshotId, start: 4, end: 9_999_999 })
    expect(await problemOf(outside)).toMatchObject({ fields: { range: { code: 'rangeOutside' } } })
    const other = await bringIn(scope, 'Another story.')
    const mixed = createClaim(scope, { storyId, text: 'x', snapshotId: other.snapshotId, start: 0, end: 4 })
    expect(await problemOf(mixed)).toMatchObject({ fields: { snapshotId: { code: 'snapshotOfOtherStory' } } })
    expect(await listClaimsOfStory(scope, storyId)).toEqual([])
  })

  it('is for editors of its team, in stories at work', async () => {
    expect(await refusal(byHand('x', desk.reviewer.scope))).toBe('forbidden')
    expect(await refusal(byHand('x', await makeScope('OWNER')))).toBe('notFound')
    await archiveStory(scope, story.storyId)
    expect(await refusal(byHand('x'))).toBe('storyArchived')
  })
})
