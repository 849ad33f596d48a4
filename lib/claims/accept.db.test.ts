import { beforeEach, describe, expect, it } from 'vitest'
import type { Scope } from '@/lib/access/scope'
import { timeline } from '@/lib/audit/timeline'
import { db } from '@/lib/core/db'
import { archiveStory } from '@/lib/stories/service'
import { accepting, suggestionBy, suggestionsOf } from '@/lib/testing/claims'
import { makeDesk, makeScope } from '@/lib/testing/factories'
import { problemOf, refusal } from '@/lib/testing/problems'
import { type bringIn, HARBOUR, makeReadStory, recorded } from '@/lib/testing/stories'
import { acceptSuggestion } from './accept'
import type { SuggestionView } from './view'
import { listAttributions, listClaimsOfStory } from './view-repository'

const OFFICIALS = 'two port officials'
const MAYOR = 'Mayor Ada Lindqvist'
let desk: Awaited<ReturnType<typeof makeDesk>>
let scope: Scope
let story: Awaited<ReturnType<typeof bringIn>>
const by = (name: string) => suggestionBy(scope, story.snapshotId, name)

beforeEach(async () => {
  desk = await makeDesk()
  scope = desk.editor.scope
  story = await makeReadStory(scope)
})

describe('acceptSuggestion', () => {
  it('makes a claim, with who says so, through whom, how and where', async () => {
    const accepted = await acceptSuggestion(scope, accepting(await by(OFFICIALS)))
    const [claim] = await listClaimsOfStory(scope, story.storyId)
    expect(claim).toMatchObject({
      id: accepted.claimId,
      number: 1,
      text: 'The council would close the old quay in May.',
      state: 'OPEN',
      version: 1,
      attributions: [{ stance: 'ASSERTS', source: OFFICIALS, outlets: ['Coast Wire'] }],
    })
    const [range] = claim?.ranges ?? []
    expect(HARBOUR.slice(range?.start, range?.end)).toBe('the council would close the old quay in May')
    const [attribution] = await listAttributions(scope, accepted.claimId)
    expect(attribution).toMatchObject({
      source: { name: OFFICIALS, naming: 'DESCRIBED', kind: 'GROUP' },
      sourceWords: OFFICIALS,
      headcount: 2,
      relays: [{ name: 'Coast Wire', kind: 'OUTLET', naming: 'NAMED' }],
      cue: 'According to',
      mode: 'INDIRECT',
      terms: 'BACKGROUND',
      document: { id: story.documentId },
    })
    expect(claim?.ranges).toHaveLength(1)
    expect((await recorded(scope)).slice(1)).toEqual([
      'claim.created',
      'source.created',
      'source.created',
      'attribution.added',
      'suggestion.accepted',
    ])
  })

  it('gives named people the record and on-record terms, and knows them by their last name in this story', async () => {
    const mayor = await acceptSuggestion(scope, accepting(await by(MAYOR)))
    const quote = await by('Lindqvist')
    expect(quote.knownSource).toMatchObject({ id: mayor.source.id })
    const again = await acceptSuggestion(scope, accepting(quote))
    expect(again.source).toEqual(mayor.source)
    const known = await db().sourceAlias.findMany({
      where: { sourceId: mayor.source.id },
      orderBy: { id: 'asc' },
    })
    expect(known.map((alias) => alias.name)).toEqual([MAYOR, 'Lindqvist'])
    const [attribution] = await listAttributions(scope, again.claimId)
    expect(attribution).toMatchObject({ terms: 'ON_RECORD', mode: 'DIRECT', sourceWords: 'Lindqvist' })
    const [denial] = await listAttributions(scope, mayor.claimId)
    expect(denial).toMatchObject({ stance: 'DENIES' })
  })

  it('knows an outlet across stories, but no unnamed source', async () => {
    const first = await acceptSuggestion(scope, accepting(await by(OFFICIALS)))
    const other = await makeReadStory(scope, `${HARBOUR}\n\nMore to follow.`)
    const suggestion = await suggestionBy(scope, other.snapshotId, OFFICIALS)
    expect(suggestion.knownSource).toBeNull()
    const second = await acceptSuggestion(scope, accepting(suggestion))
    expect(second.source.id).not.toBe(first.source.id)
    expect(await db().source.count({ where: { teamId: scope.teamId, name: 'Coast Wire' } })).toBe(1)
  })

  it('takes the wording and corrections of whoever accepts before what was suggested', async () => {
    const fields = { stance: 'DISPUTES', denialScope: 'PARTIAL', note: 'She said it twice.', headcount: '' }
    const accepted = await acceptSuggestion(
      scope,
      accepting(await by(MAYOR), { wording: 'The decision was made.', fields }),
    )
    expect((await listClaimsOfStory(scope, story.storyId))[0]?.text).toBe('The decision was made.')
    expect((await listAttributions(scope, accepted.claimId))[0]).toMatchObject({
      stance: 'DISPUTES',
      denialScope: 'PARTIAL',
      note: 'She said it twice.',
      headcount: null,
      cue: 'denied',
    })
  })

  it('merges into a claim of the story, adding the place where somebody says so', async () => {
    const maker = await by(OFFICIALS)
    const { claimId } = await acceptSuggestion(scope, accepting(maker))
    const merged = await acceptSuggestion(scope, accepting(await by('Lindqvist'), { mergeInto: claimId }))
    expect(merged.claimId).toBe(claimId)
    const [claim, ...more] = await listClaimsOfStory(scope, story.storyId)
    expect(more).toEqual([])
    expect(claim?.ranges.map(({ start, end }) => HARBOUR.slice(start, end))).toEqual([
      'the council would close the old quay in May',
      '“We will do what the harbour needs,”',
    ])
    expect(claim?.madeOf).toBe(maker.id)
    const { entries } = await timeline(scope, { claimId })
    const accepted = entries.flatMap((one) =>
      one.kind === 'suggestion.accepted' ? [one.data.mergedInto] : [],
    )
    expect(accepted).toEqual([claim?.number, undefined])
  })

  it('merges a denial as who denies it, and not as a place where the article makes the claim', async () => {
    const { claimId } = await acceptSuggestion(scope, accepting(await by(OFFICIALS)))
    await acceptSuggestion(scope, accepting(await by(MAYOR), { mergeInto: claimId }))
    const fields = { stance: 'NO_COMMENT' }
    await acceptSuggestion(scope, accepting(await by('Lindqvist'), { mergeInto: claimId, fields }))
    const [claim] = await listClaimsOfStory(scope, story.storyId)
    expect(claim?.ranges.map(({ start, end }) => HARBOUR.slice(start, end))).toEqual([
      'the council would close the old quay in May',
    ])
    expect(claim?.attributions.map((one) => one.stance)).toEqual(['ASSERTS', 'DENIES', 'NO_COMMENT'])
    const [, denial] = await listAttributions(scope, claimId)
    expect(denial?.contents.map((quote) => quote.exact)).toEqual(['no decision had been made'])
  })

  it('merges into no claim of another story or team', async () => {
    const other = await makeReadStory(scope, `${HARBOUR}\n\nMore to follow.`)
    const elsewhere = await acceptSuggestion(
      scope,
      accepting(await suggestionBy(scope, other.snapshotId, OFFICIALS)),
    )
    const into = (mergeInto: string) =>
      by(MAYOR).then((one) => acceptSuggestion(scope, accepting(one, { mergeInto })))
    expect(await problemOf(into(elsewhere.claimId))).toMatchObject({
      fields: { mergeInto: { code: 'claimOfOtherStory' } },
    })
    expect((await by(MAYOR)).state).toBe('OPEN')
  })

  it('makes no second claim of the same words', async () => {
    await acceptSuggestion(scope, accepting(await by(OFFICIALS), { wording: 'The quay will close.' }))
    const same = acceptSuggestion(scope, accepting(await by(MAYOR), { wording: 'The quay will close.' }))
    expect(await problemOf(same)).toMatchObject({ code: 'claimExists', params: { number: 1 } })
  })

  it('tells the second of two people who was faster, and makes one claim', async () => {
    const suggestion = await by(OFFICIALS)
    const outcomes = await Promise.allSettled([
      acceptSuggestion(scope, accepting(suggestion)),
      acceptSuggestion(desk.owner.scope, accepting(suggestion)),
    ])
    expect(outcomes.map((outcome) => outcome.status).sort()).toEqual(['fulfilled', 'rejected'])
    const late = await problemOf(acceptSuggestion(desk.owner.scope, accepting(suggestion)))
    expect(late).toMatchObject({ kind: 'conflict', code: 'suggestionDecided', params: { state: 'ACCEPTED' } })
    expect([desk.editor.user.name, desk.owner.user.name]).toContain(late.conflict?.by)
    expect(await listClaimsOfStory(scope, story.storyId)).toHaveLength(1)
  })

  it('numbers claims and makes each source once when many are accepted at the same moment', async () => {
    const all = await suggestionsOf(scope, story.snapshotId)
    await Promise.all(all.map((one) => acceptSuggestion(scope, accepting(one))))
    const claims = await listClaimsOfStory(scope, story.storyId)
    expect(claims.map((claim) => claim.number).sort()).toEqual(all.map((_, index) => index + 1))
    expect(await db().source.count({ where: { teamId: scope.teamId, name: 'Coast Wire' } })).toBe(1)
  })

  it('asks when a name could be two people', async () => {
    const text =
      'Mary Smith said the quay was safe. John Smith said the quay was old. Smith said nothing had changed.'
    const said = { named: true, kind: 'PERSON' } as const
    const smiths = await makeReadStory(scope, text, [
      { ...said, who: 'Mary Smith', cue: 'said', content: ['the quay was safe'] },
      { ...said, who: 'John Smith', cue: 'said the quay was old', content: ['the quay was old'] },
      {
        ...said,
        who: 'Smith',
        at: 'Smith said nothing',
        cue: 'said nothing',
        content: ['nothing had changed'],
      },
    ])
    for (const name of ['Mary Smith', 'John Smith'])
      await acceptSuggestion(scope, accepting(await suggestionBy(scope, smiths.snapshotId, name)))
    const third = await suggestionBy(scope, smiths.snapshotId, 'Smith')
    expect(third.knownSource).toBeNull()
    expect(await problemOf(acceptSuggestion(scope, accepting(third)))).toMatchObject({
      code: 'sourceAmbiguous',
      fields: { source: { code: 'sourceAmbiguous', params: { name: 'Smith' } } },
    })
    const john = await db().source.findFirstOrThrow({ where: { teamId: scope.teamId, name: 'John Smith' } })
    const chosen = await acceptSuggestion(scope, accepting(third, { fields: { source: { id: john.id } } }))
    expect(chosen.source.name).toBe('John Smith')
  })

  it('is for editors of its team, in stories at work', async () => {
    const suggestion = await by(OFFICIALS)
    const accept = (who: Scope) => acceptSuggestion(who, accepting(suggestion))
    expect(await refusal(accept(desk.reviewer.scope))).toBe('forbidden')
    expect(await refusal(accept(await makeScope('OWNER')))).toBe('notFound')
    await archiveStory(scope, story.storyId)
    expect(await refusal(accept(scope))).toBe('storyArchived')
  })
})

