import type { Page } from '@playwright/test'
import type { Scope } from '@/lib/access/scope'
import { acceptSuggestion } from '@/lib/claims/accept'
import { addAttribution } from '@/lib/claims/attributions'
import { createClaim } from '@/lib/claims/create'
import type { SuggestionView } from '@/lib/claims/view'
import { addEvidenceDocument } from '@/lib/stories/service'
import { findSuggestions } from '@/lib/stories/suggest'
import { accepting, attributing, suggestionsOf } from '@/lib/testing/claims'
import { makeStory } from '@/lib/testing/reviews'
import { pressOnce } from '../support/hands'
import { violations } from '../support/looks'
import { expect, test } from '../support/test'
import { CLAIM, vetoAbsent, vetoArticle, vetoPresent } from '../support/veto'

test.skip(!vetoPresent, vetoAbsent)

const CONVERSATIONS = 'Netanyahu and Trump had the reported conversations.'

/** Further documents of the same, in our own words: the agency's report, who cites it, who prints it, and who has its own. */
const REPORT = [
  'The president stopped an Israeli plan against the Iranian leader, two officials in Washington told this agency on Sunday.',
  'The Iranians had not killed an American yet, a senior member of his administration said of the reason.',
].join('\n\n')
const CITES = 'The plan was stopped in Washington, Reuters reported on Sunday, citing two U.S. officials.'
const OWN =
  'Ines Calder, who sat in the meeting, said on the record that the president had refused the plan himself.'

type Stage = Awaited<ReturnType<typeof recordArticle>>

/** The two claims of the article and what its sources say of them, as the desk records it. */
async function recordArticle(scope: Scope) {
  const text = vetoArticle()
  const { id: storyId, articleId: snapshotId } = await makeStory(scope, 'Strike plan veto', text)
  await findSuggestions(scope, snapshotId)
  const all = await suggestionsOf(scope, snapshotId)
  const saying = (words: string): SuggestionView => {
    const found = all.find(({ statement }) =>
      statement.content.some(({ start, end }) => text.slice(start, end).includes(words)),
    )
    if (!found) throw new Error(`nothing says ${words}`)
    return found
  }
  const first = await acceptSuggestion(
    scope,
    accepting(saying('President Trump blocked'), { wording: CLAIM }),
  )
  const { claimId } = first
  const second = await acceptSuggestion(scope, accepting(saying('Have the Iranians'), { mergeInto: claimId }))
  const about = await createClaim(scope, { storyId, text: CONVERSATIONS, snapshotId: null })
  const words = 'many reports regarding conversations between him and Trump were false'
  const denial = {
    source: { name: 'Benjamin Netanyahu', kind: 'PERSON', naming: 'NAMED' },
    ...{ sourceWords: 'Israeli Prime Minister Benjamin Netanyahu', cue: 'denied', stance: 'DENIES' },
    ...{ denialScope: 'DIFFERENT', denialClaimId: about.claimId, relays: [REUTERS] },
  }
  await addAttribution(scope, attributing({ claimId, snapshotId, text }, words, denial))
  return {
    ...{ scope, storyId, claimId, conversationsId: about.claimId },
    officials: first.source.id,
    senior: second.source.id,
  }
}

const REUTERS = { name: 'Reuters', kind: 'OUTLET', naming: 'NAMED' } as const

type Said = {
  readonly words: string
  readonly by: object
  readonly sourceWords: string
  readonly via?: boolean
}

/** Adds a document to the story and records who says so in it. */
async function add({ scope, storyId, claimId }: Stage, outlet: string, text: string, said: readonly Said[]) {
  const submission = { kind: 'PASTE_TEXT', text } as const
  const { snapshotId } = await addEvidenceDocument(scope, {
    storyId,
    names: { title: `${outlet} on the plan`, outlet },
    submission,
  })
  for (const { words, by, sourceWords, via } of said) {
    const more = { source: by, sourceWords, ...(via && { relays: [REUTERS] }) }
    await addAttribution(scope, attributing({ claimId, snapshotId, text }, words, more))
  }
}

