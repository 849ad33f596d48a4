import { describe, expect, it } from 'vitest'
import { db } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'
import { problemOf, refusal } from '@/lib/testing/problems'
import { attribute, makeReportDesk, quoteArticle, type ReportDesk } from '@/lib/testing/report-desk'
import { chooseReport, chosenNumbers } from './choose'
import { compose } from './compose'
import { choiceInput, previewInput } from './input'

const input = (desk: ReportDesk, claimIds = [desk.decidedId, desk.openId]) => ({
  storyId: desk.storyId,
  claimIds,
  title: 'What we can print',
  showReviewerNames: false,
})

/** The three places of an attribution, each in other words of the article. */
const APART = {
  sourceWords: 'Harbour master',
  at: { statement: 'denied that dredging', content: 'the quay will shut', source: 'Harbour master' },
} as const

describe('compose', () => {
  it('tells of each claim in reading order, whatever the order of the ids', async () => {
    const desk = await makeReportDesk()
    const { draft } = await compose(desk.editor.scope, input(desk, [desk.openId, desk.decidedId]))
    expect(draft.claims.map((claim) => claim.ref)).toEqual(['C1', 'C2'])
    expect(draft).toMatchObject({
      title: 'What we can print',
      team: desk.team.name,
      story: { number: 1, title: 'Quay closure', deadline: null },
      article: 'D1',
      frozen: null,
    })
    expect(draft.documents.map((one) => [one.ref, one.kind])).toEqual([
      ['D1', 'ARTICLE'],
      ['D2', 'EVIDENCE'],
    ])
  })

  it('gives a verdict with its reasons, and whom it came from by role', async () => {
    const desk = await makeReportDesk()
    const [claim] = (await compose(desk.editor.scope, input(desk))).draft.claims
    expect(claim?.verdict).toEqual({
      value: 'DENIED',
      basis: 'REVIEW',
      rationale: 'No vote.',
      decidedBy: { name: null, role: 'REVIEWER' },
      decidedAt: '2025-06-16T15:40:00.000Z',
      revision: 1,
      evidence: ['C1-E1'],
    })
    expect(claim?.evidence).toMatchObject([
      { ref: 'C1-E1', side: 'AGAINST', quote: { document: 'D2', start: 14 } },
    ])
    expect(claim?.reviews).toMatchObject([{ ref: 'C1-R1', verdict: 'DENIED', evidence: ['C1-E1'] }])
    expect(claim?.attributions).toMatchObject([
      { ref: 'C1-A1', outlets: [{ name: 'Coast Wire' }], contents: [{ exact: 'the quay will shut' }] },
    ])
  })

  it('names reviewers when the desk wants it', async () => {
    const desk = await makeReportDesk()
    const { draft } = await compose(desk.editor.scope, { ...input(desk), showReviewerNames: true })
    expect(draft.claims[0]?.verdict?.decidedBy).toEqual({ name: desk.reviewer.user.name, role: 'REVIEWER' })
  })

  it('keeps the evidence of an undecided claim with the desk: others are still to judge it unseen', async () => {
    const desk = await makeReportDesk()
    const given = await db().evidence.findFirstOrThrow({ where: { claimId: desk.decidedId } })
    await db().evidence.create({ data: { ...given, id: newId(), claimId: desk.openId, note: 'unseen' } })
    const { draft } = await compose(desk.editor.scope, input(desk))
    expect(draft.claims[1]).toMatchObject({ state: 'OPEN', verdict: null, evidence: [], reviews: [] })
    expect(JSON.stringify(draft)).not.toContain('unseen')
  })

  it('tells of a denial that was merged in with who denies, not among the places where the article makes the claim', async () => {
    const desk = await makeReportDesk()
    await attribute(desk, {
      ...APART,
      naming: 'NAMED',
      terms: 'ON_RECORD',
      at: { ...APART.at, content: 'dredging' },
    })
    const of = { teamId: desk.team.id, claimId: desk.decidedId }
    const { id, contents } = await db().attribution.findFirstOrThrow({
      where: { ...of, sourceWords: APART.sourceWords },
      select: { id: true, contents: { select: { spanId: true } } },
    })
    await db().claimSpan.createMany({ data: contents.map(({ spanId }) => ({ ...of, spanId })) })
    const first = async () => (await compose(desk.editor.scope, input(desk))).draft.claims[0]
    const places = async () => (await first())?.quotes.map((quote) => quote.exact)
    expect(await places()).toEqual(['the quay will shut', 'dredging'])
    await db().attribution.update({ where: { id }, data: { stance: 'DENIES' } })
    expect(await places()).toEqual(['the quay will shut'])
    expect((await first())?.attributions[1]).toMatchObject({
      stance: 'DENIES',
      contents: [{ exact: 'dredging' }],
    })
  })

  it('prints nothing that was said off the record, and says how much that was', async () => {
    const desk = await makeReportDesk()
    const secret = { sourceWords: 'a clerk', naming: 'DESCRIBED', terms: 'OFF_RECORD' } as const
    await attribute(desk, secret)
    const { draft } = await compose(desk.editor.scope, input(desk))
    expect(draft.claims[0]).toMatchObject({ offTheRecord: 1, attributions: [{ ref: 'C1-A1' }] })
    expect(JSON.stringify(draft)).not.toContain('a clerk')
  })

  it('quotes words given off the record for none of the claims that rest on them', async () => {
    const desk = await makeReportDesk()
    const words = async (claimIds: string[]) =>
      JSON.stringify((await compose(desk.editor.scope, input(desk, claimIds))).draft)
    expect(await words([desk.openId])).toContain('the quay will shut')
    const of = { teamId: desk.team.id, claimId: desk.decidedId }
    await db().attribution.updateMany({ where: of, data: { terms: 'OFF_RECORD' } })
    expect(await words([desk.decidedId, desk.openId])).not.toContain('the quay will shut')
    expect(await words([desk.openId])).not.toContain('the quay will shut')
    await db().attribution.updateMany({ where: of, data: { removedAt: new Date() } })
    expect(await words([desk.openId])).toContain('the quay will shut')
  })

  it.each([
    ['the statement', 'denied that'],
    ['attributed words that stand apart from it', 'Coast Wire the quay'],
    ['the words for a source who is not named', 'Harbour master Aldous'],
  ])('refuses evidence that quotes what was given off the record: %s', async (_, quoted) => {
    const desk = await makeReportDesk()
    await db().attribution.updateMany({ where: { claimId: desk.decidedId }, data: { removedAt: new Date() } })
    await attribute(desk, { ...APART, naming: 'DESCRIBED', terms: 'OFF_RECORD' }, desk.openId)
    await quoteArticle(desk, quoted, desk.openId)
    const { draft } = await compose(desk.editor.scope, input(desk))
    expect(JSON.stringify(draft)).not.toContain(quoted)
    await quoteArticle(desk, quoted)
    const problem = await problemOf(compose(desk.editor.scope, input(desk)))
    expect(problem).toMatchObject({ kind: 'rule', code: 'reportOffTheRecord', params: { claims: '1' } })
    expect((await compose(desk.editor.scope, input(desk, [desk.openId]))).draft.claims).toHaveLength(1)
  })

  it('names the claim that is denied instead, unless it was withdrawn', async () => {
    const desk = await makeReportDesk()
    const denies = async (denialClaimId: string) => {
      const denial = { stance: 'DENIES', denialScope: 'DIFFERENT', denialClaimId } as const
      await db().attribution.updateMany({ where: { claimId: desk.decidedId }, data: denial })
      const { draft } = await compose(desk.editor.scope, input(desk, [desk.decidedId]))
      return draft.claims[0]?.attributions[0]?.denial
    }
    const scope = 'DIFFERENT'
    const claim = { number: 2, text: 'Dredging has stopped.' }
    expect(await denies(desk.openId)).toEqual({ scope, target: '', claim })
    expect(await denies(desk.withdrawnId)).toEqual({ scope, target: '', claim: null })
  })

  it('never puts a name to a source that the article only describes', async () => {
    const desk = await makeReportDesk()
    const known = { name: 'Hester Vane', naming: 'NAMED' } as const
    await attribute(desk, { sourceWords: 'an aide', naming: 'DESCRIBED', terms: 'BACKGROUND', record: known })
    await attribute(desk, { sourceWords: 'Vane', naming: 'NAMED', terms: 'ON_RECORD', record: known })
    const { draft } = await compose(desk.editor.scope, input(desk))
    const sources = draft.claims[0]?.attributions.map(({ source }) => [source.words, source.name])
    expect(sources).toEqual([
      ['Three port officials', null],
      ['an aide', null],
      ['Vane', 'Hester Vane'],
    ])
  })

  it('lets no text out but the words that are quoted', async () => {
    const desk = await makeReportDesk()
    const text = JSON.stringify((await compose(desk.editor.scope, input(desk))).draft)
    expect(text).not.toContain('Aldous Penn')
    expect(text).not.toContain('Item 4')
  })

  it('refuses withdrawn claims by their numbers', async () => {
    const desk = await makeReportDesk()
    const problem = await problemOf(
      compose(desk.editor.scope, input(desk, [desk.withdrawnId, desk.decidedId])),
    )
    expect(problem).toMatchObject({ kind: 'rule', code: 'reportWithdrawn', params: { claims: '3' } })
  })

  it('knows no story or claim of another team, and no claim of another story', async () => {
    const [desk, other] = [await makeReportDesk(), await makeReportDesk()]
    const { scope } = desk.editor
    expect(await refusal(compose(scope, { ...input(desk), storyId: other.storyId }))).toBe('notFound')
    expect(await refusal(compose(scope, input(desk, [desk.decidedId, other.decidedId])))).toBe('notFound')
    expect(await refusal(compose(scope, input(desk, [newId()])))).toBe('notFound')
  })

  it.each(['reviewer', 'viewer'] as const)('is not for a %s', async (role) => {
    const desk = await makeReportDesk()
    expect(await refusal(compose(desk[role].scope, input(desk)))).toBe('forbidden')
  })
})

