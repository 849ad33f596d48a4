import type { Page } from '@playwright/test'
import { getText } from '@/lib/archive/service'
import { addEvidence } from '@/lib/reviews/evidence'
import { captureAgain } from '@/lib/stories/capture-again'
import { documentOf, MINUTES, makeReviewDesk, type ReviewDesk } from '@/lib/testing/reviews'
import { listen, look, violations } from '../support/looks'
import { awake } from '../support/people'
import { expect, test } from '../support/test'

const gate = (at: number) =>
  `Gate ${at} was painted in the year ${1700 + at}, as its plate number ${at * 7} says.`
const gates = Array.from({ length: 60 }, (_, at) => gate(at)).join('\n\n')
const EARLIER = `${MINUTES}\n\n${gates}\n\nThe meeting was closed at nine in the evening by the chair.`
const LATER = EARLIER.replace('no vote was taken', 'no vote was cast')
  .replace(gate(30), 'Gate 30 is gone, and nobody at the harbour remembers it.')
  .replace('at nine', 'at ten')

/** Two captures of the minutes, the second of which reads otherwise in three places. */
async function capturedTwice(desk: ReviewDesk): Promise<{ earlierId: string; laterId: string }> {
  const documentId = await documentOf(desk.story.minutesId)
  const take = (text: string) =>
    captureAgain(desk.first.scope, { documentId, submission: { kind: 'PASTE_TEXT', text } })
  return { earlierId: (await take(EARLIER)).snapshotId, laterId: (await take(LATER)).snapshotId }
}

/** Quotes words of a capture as evidence of the desk's claim. */
async function quote(desk: ReviewDesk, snapshotId: string, words: string): Promise<void> {
  const start = EARLIER.indexOf(words)
  const place = { snapshotId, start, end: start + words.length }
  await addEvidence(desk.first.scope, {
    ...{ claimId: desk.claim.id, side: 'AGAINST', rank: null, note: '' },
    ...place,
  })
}

const focused = (page: Page) => page.locator('[data-change]:focus')

test('what differs between two captures is opened by a key, counted, and gone through by keys', async ({
  pageOf,
}) => {
  test.setTimeout(600_000)
  const desk = await makeReviewDesk()
  const { earlierId, laterId } = await capturedTwice(desk)
  const page = await pageOf(desk.viewer)
  const heard = listen(page)
  await page.goto(`/${desk.team.slug}/snapshots/${earlierId}`)
  await awake(page)
  await page.keyboard.press('d')
  await expect(page).toHaveURL(new RegExp(`/snapshots/${earlierId}/difference/${laterId}$`))
  const main = page.getByRole('main')
  await expect(main.getByText('3 passages differ: 3 read otherwise.')).toBeVisible()
  await awake(page)
  await page.keyboard.press('j')
  await expect(focused(page)).toContainText('Item 4, the old quay')
  await expect(focused(page).getByRole('insertion').first()).toContainText('Put in:')
  await page.keyboard.press('j')
  await expect(focused(page)).toContainText('Gate 30')
  await page.keyboard.press('k')
  await expect(focused(page)).toContainText('Item 4, the old quay')
  const fold = main.locator('details').first()
  await expect(fold).not.toHaveAttribute('open')
  await fold.locator('summary').click()
  await expect(fold.getByText(gate(15))).toBeVisible()
  await look(page, 'difference', heard)
  await page.keyboard.press('u')
  await expect(page).toHaveURL(new RegExp(`/snapshots/${earlierId}$`))
  await page.getByRole('link', { name: 'See the difference' }).click()
  await expect(page).toHaveURL(new RegExp(`/difference/${laterId}$`))
  expect(await violations(page)).toEqual([])
})

