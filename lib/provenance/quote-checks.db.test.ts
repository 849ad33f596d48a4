import { beforeEach, describe, expect, it } from 'vitest'
import { makeJobScope } from '@/lib/access/scope'
import { checkQuote } from '@/lib/archive/quotes/check'
import { addAttribution, editAttribution } from '@/lib/claims/attributions'
import { checkQuotes } from '@/lib/claims/quote-checks'
import { db } from '@/lib/core/db'
import { getClaimView } from '@/lib/reviews/claim-page'
import { getSnapshotView } from '@/lib/reviews/snapshot-page'
import { attributing } from '@/lib/testing/claims'
import { work } from '@/lib/testing/jobs'
import { queriesDuring } from '@/lib/testing/queries'
import { captureMinutes, sayInMinutes } from '@/lib/testing/quoted-minutes'
import {
  documentOf,
  give,
  MINUTES,
  makeReviewDesk,
  quoteMinutes,
  type ReviewDesk,
  storedClaim,
} from '@/lib/testing/reviews'
import { addDerivation, decideDerivation } from './derivations'
import { addDerivationInput } from './input'
import { markWhatRests } from './resting'

let desk: ReviewDesk
beforeEach(async () => {
  desk = await makeReviewDesk()
})

const settled = () => work(markWhatRests)
const say = (words: string, more?: Record<string, unknown>) => sayInMinutes(desk, words, more)
const again = (text: string, snapshotId?: string) => captureMinutes(desk, text, snapshotId)
const view = (by = desk.editor) => getClaimView(by.scope, desk.claim.id)
const checks = async () => (await view()).attributions[0]?.checks
const rule = async () => (await view()).policy.results.find(({ ruleId }) => ruleId === 'quote-altered')
/** The desk's claim has one item of evidence from the beginning. */
const kept = () => db().quoteCheck.findMany({ where: { teamId: desk.team.id }, orderBy: { id: 'asc' } })
const ofAttributions = async () => (await kept()).filter(({ attributionId }) => attributionId !== null)
const OTHERWISE = MINUTES.replace('no vote', 'a vote')

describe('a quote', () => {
  it('is kept with the digest of the text it was looked for in, so that it can be asked again', async () => {
    await say('no vote was taken')
    await quoteMinutes(desk, desk.first)
    await again(OTHERWISE)
    await settled()
    const rows = await kept()
    expect(rows.map(({ state }) => state).sort()).toEqual([
      ...['ALTERED', 'ALTERED'],
      ...['EXACT', 'EXACT', 'EXACT', 'EXACT'],
    ])
    for (const row of rows) {
      const { text, textDigest } = await db().snapshot.findFirstOrThrow({ where: { id: row.snapshotId } })
      const check = checkQuote(row.quote, text)
      expect(row).toMatchObject({ state: check.state, ranges: check.ranges, textDigest })
    }
  })

  it('is looked for as soon as it is recorded; of a paraphrase nothing is', async () => {
    await say('no vote was taken')
    expect(await checks()).toMatchObject([{ state: 'EXACT', own: true, same: true, difference: null }])
    await say('no vote was taken', { mode: 'INDIRECT' })
    expect((await view()).attributions[1]?.checks).toEqual([])
    await settled()
    expect(await ofAttributions()).toHaveLength(1)
  })

  it('is looked for anew when other words are quoted, and not when nothing but the note is edited', async () => {
    const { attributionId } = await say('no vote was taken')
    const place = { claimId: desk.claim.id, snapshotId: desk.story.minutesId, text: MINUTES }
    const edit = async (words: string, more: Record<string, unknown> = {}) => {
      const { claimId: _, ...fields } = attributing(place, words, { mode: 'DIRECT', ...more })
      const version = (await view()).attributions[0]?.version ?? 0
      await editAttribution(desk.editor.scope, { ...fields, attributionId, version })
    }
    const [first] = await ofAttributions()
    await edit('no vote was taken', { note: 'Read out.' })
    expect(await ofAttributions()).toEqual([first])
    await edit('Item 4, the old quay')
    expect((await ofAttributions()).map(({ quote }) => quote)).toEqual(['Item 4, the old quay'])
    await edit('Item 4, the old quay', { mode: 'INDIRECT' })
    expect(await ofAttributions()).toEqual([])
  })

  it('that was recorded before quotes were checked is looked for with the next ones', async () => {
    await say('no vote was taken')
    await quoteMinutes(desk, desk.first)
    await db().quoteCheck.deleteMany({ where: { teamId: desk.team.id } })
    await checkQuotes(makeJobScope(desk.team.id), { storyId: null })
    expect((await kept()).map(({ state }) => state)).toEqual(['EXACT', 'EXACT', 'EXACT'])
  })

  it('is told where the capture it was looked for in is read for its claim', async () => {
    await say('no vote was taken', { sourceWords: 'the harbour board' })
    await quoteMinutes(desk, desk.first)
    const later = await again(OTHERWISE)
    await settled()
    const quotesIn = async (snapshotId: string, by = desk.editor) => {
      const wanted = { part: null, place: null, claimId: desk.claim.id }
      return (await getSnapshotView(by.scope, snapshotId, wanted)).reading?.quotes
    }
    const said = { pieces: ['no vote was taken'], sourceWords: 'the harbour board' }
    expect(await quotesIn(later.snapshotId)).toMatchObject([
      { ...said, checks: [{ state: 'ALTERED', own: true, same: false }] },
      { sourceWords: null, checks: [{ state: 'EXACT', own: true, same: false }] },
      { sourceWords: null, checks: [{ state: 'ALTERED', own: true, same: false }] },
    ])
    expect(await quotesIn(desk.story.minutesId)).toEqual([])
  })

  it('cannot be said to stand in a text that the capture does not have', async () => {
    await say('no vote was taken')
    const [row] = await ofAttributions()
    await expect(
      db().quoteCheck.update({ where: { id: row?.id ?? '' }, data: { textDigest: '0'.repeat(64) } }),
    ).rejects.toThrow()
    await expect(
      db().quoteCheck.update({ where: { id: row?.id ?? '' }, data: { state: 'ALTERED' } }),
    ).rejects.toThrow('quote_check_values')
  })
})

