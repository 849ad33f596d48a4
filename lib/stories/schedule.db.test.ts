import { describe, expect, it } from 'vitest'
import { timeline } from '@/lib/audit/timeline'
import { db } from '@/lib/core/db'
import { makeMember, makeTeam } from '@/lib/testing/factories'
import { eachWithLiveDesk, inHours, type LiveDesk } from '@/lib/testing/live-page'
import { problemOf, refusal } from '@/lib/testing/problems'
import { documentOf, makeReviewDesk } from '@/lib/testing/reviews'
import { recorded } from '@/lib/testing/stories'
import { lookAgain } from './look-again'
import { getSchedule } from './schedule'
import { archiveStory, restoreStory } from './service'

let desk: LiveDesk
eachWithLiveDesk((made) => {
  desk = made.desk
})

describe('a schedule', () => {
  it('is none until somebody sets it, holds for fourteen days and is renewed by saving it again', async () => {
    expect(await desk.view()).toMatchObject({ every: null, until: null, version: 0 })
    await desk.set('HOURLY')
    const first = await desk.view()
    expect([first.every, inHours(first.until), first.version, first.ended]).toEqual([
      'HOURLY',
      14 * 24,
      1,
      false,
    ])
    expect(inHours((await desk.pageOf())?.nextAt)).toBe(1)
    await db().captureSchedule.updateMany({ where: { storyId: desk.story.id }, data: { until: new Date(0) } })
    expect((await desk.view()).ended).toBe(true)
    await desk.set('HOURLY', { version: 1 })
    expect(await desk.view()).toMatchObject({ every: 'HOURLY', version: 2, ended: false })
    const { entries } = await timeline(desk.viewer.scope)
    expect(entries.filter(({ kind }) => kind === 'story.schedule-changed')).toHaveLength(2)
  })

  it('leaves out what it is told to, and takes it in again', async () => {
    await desk.set('DAILY', { leftOut: desk.documentId })
    expect(await desk.pageOf()).toMatchObject({ leftOut: true, nextAt: null })
    await desk.set('DAILY', { version: 1 })
    expect(inHours((await desk.pageOf())?.nextAt)).toBe(24)
    const { entries } = await timeline(desk.viewer.scope)
    const changes = entries.filter(({ kind }) => kind === 'story.schedule-changed').map(({ data }) => data)
    expect(changes[0]).toMatchObject({ before: { leftOut: ['Harbour'] }, after: { leftOut: [] } })
  })

  it('tells two pages of one title apart', async () => {
    const other = await desk.bring('/article')
    await db().document.updateMany({ where: { storyId: desk.story.id }, data: { title: 'Live' } })
    const left = async () =>
      (await desk.view()).pages.filter(({ leftOut }) => leftOut).map((one) => one.documentId)
    await desk.set('HOURLY', { leftOut: desk.documentId })
    const code = 'changedMeanwhile'
    expect(await problemOf(desk.set('HOURLY', { leftOut: other }, desk.owner))).toMatchObject({ code })
    expect(await left()).toEqual([desk.documentId])
    await desk.set('HOURLY', { leftOut: other, version: 1 })
    expect(await left()).toEqual([other])
    // Not at all: then only what is left out differs, and it is kept too.
    await desk.set('', { leftOut: other, version: 2 })
    expect(await desk.set('', { leftOut: desk.documentId, version: 3 })).toEqual({ version: 4 })
    expect(await left()).toEqual([desk.documentId])
  })

  it('takes in what is fetched while it holds', async () => {
    await desk.set('SIX_HOURLY')
    const added = await desk.bring('/article')
    const found = (await desk.view()).pages.find((one) => one.documentId === added)
    expect(inHours(found?.nextAt)).toBe(6)
  })

  it('is not saved over somebody else’s unread, and the same again is no conflict', async () => {
    await desk.set('HOURLY')
    const problem = await problemOf(desk.set('DAILY', {}, desk.owner))
    expect(problem).toMatchObject({
      code: 'changedMeanwhile',
      conflict: { by: desk.editor.user.name, version: 1 },
    })
    expect(JSON.parse(problem.conflict?.theirs ?? '')).toMatchObject({ every: 'HOURLY', leftOut: [] })
    expect(JSON.parse(problem.conflict?.base ?? '')).toMatchObject({ every: null, until: null })
    expect(await desk.set('HOURLY', {}, desk.owner)).toEqual({ version: 1 })
    expect((await desk.view()).every).toBe('HOURLY')
  })

  it('is refused to who may not edit the story, for other stories’ documents, and in other teams', async () => {
    expect(await refusal(desk.set('HOURLY', {}, desk.first))).toBe('forbidden')
    expect(await refusal(desk.set('HOURLY', {}, desk.viewer))).toBe('forbidden')
    const other = await makeReviewDesk()
    const elsewhere = await documentOf(other.story.minutesId)
    expect(await refusal(desk.set('HOURLY', { leftOut: elsewhere }))).toBe('notFound')
    const stranger = await makeMember(await makeTeam(), 'EDITOR')
    expect(await refusal(desk.set('HOURLY', {}, stranger))).toBe('notFound')
    expect((await getSchedule(stranger.scope, desk.story.id)).pages).toEqual([])
  })

  it('ends with the story’s work, goes into the history with it, and does not come back by itself', async () => {
    await desk.set('HOURLY')
    await archiveStory(desk.editor.scope, desk.story.id)
    expect(await desk.view()).toMatchObject({ every: null, version: 2 })
    expect((await desk.stored()).dueAt).toBeNull()
    expect((await recorded(desk.first.scope)).slice(-2)).toEqual(['story.archived', 'story.schedule-changed'])
    expect(await refusal(desk.set('DAILY', { version: 2 }))).toBe('storyArchived')
    await restoreStory(desk.editor.scope, desk.story.id)
    expect(await desk.view()).toMatchObject({ every: null })
    await desk.due()
    await lookAgain.runAll()
    expect([await desk.orders(), (await desk.stored()).dueAt]).toEqual([[], null])
  })

  it('that has ended orders nothing', async () => {
    await desk.set('HOURLY')
    await db().captureSchedule.updateMany({ where: { storyId: desk.story.id }, data: { until: new Date() } })
    await desk.due()
    await lookAgain.runAll()
    expect([await desk.orders(), (await desk.stored()).dueAt]).toEqual([[], null])
  })
})