async function saysRests(page: Page, from: string, how: string, on: string): Promise<void> {
  await pressOnce(page, 'o')
  const dialog = page.getByRole('dialog', { name: 'One report rests on another' })
  await dialog.getByLabel('The report that rests on another').selectOption(from)
  await dialog.getByRole('radio', { name: how }).check()
  await dialog.getByLabel('The report it rests on').selectOption(on)
  await page.keyboard.press('Control+Enter')
  await expect(dialog).toBeHidden()
}

test('the origins of the veto, and how they move as documents come in', async ({ desk, pageOf }) => {
  const stage = await recordArticle(desk.editor.scope)
  const page = await pageOf(desk.editor)
  const at = (claimId: string) => page.goto(`/${desk.team.slug}/claims/${claimId}`)
  const speaks = page.getByRole('region', { name: 'Origins for the claim' })
  const denies = page.getByRole('region', { name: 'Origins against the claim' })
  const interval = speaks.locator('[data-interval]')

  await test.step('the article alone', async () => {
    await at(stage.claimId)
    await expect(interval).toHaveText(
      'At least 1, at most 2 independent origins speak for this claim. None is named.',
    )
    await expect(speaks).toContainText('are not named: they may be one and the same.')
    await expect(speaks.locator('[data-origin]')).toHaveCount(2)
    await expect(speaks.locator('[data-origin]').first()).toContainText('2 people as stated')
    await expect(denies).toHaveText(
      'No origin denies this claim. The one denial addresses another proposition.',
    )
    expect(await violations(page)).toEqual([])
  })

  await test.step('the denial is held against what it denies', async () => {
    await at(stage.conversationsId)
    await expect(denies.locator('[data-interval]')).toHaveText(
      '1 independent origin denies this claim. It is named.',
    )
    await expect(denies).toContainText('recorded for another claim')
  })

  const [officials, senior] = [{ id: stage.officials }, { id: stage.senior }]
  await test.step('the report of the agency adds nobody', async () => {
    await add(stage, 'Reuters', REPORT, [
      { words: 'two officials in Washington', by: officials, sourceWords: 'two officials in Washington' },
      { words: 'a senior member of his administration', by: senior, sourceWords: 'a senior member' },
    ])
    await at(stage.claimId)
    await saysRests(page, 'this article', 'cites it', 'Reuters')
    await expect(speaks).toContainText('this article rests on Reuters; counted once.')
    await expect(interval).toContainText('At least 1, at most 2')
  })

  await test.step('nor does who cites it', async () => {
    await add(stage, 'Evening Ledger', CITES, [
      { words: 'two U.S. officials', by: officials, sourceWords: 'two U.S. officials', via: true },
    ])
    await at(stage.claimId)
    await saysRests(page, 'Evening Ledger', 'cites it', 'Reuters')
    await expect(speaks).toContainText('this article and Evening Ledger rest on Reuters; counted once.')
    await expect(interval).toContainText('At least 1, at most 2')
  })

  await test.step('nor a copy of it, whatever its source is called there', async () => {
    const aides = { name: 'aides in Washington', kind: 'GROUP', naming: 'DESCRIBED' }
    const copy = REPORT.replace('two officials in Washington', 'aides in Washington')
    await add(stage, 'Coast Courier', copy, [
      { words: 'aides in Washington', by: aides, sourceWords: 'aides in Washington' },
    ])
    await at(stage.claimId)
    await expect(interval).toContainText('At least 1, at most 3')
    await saysRests(page, 'Coast Courier', 'is a copy of it', 'Reuters')
    await expect(interval).toContainText('At least 1, at most 2')
    await expect(speaks).toContainText(
      'this article, Evening Ledger and Coast Courier rest on Reuters; counted once.',
    )
  })

  await test.step('but one with a source of its own does', async () => {
    const ines = { name: 'Ines Calder', kind: 'PERSON', naming: 'NAMED' }
    await add(stage, 'Harbour Post', OWN, [{ words: 'Ines Calder', by: ines, sourceWords: 'Ines Calder' }])
    await at(stage.claimId)
    await expect(interval).toHaveText(
      'At least 1, at most 3 independent origins speak for this claim. One of them is named.',
    )
    await expect(speaks.locator('[data-origin]').filter({ hasText: 'Ines Calder' })).toContainText(
      'counts as an origin',
    )
    expect(await violations(page)).toEqual([])
  })
})
