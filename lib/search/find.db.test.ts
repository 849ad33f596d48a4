import { describe, expect, it } from 'vitest'
import { db } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'
import { foldName } from '@/lib/sources/fold-name'
import { makeDesk } from '@/lib/testing/factories'
import { makeClaim, makeStory } from '@/lib/testing/reviews'
import { findByWords } from './find'

async function makeSource(teamId: string, createdById: string, names: readonly [string, ...string[]]) {
  const id = newId()
  const kind = { kind: 'PERSON', naming: 'NAMED' } as const
  await db().source.create({ data: { id, teamId, name: names[0], createdById, ...kind } })
  await db().sourceAlias.createMany({
    data: names.map((name) => ({ id: newId(), teamId, sourceId: id, name, key: foldName(name) })),
  })
  return id
}

async function desk() {
  const { team, editor, viewer } = await makeDesk()
  const story = await makeStory(editor.scope, 'Quay closure')
  const claim = await makeClaim(editor.scope, story, { text: 'The QUAY lost 40 % of its trade.' })
  const sourceId = await makeSource(team.id, editor.id, ['Aldous Penn', 'Harbour master Penn'])
  return { team, editor, viewer, story, claim, sourceId }
}

describe('finding by words', () => {
  it('finds stories, claims and sources by their aliases, in any case', async () => {
    const { viewer, story, claim, sourceId } = await desk()
    const byWord = await findByWords(viewer.scope, ' quay ')
    expect(byWord).toEqual([
      { kind: 'story', id: story.id, number: expect.any(Number), text: 'Quay closure', story: null },
      {
        kind: 'claim',
        id: claim.id,
        number: 1,
        text: 'The QUAY lost 40 % of its trade.',
        story: 'Quay closure',
      },
    ])
    const byName = await findByWords(viewer.scope, 'harbour MASTER')
    expect(byName.map(({ kind, id, text }) => [kind, id, text])).toEqual([
      ['source', sourceId, 'Aldous Penn'],
    ])
  })

  it('takes signs of patterns as they stand', async () => {
    const { viewer, claim } = await desk()
    expect((await findByWords(viewer.scope, '40 %')).map((one) => one.id)).toEqual([claim.id])
    expect(await findByWords(viewer.scope, '4_ %')).toEqual([])
    expect(await findByWords(viewer.scope, '%%')).toEqual([])
    expect(await findByWords(viewer.scope, '\\')).toEqual([])
  })

  it('finds nothing for less than two characters or for characters no database holds', async () => {
    const { viewer } = await desk()
    expect(await findByWords(viewer.scope, 'q')).toEqual([])
    expect((await findByWords(viewer.scope, 'qu\0ay\ud800')).length).toBe(0)
  })

  it('finds nothing of another team', async () => {
    const theirs = await desk()
    const { viewer } = await makeDesk()
    expect(await findByWords(viewer.scope, theirs.claim.text)).toEqual([])
    expect(await findByWords(viewer.scope, 'Penn')).toEqual([])
  })
})