test('a capture is compared with any other of its document from the list of them', async ({ pageOf }) => {
  const desk = await makeReviewDesk()
  const { laterId } = await capturedTwice(desk)
  const page = await pageOf(desk.viewer)
  await page.goto(`/${desk.team.slug}/snapshots/${laterId}`)
  const captures = page.getByRole('complementary').getByRole('listitem')
  await captures.getByRole('link', { name: 'difference from the one you are reading' }).last().click()
  await expect(page).toHaveURL(new RegExp(`/${laterId}/difference/${desk.story.minutesId}$`))
  await expect(page.getByRole('deletion').first()).toBeVisible()
})

test('a claim says what became of its quotes in the newer capture, and leads there', async ({ pageOf }) => {
  test.setTimeout(600_000)
  const desk = await makeReviewDesk()
  const documentId = await documentOf(desk.story.minutesId)
  const take = (text: string) =>
    captureAgain(desk.first.scope, { documentId, submission: { kind: 'PASTE_TEXT', text } })
  const { snapshotId: earlierId } = await take(EARLIER)
  for (const words of ['Item 4, the old quay: no vote was taken.', gate(12), gate(30)])
    await quote(desk, earlierId, words)
  const { snapshotId: laterId } = await take(LATER)
  const page = await pageOf(desk.editor)
  const heard = listen(page)
  const evidence = (words: string) =>
    page.getByRole('region', { name: 'Evidence' }).getByRole('listitem').filter({ hasText: words })
  const [changed, kept, gone] = [evidence('no vote was taken'), evidence(gate(12)), evidence(gate(30))]
  // Where they stand is worked out by the background worker.
  await expect(async () => {
    await page.goto(`/${desk.team.slug}/claims/${desk.claim.id}`)
    await expect(changed).toContainText('Reads otherwise in the newer capture', { timeout: 1_000 })
  }).toPass({ timeout: 60_000 })
  await expect(changed.getByText('taken', { exact: true })).toHaveRole('deletion')
  await expect(kept).toContainText('Same words in the newer capture')
  await expect(gone).toContainText('No longer found in the newer capture')
  await look(page, 'claim-newer-capture', heard)
  await changed.getByRole('link', { name: 'newer capture' }).click()
  await expect(page).toHaveURL(new RegExp(`/snapshots/${laterId}[?]q=`))
  await expect(page.locator('#quoted')).toContainText('no vote was cast')
  await page.goBack()
  await gone.getByRole('link', { name: 'see the difference' }).click()
  await expect(page).toHaveURL(new RegExp(`/${earlierId}/difference/${laterId}$`))
  await page.goto(`/${desk.team.slug}/snapshots/${laterId}?claim=${desk.claim.id}`)
  const lookedFor = page.getByRole('list', { name: 'Quotes of the claim, looked for here' })
  await expect(lookedFor.getByRole('listitem').filter({ hasText: gate(12) })).toContainText(
    'quote matches the newest capture',
  )
  const differs = lookedFor.getByRole('listitem').filter({ hasText: 'no vote was taken' })
  await expect(differs).toContainText('Differs in 1 word')
  await look(page, 'reader-looked-for', heard)
  await differs.getByRole('link', { name: 'the newest capture' }).click()
  await expect(page.locator('#quoted')).toContainText('no vote was cast')
})

const WRITTEN = {
  ar: {
    earlier: [
      'المجلس يغلق الرصيف القديم',
      'قال مسؤولان في الميناء إن المجلس سيغلق الرصيف القديم في شهر مايو.',
      'وأضافت مديرة الميناء أن 18,400 شاحنة عبرت الجسر (A40) العام الماضي.',
      'ولم يعلق أحد من شركة Harbour Lines على ذلك.',
      'وعقد الاجتماع في قاعة البلدية القديمة أمام عشرات من السكان.',
    ],
    later: (words: string) => words.replace('مايو', 'يونيو').replace('18,400', '19,250'),
    put: 'ونفت المديرة في المساء أن يكون القرار نهائيا.',
    changed: ['مايو', 'يونيو'],
  },
  he: {
    earlier: [
      'המועצה תסגור את הרציף הישן',
      'שני פקידי נמל אמרו כי המועצה תסגור את הרציף הישן בחודש מאי.',
      'מנהלת הנמל הוסיפה כי 18,400 משאיות עברו בגשר (A40) בשנה שעברה.',
      'איש מחברת Harbour Lines לא הגיב על כך.',
      'הישיבה התקיימה באולם העירייה הישן לפני עשרות תושבים.',
    ],
    later: (words: string) => words.replace('מאי', 'יוני').replace('18,400', '19,250'),
    put: 'בערב הכחישה המנהלת כי ההחלטה סופית.',
    changed: ['מאי', 'יוני'],
  },
} as const

