import { describe, expect, it } from 'vitest'
import type { Scope } from '@/lib/access/scope'
import { db } from '@/lib/core/db'
import { makeDesk } from '@/lib/testing/factories'
import { problemOf } from '@/lib/testing/problems'
import { makeReviewDesk } from '@/lib/testing/reviews'
import { getQueue } from './queue'
import { saveViewInput } from './queue-input'
import {
  listViews,
  OWN_VIEWS_MAX,
  refilterView,
  removeView,
  renameView,
  SHARED_VIEWS_MAX,
  saveView,
} from './saved-views'

const view = (name: string, more: Record<string, unknown> = {}) => saveViewInput.parse({ name, ...more })
const names = async (scope: Scope) => (await listViews(scope)).map(({ name }) => name)
const kinds = async ({ teamId }: Scope) =>
  (await db().auditEvent.findMany({ where: { teamId, subjectType: 'view' }, orderBy: { seq: 'asc' } })).map(
    ({ kind }) => kind,
  )

describe('a saved view', () => {
  it('is seen by whoever made it, or by the whole team, by name', async () => {
    const { first, second, viewer } = await makeReviewDesk()
    await saveView(first.scope, view('quay', { words: 'quay', tab: 'all' }))
    await saveView(first.scope, view('Due today', { shared: true, due: 'today' }))
    await saveView(viewer.scope, view('mine alone'))
    expect(await names(first.scope)).toEqual(['Due today', 'quay'])
    expect(await names(second.scope)).toEqual(['Due today'])
    const [due] = await listViews(second.scope)
    expect(due).toMatchObject({ shared: true, canEdit: false, filters: { tab: 'mine', due: 'today' } })
    expect((await listViews(first.scope)).map(({ canEdit }) => canEdit)).toEqual([true, true])
    expect(await names((await makeDesk()).editor.scope)).toEqual([])
  })

  it('takes other filters, another name, and goes, each told', async () => {
    const { first } = await makeReviewDesk()
    const { viewId } = await saveView(first.scope, view('quay', { words: 'quay' }))
    const { name: _, shared: __, ...filters } = view('x', { words: 'pier', tab: 'all' })
    expect(await refilterView(first.scope, { viewId, version: 1, ...filters })).toEqual({ version: 2 })
    expect(await refilterView(first.scope, { viewId, version: 2, ...filters })).toEqual({ version: 2 })
    expect(await renameView(first.scope, { viewId, version: 2, name: 'pier' })).toEqual({ version: 3 })
    expect(await listViews(first.scope)).toMatchObject([{ name: 'pier', filters, version: 3 }])
    expect(await removeView(first.scope, { viewId, version: 3 })).toEqual({ name: 'pier' })
    expect(await listViews(first.scope)).toEqual([])
    expect(await kinds(first.scope)).toEqual(['view.saved', 'view.changed', 'view.changed', 'view.removed'])
  })

  it('is changed by whoever shared it and by editors, by nobody else', async () => {
    const { first, second, editor, viewer } = await makeReviewDesk()
    const { viewId } = await saveView(first.scope, view('Due today', { shared: true }))
    const rename = (by: { scope: Scope }, version: number, name: string) =>
      renameView(by.scope, { viewId, version, name })
    expect(await problemOf(rename(second, 1, 'x'))).toMatchObject({ kind: 'forbidden' })
    expect(await problemOf(removeView(viewer.scope, { viewId, version: 1 }))).toMatchObject({
      kind: 'forbidden',
    })
    expect(await rename(editor, 1, 'Today')).toEqual({ version: 2 })
    expect(await rename(first, 2, 'Due')).toEqual({ version: 3 })
    expect(await problemOf(saveView(viewer.scope, view('x', { shared: true })))).toMatchObject({
      kind: 'forbidden',
    })
  })

  it('of somebody else’s own or another team’s is not there', async () => {
    const { first, editor } = await makeReviewDesk()
    const { viewId } = await saveView(first.scope, view('quay'))
    for (const { scope } of [editor, (await makeDesk()).editor])
      expect(await problemOf(renameView(scope, { viewId, version: 1, name: 'x' }))).toMatchObject({
        kind: 'not-found',
      })
  })

  it('is not written over: who comes second is told by whom and what it is now', async () => {
    const { first, editor } = await makeReviewDesk()
    const { viewId } = await saveView(first.scope, view('Due today', { shared: true }))
    await renameView(editor.scope, { viewId, version: 1, name: 'Today' })
    expect(await problemOf(renameView(first.scope, { viewId, version: 1, name: 'Due' }))).toMatchObject({
      kind: 'conflict',
      code: 'changedMeanwhile',
      conflict: { theirs: 'Today', base: 'Due today', version: 2 },
    })
    expect(await problemOf(removeView(first.scope, { viewId, version: 1 }))).toMatchObject({
      kind: 'conflict',
    })
  })

  it('has its name for itself, in whatever letters, where it is seen', async () => {
    const { first, second } = await makeReviewDesk()
    await saveView(first.scope, view('Quay'))
    await saveView(first.scope, view('Quay', { shared: true }))
    await saveView(second.scope, view('quay'))
    const taken = (kind: string) => ({
      kind: 'invalid',
      fields: { name: { code: 'viewNameTaken', params: { kind } } },
    })
    expect(await problemOf(saveView(first.scope, view('QUAY')))).toMatchObject(taken('own'))
    expect(await problemOf(saveView(second.scope, view('quay', { shared: true })))).toMatchObject(
      taken('shared'),
    )
    const { viewId } = await saveView(first.scope, view('pier'))
    expect(await problemOf(renameView(first.scope, { viewId, version: 1, name: 'quay' }))).toMatchObject(
      taken('own'),
    )
  })

  it.each([
    ['own', OWN_VIEWS_MAX, false],
    ['shared', SHARED_VIEWS_MAX, true],
  ])('is one of at most so many: %s', async (kind, max, shared) => {
    const { first } = await makeReviewDesk()
    const { teamId, actorId } = first.scope
    await db().$executeRaw`
      INSERT INTO "SavedView" (id, "teamId", "ownerId", name, shared, filters, "createdAt")
      SELECT gen_random_uuid(), ${teamId}::uuid, ${actorId}::uuid, 'View ' || n, ${shared}, '{}', now()
      FROM generate_series(1, ${max - 1}::int) n`
    const both = await Promise.allSettled([
      saveView(first.scope, view('one', { shared })),
      saveView(first.scope, view('two', { shared })),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await problemOf(saveView(first.scope, view('three', { shared })))).toMatchObject({
      kind: 'rule',
      code: 'viewsFull',
      params: { max, kind },
    })
    expect(await listViews(first.scope)).toHaveLength(max)
  })

  it('that says what nobody knows any more opens all the same', async () => {
    const { first } = await makeReviewDesk()
    const { viewId } = await saveView(first.scope, view('old'))
    for (const filters of [{ tab: 'gone', words: 'quay', due: 3 }, 'nonsense']) {
      await db().savedView.update({ where: { id: viewId }, data: { filters } })
      const { views } = await getQueue(first.scope, { ...view('x'), cursor: null, view: viewId })
      expect(views[0]?.filters).toMatchObject({ tab: 'mine', due: 'any', storyId: null })
    }
  })
})
