import { addAttribution } from '@/lib/claims/attributions'
import { attributing } from '@/lib/testing/claims'
import { makeClaim, makeReviewDesk, makeStory } from '@/lib/testing/reviews'
import { makeReadStory } from '@/lib/testing/stories'
import { violations } from '../support/looks'
import { expect, test } from '../support/test'

const ARTICLE =
  'The council will shut the quay, officials said. Mayor Ada Holt denied that there had been talks.'

test('a denial of something else becomes a claim of its own, and can be taken back', async ({ pageOf }) => {
  const desk = await makeReviewDesk()
  const { scope } = desk.author
  const story = await makeStory(scope, 'Quay talks', ARTICLE)
  const { id: claimId } = await makeClaim(scope, story, { text: 'The council will shut the quay.' })
  const place = { claimId, snapshotId: story.articleId, text: ARTICLE }
  const denied = { stance: 'DENIES', denialScope: 'DIFFERENT', denialTarget: 'talks' }
  await addAttribution(
    scope,
    attributing(place, 'there had been talks', { ...denied, sourceWords: 'Mayor Ada Holt', cue: 'denied' }),
  )
  const page = await pageOf(desk.author)
  await page.goto(`/${desk.team.slug}/claims/${claimId}`)
  const card = page.getByRole('article', { name: 'Attribution to Mayor Ada Holt' })
  await expect(card).toContainText('Denies another proposition: talks')
  const make = card.getByRole('button', { name: 'Make it a claim of its own' })
  const dialog = page.getByRole('dialog')

  await make.click()
  const wording = dialog.getByLabel('The claim, in the desk’s words')
  await expect(wording).toHaveValue('talks')
  expect(await violations(page)).toEqual([])
  await wording.fill('The council will shut the quay.')
  await dialog.getByRole('button', { name: 'Make claim' }).click()
  await expect(dialog.getByText(/^Claim 1 says exactly this already/)).toBeVisible()
  await wording.fill('There had been talks.')
  await dialog.getByRole('button', { name: 'Make claim' }).click()
  await expect(card.getByRole('link', { name: 'Claim 2' })).toBeVisible()
  await expect(make).toHaveCount(0)

  await page.getByRole('button', { name: /^Undo/ }).click()
  await expect(make).toBeVisible()
  await expect(page.getByText('Claim 2 taken back.')).toBeVisible()

  await make.click()
  await wording.fill('There had been talks.')
  await page.keyboard.press('Control+Enter')
  await card.getByRole('link', { name: 'Claim 3' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'There had been talks.' })).toBeVisible()
  await expect(card).toContainText('Denies all of this claim.')
  await expect(page.getByText('What Mayor Ada Holt denies under claim 1 is this claim.')).toBeVisible()
  await page.getByText('History', { exact: true }).click()
  await expect(page.getByText(/made claim 3 of a denial recorded for claim 1/)).toBeVisible()
  expect(await violations(page)).toEqual([])
  await page.getByRole('link', { name: 'claim 1', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'The council will shut the quay.' })).toBeVisible()
  await expect(card).toBeInViewport()
})

test('who may make no claim is offered none', async ({ pageOf }) => {
  const desk = await makeReviewDesk()
  const place = { claimId: desk.claim.id, snapshotId: desk.story.articleId, text: 'The council will shut' }
  const denied = { stance: 'DENIES', denialScope: 'DIFFERENT', denialTarget: 'talks' }
  await addAttribution(desk.author.scope, attributing(place, 'will shut', denied))
  const page = await pageOf(desk.first)
  await page.goto(`/${desk.team.slug}/claims/${desk.claim.id}`)
  await expect(page.getByText('Denies another proposition: talks')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Make it a claim of its own' })).toHaveCount(0)
})

test('a suggested denial that answers nothing says by which words', async ({ pageOf, desk }) => {
  const text = 'Ada Holt denied it: “These are false stories, and I’m not going to get into that.”'
  const { storyId } = await makeReadStory(desk.editor.scope, text, [
    {
      who: 'Ada Holt',
      named: true,
      cue: 'denied it',
      content: ['“These are false stories, and I’m not going to get into that.”'],
      stance: 'DENIES',
      mode: 'DIRECT',
    },
  ])
  const page = await pageOf(desk.editor)
  await page.goto(`/${desk.team.slug}/stories/${storyId}`)
  await expect(page.getByText('Perhaps no denial')).toBeVisible()
  await expect(page.getByText('not going to get into that', { exact: true })).toBeVisible()
})