describe('the rule that quotes are word for word', () => {
  it('does not apply without a quote, and holds while the words stand', async () => {
    expect((await rule())?.outcome).toBe('NOT_APPLICABLE')
    await say('no vote was taken', { mode: 'INDIRECT' })
    expect((await rule())?.outcome).toBe('NOT_APPLICABLE')
    await say('no vote was taken')
    expect((await rule())?.outcome).toBe('PASS')
  })

  it('fails when the newest capture has other words, and holds again when they are quoted as they stand', async () => {
    const { attributionId } = await say('no vote was taken')
    const before = await storedClaim(desk.claim.id)
    const { snapshotId } = await again(OTHERWISE)
    await settled()
    expect(await checks()).toMatchObject([
      {
        snapshotId,
        ...{ own: true, same: false, state: 'ALTERED' },
        difference: [
          { kind: 'DELETED', text: 'no' },
          { kind: 'INSERTED', text: 'a' },
          { kind: 'SAME', text: 'vote was taken' },
        ],
      },
    ])
    expect(await rule()).toMatchObject({ outcome: 'FAIL', mend: 'restore-words' })
    expect(await storedClaim(desk.claim.id)).toEqual(before)
    const { text } = await db().snapshot.findFirstOrThrow({ where: { id: snapshotId } })
    const place = { claimId: desk.claim.id, snapshotId, text }
    const { claimId: _, ...fields } = attributing(place, 'a vote was taken', { mode: 'DIRECT' })
    await editAttribution(desk.editor.scope, { ...fields, attributionId, version: 1 })
    await settled()
    expect((await rule())?.outcome).toBe('PASS')
  })

  it('says nothing against a page that lacks every word', async () => {
    await say('no vote was taken')
    await again('Please subscribe to read on.')
    await settled()
    expect(await checks()).toMatchObject([{ state: 'NOT_FOUND', own: true }])
    expect((await rule())?.outcome).not.toBe('FAIL')
  })

  it('is not told by a sentence that only reads like the one that is gone', async () => {
    const gone = 'Gate 29 was shut by order of the harbour master on Monday.'
    const alike = 'Gate 30 was shut by order of the harbour master on Monday.'
    const { snapshotId } = await again(`${MINUTES}\n\n${gone}\n\n${alike}`)
    const { text } = await db().snapshot.findFirstOrThrow({ where: { id: snapshotId } })
    await addAttribution(
      desk.editor.scope,
      attributing({ claimId: desk.claim.id, snapshotId, text }, gone, { mode: 'DIRECT' }),
    )
    await again(`${MINUTES}\n\n${alike}`)
    await settled()
    expect(await checks()).toMatchObject([{ state: 'NOT_FOUND', own: true, ranges: [], difference: null }])
    expect((await rule())?.outcome).not.toBe('FAIL')
  })

  it('compares a report’s quote with the report it is held to rest on, for as long as it is held to', async () => {
    const article = { claimId: desk.claim.id, snapshotId: desk.story.articleId }
    const { text } = await db().snapshot.findFirstOrThrow({ where: { id: article.snapshotId } })
    await addAttribution(
      desk.editor.scope,
      attributing({ ...article, text }, 'The council will shut the old quay', { mode: 'DIRECT' }),
    )
    const { snapshotId } = await again('The council said: “We will not shut the old quay,” and left.')
    await settled()
    expect((await rule())?.outcome).toBe('PASS')
    const [from, to] = [await documentOf(article.snapshotId), await documentOf(desk.story.minutesId)]
    const rests = { storyId: desk.story.id, kind: 'QUOTES', fromDocumentId: from, toDocumentId: to }
    const held = await addDerivation(desk.editor.scope, addDerivationInput.parse(rests))
    await settled()
    expect(await checks()).toMatchObject([
      { own: true, state: 'EXACT' },
      { own: false, snapshotId, state: 'ALTERED' },
    ])
    expect((await rule())?.outcome).toBe('FAIL')
    await decideDerivation(desk.editor.scope, {
      derivationId: held.derivationId,
      version: held.version,
      to: 'DISMISSED',
    })
    expect(await checks()).toMatchObject([{ own: true, state: 'EXACT' }])
    expect((await rule())?.outcome).toBe('PASS')
  })

  it('is asked in no more statements for many quotes than for one', async () => {
    await say('no vote was taken')
    const page = () => queriesDuring(() => view())
    const one = (await page()).length
    for (const words of ['Item 4', 'the old quay', 'Minutes of 9 June']) await say(words)
    expect(await page()).toHaveLength(one)
  })
})

it('tells a blind reviewer no more of a quote than of the evidence it is', async () => {
  await give(desk, desk.first, desk.second)
  await quoteMinutes(desk, desk.first)
  await again(OTHERWISE)
  await settled()
  const told = (await view(desk.first)).evidence.map((item) => item.checks[0]?.state)
  expect(told).toEqual(['EXACT', 'ALTERED'])
  expect((await view(desk.second)).evidence).toMatchObject([{ checks: [{ state: 'EXACT' }] }])
  expect(JSON.stringify(await view(desk.second))).not.toContain('"DELETED"')
})
