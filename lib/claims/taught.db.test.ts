import { beforeEach, describe, expect, it } from 'vitest'
import { commandScope } from '@/lib/access/authorize'
import type { Scope } from '@/lib/access/scope'
import type { Range } from '@/lib/archive/model'
import { writeAnnotations } from '@/lib/attribution/corpus/write-brat'
import { archiveStory } from '@/lib/stories/service'
import { accepting, attributing, suggestionBy, suggestionsOf } from '@/lib/testing/claims'
import { makeDesk } from '@/lib/testing/factories'
import { refusal } from '@/lib/testing/problems'
import { type bringIn, HARBOUR, makeReadStory } from '@/lib/testing/stories'
import { acceptSuggestion } from './accept'
import { findStoredAttribution } from './attribution-repository'
import { addAttribution, editAttribution, removeAttribution } from './attributions'
import { explainDismissal } from './explain-dismissal'
import { editAttributionInput } from './input'
import { dismissSuggestion, restoreSuggestion } from './suggestions'
import { type TaughtDocument, taughtDocuments } from './taught'
import { undoAccept } from './undo-accept'
import { listAttributions } from './view-repository'

const OFFICIALS = 'two port officials'
const MAYOR = 'Mayor Ada Lindqvist'
const QUOTE = '“We will do what the harbour needs,”'
let scope: Scope
let story: Awaited<ReturnType<typeof bringIn>>

beforeEach(async () => {
  scope = (await makeDesk()).editor.scope
  story = await makeReadStory(scope)
})

const taught = async (of = scope) => {
  const documents: TaughtDocument[] = []
  for await (const one of taughtDocuments(await commandScope(of.teamSlug))) documents.push(one)
  return documents
}
const by = (name: string) => suggestionBy(scope, story.snapshotId, name)
const accept = async (name: string, more?: Record<string, unknown>) =>
  acceptSuggestion(scope, accepting(await by(name), more))
const dismiss = async (name: string) => {
  const { id, version } = await by(name)
  return dismissSuggestion(scope, { suggestionId: id, version })
}
const at = (words: string): Range => {
  const start = HARBOUR.indexOf(words)
  return { start, end: start + words.length }
}
const atLast = (words: string): Range => {
  const start = HARBOUR.lastIndexOf(words)
  return { start, end: start + words.length }
}
const addQuote = (claimId: string, more: Record<string, unknown> = {}) => {
  const place = { claimId, snapshotId: story.snapshotId, text: HARBOUR }
  return addAttribution(scope, attributing(place, QUOTE, { sourceWords: 'Lindqvist', cue: 'said', ...more }))
}
/** Decides on every suggestion: one corrected, one as it was, one dismissed, one of somebody who said nothing. */
const decideAll = async () => {
  const fields = {
    cue: 'According to',
    contents: [at('close the old quay in May.')],
    sourceWords: 'port officials',
  }
  const { claimId } = await accept(OFFICIALS, { fields })
  await accept(MAYOR)
  await dismiss('Lindqvist')
  await accept('The ferry company')
  return claimId
}
const said = (document: TaughtDocument | undefined) =>
  document?.text?.length
    ? document.statements.map((statement) =>
        [statement.source, statement.cue, statement.content].map((ranges) =>
          ranges.map(({ start, end }) => document.text.slice(start, end)).join(' … '),
        ),
      )
    : null