describe('accepting, when a part of it fails', () => {
  const count = async () => ({
    claims: await db().claim.count({ where: { teamId: scope.teamId } }),
    sources: await db().source.count({ where: { teamId: scope.teamId } }),
    events: (await recorded(scope)).length,
    open: (await suggestionsOf(scope, story.snapshotId)).filter((one: SuggestionView) => one.state === 'OPEN')
      .length,
  })

  it.each([
    ['the audit event', 'AuditEvent', `NEW.kind = 'suggestion.accepted'`],
    ['the suggestion', 'Suggestion', `NEW.state = 'ACCEPTED'`],
  ])('leaves nothing when it is %s', async (_, table, condition) => {
    const before = await count()
    const suggestion = await by(OFFICIALS)
    await db().$executeRawUnsafe(`CREATE OR REPLACE FUNCTION fail_here() RETURNS trigger LANGUAGE plpgsql AS
      $f$ BEGIN IF ${condition} THEN RAISE EXCEPTION 'made to fail'; END IF; RETURN NEW; END $f$`)
    await db().$executeRawUnsafe(
      `CREATE TRIGGER fail_here BEFORE INSERT OR UPDATE ON "${table}" FOR EACH ROW EXECUTE FUNCTION fail_here()`,
    )
    try {
      await expect(acceptSuggestion(scope, accepting(suggestion))).rejects.toThrow(/made to fail/)
    } finally {
      await db().$executeRawUnsafe(`DROP TRIGGER fail_here ON "${table}"`)
    }
    expect(await count()).toEqual(before)
    await acceptSuggestion(scope, accepting(suggestion))
  })
})