describe('chooseReport', () => {
  it('begins with every decided claim and the title of the story', async () => {
    const desk = await makeReportDesk()
    const choice = await chooseReport(desk.editor.scope, choiceInput.parse({ story: desk.storyId }))
    expect(choice.candidates.map((one) => [one.number, one.chosen])).toEqual([
      [1, true],
      [2, false],
    ])
    expect(choice.title).toBe('Quay closure')
    expect(choice.draft?.claims.map((claim) => claim.number)).toEqual([1])
  })

  it('takes the choice from the address, by number or id, and passes over what is no candidate', async () => {
    const desk = await makeReportDesk()
    const address = { story: desk.storyId, chosen: '1', claims: '2,3,99', claimIds: desk.decidedId }
    const choice = await chooseReport(desk.editor.scope, choiceInput.parse(address))
    expect(choice.draft?.claims.map((claim) => claim.number)).toEqual([1, 2])
  })

  it('says before freezing what cannot leave, shows nothing of it, and the rest without it', async () => {
    const desk = await makeReportDesk()
    await attribute(desk, { ...APART, naming: 'DESCRIBED', terms: 'OFF_RECORD' })
    await quoteArticle(desk, 'denied that dredging')
    const choose = (claims: string) =>
      chooseReport(desk.editor.scope, choiceInput.parse({ story: desk.storyId, chosen: '1', claims }))
    const both = await choose('1,2')
    expect(both).toMatchObject({
      draft: null,
      seen: '',
      refusal: { code: 'reportOffTheRecord', params: { claims: '1' } },
    })
    expect(both.candidates.map((one) => one.chosen)).toEqual([true, true])
    const rest = await choose('2')
    expect([rest.refusal, rest.draft?.claims.length]).toEqual([null, 1])
  })

  it('composes as many claims as a report may hold, and says of one more that it is too many', async () => {
    const desk = await makeReportDesk()
    const { id: _, number: __, ...open } = await db().claim.findFirstOrThrow({ where: { id: desk.openId } })
    const numbers = Array.from({ length: 499 }, (_, index) => index + 4)
    await db().claim.createMany({ data: numbers.map((number) => ({ ...open, id: newId(), number })) })
    const choose = (claims: readonly number[]) =>
      chooseReport(
        desk.editor.scope,
        choiceInput.parse({ story: desk.storyId, chosen: '1', claims: claims.join(',') }),
      )
    const most = await choose([1, ...numbers])
    expect([most.refusal, most.draft?.claims.length]).toEqual([null, 500])
    const more = await choose([1, 2, ...numbers])
    expect(more).toMatchObject({
      draft: null,
      seen: '',
      refusal: { kind: 'rule', code: 'reportTooManyClaims', params: { max: 500 } },
    })
    expect(more.candidates.filter((one) => one.chosen)).toHaveLength(501)
  })

  it('tells the numbers of the claims chosen, passing over what is no candidate', async () => {
    const desk = await makeReportDesk()
    const { openId, withdrawnId, storyId } = desk
    const chosen = (claimIds: string[], story = storyId) =>
      chosenNumbers(desk.editor.scope, previewInput.parse({ storyId: story, claimIds, title: '' }))
    expect(await chosen([withdrawnId, newId(), openId])).toEqual(new Set([2]))
    expect(await chosen([])).toEqual(new Set())
    const other = await makeReportDesk()
    expect(await chosen([other.openId])).toEqual(new Set())
    await expect(chosen([], other.storyId)).rejects.toMatchObject({ problem: { kind: 'not-found' } })
    await expect(
      chosenNumbers(desk.reviewer.scope, previewInput.parse({ storyId, claimIds: [] })),
    ).rejects.toMatchObject({ problem: { kind: 'forbidden' } })
  })

  it('has no draft while nothing is chosen', async () => {
    const desk = await makeReportDesk()
    const choice = await chooseReport(
      desk.editor.scope,
      choiceInput.parse({ story: desk.storyId, chosen: '1' }),
    )
    expect(choice).toMatchObject({ draft: null, seen: '' })
  })

  it('refuses readers and other teams', async () => {
    const [desk, other] = [await makeReportDesk(), await makeReportDesk()]
    const address = choiceInput.parse({ story: desk.storyId })
    expect(await refusal(chooseReport(desk.viewer.scope, address))).toBe('forbidden')
    expect(await refusal(chooseReport(other.owner.scope, address))).toBe('notFound')
  })
})
