import { expect, test } from '../support/test'

/*
 * Articles that are written from right to left, in sentences of our own: the interface stays as it is, their words and
 * everything quoted from them stand in their own direction, up to the report.
 */
const ARTICLES = [
  {
    language: 'ar',
    title: 'المجلس يغلق الرصيف القديم',
    sentence: 'قال مسؤولان في الميناء إن المجلس سيغلق الرصيف القديم في شهر مايو.',
    claim: 'سيغلق المجلس الرصيف القديم في مايو.',
  },
  {
    language: 'he',
    title: 'המועצה תסגור את הרציף הישן',
    sentence: 'שני פקידי נמל אמרו כי המועצה תסגור את הרציף הישן בחודש מאי.',
    claim: 'המועצה תסגור את הרציף הישן במאי.',
  },
] as const

for (const { language, title, sentence, claim } of ARTICLES) {
  test(`an article in ${language} keeps its direction from the paste to the report`, async ({
    pageOf,
    desk,
  }) => {
    const page = await pageOf(desk.editor)
    const home = `/${desk.team.slug}`
    await page.goto(`${home}/stories/new`)
    await page.getByLabel('The article').fill(`${title}\n\n${sentence}`)
    await page.getByRole('button', { name: /Bring in the story/ }).click()
    const heading = page.getByRole('heading', { level: 1, name: title })
    await expect(heading).toBeVisible()
    await expect(page.locator('#article')).toHaveAttribute('dir', 'rtl')
    await expect(page.locator('#article')).toHaveAttribute('lang', new RegExp(`^${language}`))
    await expect(page.locator('html')).toHaveAttribute('dir', 'ltr')
    await expect(heading).toHaveCSS('direction', 'rtl')

    await page.getByRole('button', { name: /^Make a claim/ }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Where the article makes it').fill(sentence)
    await dialog.getByLabel('The claim, in our words').fill(claim)
    expect(
      await dialog.getByLabel('The claim, in our words').evaluate((box) => getComputedStyle(box).direction),
    ).toBe('rtl')
    await dialog.getByRole('button', { name: 'Make the claim' }).click()
    await page.getByRole('link', { name: claim }).click()
    await expect(page.getByRole('heading', { level: 1, name: claim })).toHaveCSS('direction', 'rtl')
    await page.getByRole('link', { name: 'open at the place' }).click()
    await expect(page.locator('#article mark')).toHaveCSS('direction', 'rtl')
    await expect(page.locator('#article mark')).toContainText(sentence)

    await page.goto(`${home}/stories`)
    await page.getByRole('link', { name: title }).click()
    await page.getByRole('link', { name: 'Report', exact: true }).click()
    await page.getByRole('button', { name: 'All', exact: true }).click()
    await expect(page.getByRole('region', { name: 'Preview' })).toContainText(claim)
    await page.getByRole('button', { name: /Freeze report/ }).click()
    await expect(page).toHaveURL(/\/reports\/(?!new)/)
    await page.getByRole('link', { name: 'Open the page as it is' }).click()
    await expect(page.locator('html')).toHaveCSS('direction', 'ltr')
    await expect(page.getByText(claim, { exact: true }).first()).toHaveCSS('direction', 'rtl')
    await expect(page.getByText(sentence).first()).toHaveCSS('direction', 'rtl')
  })
}