for (const [language, { earlier, later, put, changed }] of Object.entries(WRITTEN)) {
  test(`the difference of two captures in ${language} reads from right to left, in its marks too`, async ({
    pageOf,
  }) => {
    test.setTimeout(300_000)
    const desk = await makeReviewDesk()
    const documentId = await documentOf(desk.story.minutesId)
    const take = async (paragraphs: readonly string[]) => {
      const text = paragraphs.join('\n\n')
      return (await captureAgain(desk.first.scope, { documentId, submission: { kind: 'PASTE_TEXT', text } }))
        .snapshotId
    }
    const earlierId = await take(earlier)
    const [title = '', first = '', second = '', third = ''] = earlier
    const laterId = await take([title, later(first), later(second), third, put])
    const page = await pageOf(desk.viewer)
    const heard = listen(page)
    await page.goto(`/${desk.team.slug}/snapshots/${earlierId}/difference/${laterId}`)
    const [deleted, inserted] = [page.getByRole('deletion'), page.getByRole('insertion')]
    const [was = '', is = ''] = changed
    await expect(deleted.filter({ hasText: was }).first()).toBeVisible()
    for (const mark of [deleted.filter({ hasText: was }).first(), inserted.filter({ hasText: is }).first()])
      await expect(mark).toHaveCSS('direction', 'rtl')
    // What was put in is read after what was taken out: in this writing it stands on the left of it.
    const box = async (at: typeof deleted) => (await at.first().boundingBox()) ?? { x: 0, y: 0, width: 0 }
    const [out, into] = [
      await box(deleted.filter({ hasText: '18,400' })),
      await box(inserted.filter({ hasText: '19,250' })),
    ]
    expect(into.x + into.width).toBeLessThanOrEqual(out.x + 1)
    await expect(inserted.filter({ hasText: put })).toBeVisible()
    await look(page, `difference-${language}`, heard)
    expect(await violations(page)).toEqual([])
  })
}

test('a story whose article was captured again says so on top, and which of its claims and statements that touches', async ({
  pageOf,
}) => {
  test.setTimeout(600_000)
  const desk = await makeReviewDesk()
  const { articleId, id } = desk.story
  const words = desk.claim.text
  const documentId = await documentOf(articleId)
  const { text } = await getText(desk.editor.scope, articleId)
  const page = await pageOf(desk.editor)
  const heard = listen(page)
  const story = `/${desk.team.slug}/stories/${id}`
  const changed = page.getByText('The article has changed since')
  await page.goto(story)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(changed).toHaveCount(0)
  const submission = {
    kind: 'PASTE_TEXT',
    text: 'The harbour was quiet on Monday, and nobody said a word.',
  } as const
  expect(text).not.toContain(submission.text)
  const { snapshotId: laterId } = await captureAgain(desk.first.scope, { documentId, submission })
  const card = page.getByRole('complementary').getByRole('listitem').filter({ hasText: words }).first()
  // What became of its places is worked out by the background worker.
  await expect(async () => {
    await page.goto(story)
    await expect(card).toContainText('Quoted words are no longer found in the newer capture', {
      timeout: 1_000,
    })
  }).toPass({ timeout: 60_000 })
  await expect(changed).toBeVisible()
  await look(page, 'story-article-changed', heard)
  await page.getByRole('link', { name: 'See the difference' }).click()
  await expect(page).toHaveURL(new RegExp(`/snapshots/${articleId}/difference/${laterId}$`))
})
