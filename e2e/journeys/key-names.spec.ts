import { makeReviewDesk } from '@/lib/testing/reviews'
import { openKeys } from '../support/people'
import { expect, test } from '../support/test'

/** The settings list the commands of every page side by side, so a name has to say of what it speaks. */
test('every command has a name of its own, and stands where it works', async ({ pageOf }) => {
  const { author, team, story, claim } = await makeReviewDesk()
  const page = await pageOf(author)
  const pages = ['/queue', '/stories', `/stories/${story.id}`, `/claims/${claim.id}`, '/sources', '/reports']
  const names = new Set<string>()
  for (const path of pages) {
    await page.goto(`/${team.slug}${path}`)
    const sheet = await openKeys(page)
    const here = await sheet.getByRole('term').allTextContents()
    expect(new Set(here).size, path).toBe(here.length)
    for (const name of here) names.add(name)
    const groups = await sheet.getByRole('heading', { level: 3 }).allTextContents()
    if (path === '/queue') {
      expect(groups).toEqual(['Everywhere', 'Go to', 'In the queue'])
      const queue = sheet.locator('section', { hasText: 'In the queue' }).getByRole('term')
      await expect(queue.filter({ hasText: 'Assign the selected claims' })).toHaveCount(1)
    }
    // A page left sooner than this is not remembered.
    await expect
      .poll(() => page.evaluate(() => localStorage.getItem('commands') ?? ''))
      .toMatch(new RegExp(here.map((name) => `(?=.*${name})`).join('')))
  }
  await page.goto(`/${team.slug}/settings/keys`)
  const change = page.getByRole('button', { name: /^Change the keys for: / })
  await expect(change.filter({ hasText: 'Change' }).first()).toBeVisible()
  const listed = await change.evaluateAll((all) =>
    all.map((button) => button.getAttribute('aria-label')?.replace('Change the keys for: ', '') ?? ''),
  )
  expect(new Set(listed).size).toBe(listed.length)
  for (const name of names) expect(listed).toContain(name)
})
