import { db } from '@/lib/core/db'
import { assign } from '@/lib/reviews/assign'
import { submitReview } from '@/lib/reviews/submit'
import { makeClaim, makeReviewDesk, reviewOf } from '@/lib/testing/reviews'
import { awake } from '../support/people'
import { expect, test } from '../support/test'

const SECRET = 'Nobody at the port has heard of a ferry.'

test('the next claim’s page is fetched while one reads this one, once, and nothing more when one goes on', async ({
  pageOf,
}) => {
  test.slow()
  const desk = await makeReviewDesk()
  const { id: first } = desk.claim
  const { id: second } = await makeClaim(desk.author.scope, desk.story, { text: 'The ferry stops.' })
  const all = { claimIds: [first, second], reviewerIds: [desk.first.id], dueAt: null }
  await assign(desk.author.scope, all)
  await assign(desk.author.scope, { ...all, claimIds: [second], reviewerIds: [desk.second.id] })
  await submitReview(desk.second.scope, reviewOf(desk, { claimId: second, rationale: SECRET }))
  const written = async () => {
    const { id: teamId } = desk.team
    const [events, drafts, assignments] = await Promise.all([
      db().auditEvent.count({ where: { teamId } }),
      db().reviewDraft.count({ where: { teamId } }),
      db().assignment.findMany({ where: { teamId }, orderBy: { id: 'asc' } }),
    ])
    return JSON.stringify([events, drafts, assignments])
  }
  const before = await written()

  const page = await pageOf(desk.first)
  const asked: string[] = []
  page.on('request', (request) => {
    const { pathname } = new URL(request.url())
    if (/\/(?:claims|queue)\b/.test(pathname)) asked.push(`${request.method()} ${pathname}`)
  })
  const ofNext = () => asked.filter((one) => one.startsWith('GET ') && one.endsWith(second))
  await page.goto(`/${desk.team.slug}/claims/${first}`)
  await awake(page)
  await expect.poll(() => ofNext().length).toBeGreaterThan(0)
  await page.waitForLoadState('networkidle')
  expect(ofNext()).toHaveLength(1)
  const answer = await page.request.get(`/${desk.team.slug}/claims/${second}`, { headers: { rsc: '1' } })
  const ahead = await answer.text()
  expect(ahead).toContain('The ferry stops.')
  expect(ahead).not.toContain(SECRET)
  expect(await written()).toBe(before)

  await page.getByText('Unverified', { exact: true }).first().click()
  await page.getByLabel('Rationale').fill('Only unnamed sources say so.')
  await page.getByRole('button', { name: 'Submit verdict' }).click()
  await expect(page).toHaveURL(new RegExp(`/claims/${second}$`))
  await expect(page.getByText('1 review is in; you will see it when yours is.')).toBeVisible()
  await page.waitForLoadState('networkidle')
  expect(ofNext()).toHaveLength(1)
  expect(asked.filter((one) => one.includes('/queue/next'))).toEqual([])
})