describe('what a desk teaches', () => {
  it('is nothing of a document on which nobody has decided', async () => {
    expect(await taught()).toEqual([])
  })

  it('is each statement as it was accepted, corrected or added by hand, and none that was dismissed', async () => {
    const claimId = await decideAll()
    await addQuote(claimId)
    const [document, ...more] = await taught()
    expect(more).toEqual([])
    expect(document).toMatchObject({
      snapshotId: story.snapshotId,
      story: 1,
      text: HARBOUR,
      accepted: 1,
      corrected: 1,
      added: 1,
      dismissed: 1,
    })
    expect(said(document)).toEqual([
      ['port officials', 'According to', 'close the old quay in May.'],
      [MAYOR, 'denied', 'no decision had been made'],
      ['Lindqvist', 'said', QUOTE],
    ])
  })

  it('has the words of a corrected source where they stand nearest to what was said', async () => {
    const said = '“Work starts in May.”'
    const text = `The port told the harbour master first.\n\nAda Berg and Jon Berg told the port: ${said} Berg told so.`
    const again = await makeReadStory(scope, text, [
      { who: 'Jon', at: 'Jon Berg', cue: 'told', content: [said] },
    ])
    const { id } = await suggestionBy(scope, again.snapshotId, 'Jon')
    const corrected = { sourceWords: 'Jon Berg', cue: 'told the port' }
    await acceptSuggestion(
      scope,
      accepting(await suggestionBy(scope, again.snapshotId, 'Jon'), { fields: corrected }),
    )
    const [shown] = await suggestionsOf(scope, again.snapshotId)
    const place = (words: string) => {
      const start = text.indexOf(words)
      return { start, end: start + words.length }
    }
    expect(shown).toMatchObject({
      id,
      standing: { source: place('Jon Berg'), cue: place('told the port') },
    })
    const [document] = await taught()
    expect(document).toMatchObject({
      corrected: 1,
      statements: [{ source: [place('Jon Berg')], cue: [place('told the port')], content: [place(said)] }],
    })
    const written = writeAnnotations(document?.text ? document.statements : [], text)
    const { start, end } = place('Jon Berg')
    expect(written).toContain(`Source ${start} ${end}\tJon Berg\n`)
  })

  it('has the words of a source and a cue that were typed by hand, of several the nearest', async () => {
    const claimId = await decideAll()
    const { attributionId } = await addQuote(claimId)
    const [added] = await listAttributions(scope, claimId).then((all) =>
      all.filter((one) => one.id === attributionId),
    )
    const stored = await findStoredAttribution(scope, attributionId)
    expect(stored).toMatchObject({ sourceSpan: atLast('Lindqvist'), cueSpan: atLast('said') })
    const edit = editAttributionInput.parse({
      ...attributing({ claimId, snapshotId: story.snapshotId, text: HARBOUR }, QUOTE),
      attributionId,
      version: added?.version,
      sourceWords: 'Lindqvist',
      cue: 'Lindqvist said',
    })
    await editAttribution(scope, edit)
    expect(await findStoredAttribution(scope, attributionId)).toMatchObject({
      sourceSpan: atLast('Lindqvist'),
      cueSpan: atLast('Lindqvist said'),
    })
    await editAttribution(scope, { ...edit, version: edit.version + 1, cue: '' })
    expect(await findStoredAttribution(scope, attributionId)).toMatchObject({ cueSpan: null })
  })

  it('leaves a statement out whose attribution was removed, and tells one of two claims once', async () => {
    const claimId = await decideAll()
    const { attributionId } = await addQuote(claimId)
    const again = await addQuote(claimId, { stance: 'CONFIRMS' })
    expect(said((await taught())[0])).toHaveLength(3)
    await removeAttribution(scope, attributionId)
    await removeAttribution(scope, again.attributionId)
    expect(said((await taught())[0])).toHaveLength(2)
  })

  it('has no text of a document on which somebody has yet to decide, after an undo as well', async () => {
    const partial = {
      snapshotId: story.snapshotId,
      story: 1,
      text: null,
      offRecord: 0,
      unplaced: 0,
      misread: 0,
    }
    const accepted = await accept(MAYOR)
    expect(await taught()).toEqual([{ ...partial, undecided: 3 }])
    await dismiss('Lindqvist')
    await undoAccept(scope, { suggestionId: accepted.suggestionId, version: accepted.version })
    expect(await taught()).toEqual([{ ...partial, undecided: 3 }])
    const { id, version } = await by('Lindqvist')
    await restoreSuggestion(scope, { suggestionId: id, version })
    expect(await taught()).toEqual([])
  })

  it('has no text of a story with anything off the record in it, even of what was removed', async () => {
    const claimId = await decideAll()
    const { attributionId } = await addQuote(claimId, { terms: 'OFF_RECORD' })
    const [document] = await taught()
    expect(document).toMatchObject({ text: null, offRecord: 1, undecided: 0, unplaced: 0 })
    expect(JSON.stringify(document)).not.toContain('harbour')
    await removeAttribution(scope, attributionId)
    expect(await taught()).toEqual([document])
  })

  it('has no text of another story either in which words off the record stand', async () => {
    await addQuote(await decideAll(), { terms: 'OFF_RECORD' })
    const again = await makeReadStory(scope, `${HARBOUR}\n\nMore to follow.`)
    const elsewhere = await makeReadStory(scope, 'The pilot said it is shut.', [
      { who: 'The pilot', cue: 'said', content: ['it is shut'] },
    ])
    for (const { snapshotId } of [again, elsewhere])
      for (const { id, version } of await suggestionsOf(scope, snapshotId))
        await dismissSuggestion(scope, { suggestionId: id, version })
    expect(await taught()).toMatchObject([
      { text: null, offRecord: 1 },
      { snapshotId: again.snapshotId, text: null, offRecord: 1 },
      { snapshotId: elsewhere.snapshotId, text: 'The pilot said it is shut.' },
    ])
  })

  it('has no text of a document with a statement whose place is not known', async () => {
    await addQuote(await decideAll(), { sourceWords: 'The mayor of the town' })
    expect(await taught()).toMatchObject([{ text: null, unplaced: 1, offRecord: 0, undecided: 0 }])
  })

  it('has a statement that was right and of no interest, and says how many dismissals gave no reason', async () => {
    await decideAll()
    expect((await taught())[0]).toMatchObject({ dismissed: 1, passedOver: 0, unexplained: 1 })
    const { id } = await by('Lindqvist')
    await explainDismissal(scope, { suggestionId: id, reason: 'NO_INTEREST' })
    const [document] = await taught()
    expect(document).toMatchObject({ dismissed: 1, passedOver: 1, unexplained: 0 })
    expect(said(document)).toEqual([
      ['port officials', 'According to', 'close the old quay in May.'],
      [MAYOR, 'denied', 'no decision had been made'],
      ['Lindqvist', 'said.', QUOTE],
    ])
    await explainDismissal(scope, { suggestionId: id, reason: 'NO_STATEMENT' })
    expect(said((await taught())[0])).toHaveLength(2)
  })

  it('has no text of a document in which somebody speaks whom no record names', async () => {
    await decideAll()
    const { id } = await by('Lindqvist')
    for (const reason of ['WRONG_SOURCE', 'WRONG_WORDS'] as const) {
      await explainDismissal(scope, { suggestionId: id, reason })
      expect(await taught()).toMatchObject([{ text: null, misread: 1, unplaced: 0 }])
    }
  })

  it('is of this team alone, archived stories included', async () => {
    const other = await makeDesk()
    const theirs = await makeReadStory(other.editor.scope)
    for (const { id, version } of await suggestionsOf(other.editor.scope, theirs.snapshotId))
      await dismissSuggestion(other.editor.scope, { suggestionId: id, version })
    expect(await taught()).toEqual([])
    await decideAll()
    await archiveStory(scope, story.storyId)
    expect((await taught()).map((one) => one.snapshotId)).toEqual([story.snapshotId])
    const [document, ...more] = await taught(other.editor.scope)
    expect(more).toEqual([])
    expect(document).toMatchObject({ snapshotId: theirs.snapshotId, statements: [], dismissed: 4 })
    expect(await refusal(commandScope('no-such-team'))).toBe('notFound')
    expect(await refusal(commandScope('nul\0l'))).toBe('notFound')
  })
})
