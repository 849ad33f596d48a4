import { createSampleDesk } from '@/lib/sample/create'
import { expect, test } from '../support/test'

test('a statement that is chosen lights up without lying over the underline of its own lines', async ({
  pageOf,
  desk,
}) => {
  const slug = await createSampleDesk(desk.owner.actor)
  const page = await pageOf(desk.owner)
  await page.goto(`/${slug}/stories`)
  await page
    .getByRole('table', { name: /^Stories/ })
    .getByRole('link', { name: /pier/i })
    .click()
  await page.getByRole('link', { name: 'Statement 1', exact: true }).click()
  const lit = page.locator('#article [data-on]')
  await expect(lit.first()).toBeVisible()
  const reach = await lit.evaluateAll((marks) =>
    marks.flatMap((mark) => {
      const lengths =
        getComputedStyle(mark)
          .boxShadow.replace(/\([^)]*\)/g, '')
          .match(/-?[\d.]+(?=px)/g) ?? []
      const [x = 0, y = 0, blur = 0, spread = 0] = lengths.map(Number)
      return [blur + spread - y, blur + spread + Math.abs(x)]
    }),
  )
  expect(Math.max(...reach)).toBeLessThanOrEqual(0)
})
