import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { anchorAt } from '@/lib/archive/anchor'
import { hashPassword } from '@/lib/auth/password'
import { db } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'
import { freezeReport } from '@/lib/reports/freeze'
import { addEvidenceDocument } from '@/lib/stories/service'
import { makeReportDesk } from '@/lib/testing/report-desk'
import { listen, look } from '../support/looks'
import { awake, PASSWORD } from '../support/people'
import { expect, test } from '../support/test'

test('an original that is gone from the archive is told wherever it is used, and no more once it is back', async ({
  pageOf,
}) => {
  test.setTimeout(300_000)
  const desk = await makeReportDesk()
  // Words of its own: the store holds the same bytes once for all desks of the run.
  const text = `Ferry log of ${desk.team.slug}: the last boat left at nine.`
  const { scope } = desk.editor
  const { snapshotId } = await addEvidenceDocument(scope, {
    storyId: desk.storyId,
    submission: { kind: 'PASTE_TEXT', text },
  })
  const start = text.indexOf('the last boat')
  const [teamId, claimId] = [desk.team.id, desk.decidedId]
  const place = { ...anchorAt(text, { start, end: text.length - 1 }), id: newId(), teamId, snapshotId }
  await db().span.create({ data: place })
  const by = { id: newId(), teamId, addedById: desk.editor.id, spanId: place.id }
  await db().evidence.create({ data: { ...by, claimId, side: 'CONTEXT', snapshotId } })
  const report = await freezeReport(scope, {
    ...{ storyId: desk.storyId, claimIds: [claimId], title: 'The last boat' },
    ...{ showReviewerNames: false, seen: '', key: null },
  })
  const base = `/${desk.team.slug}`
  const digest = createHash('sha256').update(text).digest('hex')
  const file = path.join(process.env.BLOB_DIR ?? '', digest.slice(0, 2), digest)
  const page = await pageOf(desk.editor)
  const told = page.getByText('An archived original is not as it was captured')

  await page.goto(`${base}/snapshots/${snapshotId}`)
  const download = page.getByRole('link', { name: 'Download original' })
  const [kept] = await Promise.all([page.waitForEvent('download'), download.click()])
  expect(fs.readFileSync(await kept.path(), 'utf8')).toBe(text)
  await expect(told).toHaveCount(0)

  fs.rmSync(file)
  await download.click()
  await expect(told).toBeVisible()
  await expect(page).toHaveURL(`${base}/snapshots/${snapshotId}`)
  await expect(page.getByText('the archived original is missing')).toBeVisible()
  await expect(page.getByText('put the original back from a backup')).toBeVisible()
  await page.getByRole('link', { name: 'Bring it in' }).click()
  await expect(page).toHaveURL(`${base}/snapshots/${snapshotId}/again`)
  await page.goBack()
  await look(page, 'reader-damaged', listen(page))
  const viewer = await pageOf(desk.viewer)
  await viewer.goto(`${base}/snapshots/${snapshotId}`)
  await expect(viewer.getByText('put the original back from a backup')).toBeVisible()
  await expect(viewer.getByText('If you have the very same file')).toHaveCount(0)
  await expect(viewer.getByRole('link', { name: 'Bring it in' })).toHaveCount(0)
  await expect(page.getByText('the last boat left at nine', { exact: false }).first()).toBeVisible()
  const asked = await page.request.get(`${base}/snapshots/${snapshotId}/original`)
  expect(asked.status()).toBe(410)
  expect(await asked.json()).toMatchObject({ code: 'originalMissing', status: 410 })
  for (const used of [`${base}/claims/${claimId}`, `${base}/reports/${report.id}`]) {
    await page.goto(used)
    await expect(told).toBeVisible()
    await expect(page.getByText('the archived original is missing')).toBeVisible()
  }
  await look(page, 'report-damaged', listen(page))
  await page.goto(`${base}/claims/${desk.openId}`)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(told).toHaveCount(0)

  fs.writeFileSync(file, text.replace('nine', 'ten!'))
  await page.goto(`${base}/snapshots/${snapshotId}`)
  await download.click()
  await expect(page.getByText('the archived original was altered')).toBeVisible()

  fs.writeFileSync(file, text)
  await Promise.all([page.waitForEvent('download'), download.click()])
  for (const used of [`snapshots/${snapshotId}`, `claims/${claimId}`, `reports/${report.id}`]) {
    await page.goto(`${base}/${used}`)
    await expect(page.getByRole('heading', { level: 1 })).toBeAttached()
    await expect(told).toHaveCount(0)
  }
})

test('where the page beside the text is gone, its frame says so in words', async ({ pageOf }) => {
  test.setTimeout(300_000)
  const desk = await makeReportDesk()
  const html = `<!doctype html><html lang="en"><title>Ferry</title><p>The ferry of ${desk.team.slug} sailed at nine.</p>`
  const { snapshotId } = await addEvidenceDocument(desk.editor.scope, {
    storyId: desk.storyId,
    submission: { kind: 'PASTE_HTML', html },
  })
  const digest = createHash('sha256').update(html).digest('hex')
  const file = path.join(process.env.BLOB_DIR ?? '', digest.slice(0, 2), digest)
  const page = await pageOf(desk.editor)
  const frame = page.frameLocator('iframe')
  await page.goto(`/${desk.team.slug}/snapshots/${snapshotId}`)
  await awake(page)
  await page.keyboard.press('w')
  await expect(frame.getByText('sailed at nine')).toBeVisible()
  fs.rmSync(file)
  await page.reload()
  await awake(page)
  await expect(frame.getByText('The archived original is missing')).toBeVisible()
  await page.reload()
  const pane = page.getByRole('region', { name: 'Original' })
  await expect(pane.getByText('The archived original is missing, so it is not shown.')).toBeVisible()
  await expect(pane.getByText('The page as it came')).toHaveCount(0)
  await expect(pane.locator('iframe')).toHaveCount(0)
  await page.setViewportSize({ width: 390, height: 900 })
  await expect(page.locator('#article')).toBeVisible()
  await look(page, 'reader-damaged-beside', listen(page))
  const asked = await page.request.get(`/${desk.team.slug}/snapshots/${snapshotId}/webpage`, {
    headers: { accept: 'text/html' },
  })
  expect(asked.status()).toBe(410)
  expect(asked.headers()['content-security-policy']).toContain('sandbox')
  fs.writeFileSync(file, html)
})

test('whoever is signed out is led to sign in, and back to what they had opened', async ({
  page,
  pageOf,
}) => {
  const desk = await makeReportDesk()
  const html = `<!doctype html><html lang="en"><title>Ferry</title><p>The ferry of ${desk.team.slug} sailed at ten.</p>`
  const { snapshotId } = await addEvidenceDocument(desk.editor.scope, {
    storyId: desk.storyId,
    submission: { kind: 'PASTE_HTML', html },
  })
  const passwordHash = await hashPassword(PASSWORD)
  await db().user.update({ where: { id: desk.editor.user.id }, data: { passwordHash } })
  const reader = `/${desk.team.slug}/snapshots/${snapshotId}`
  const answer = await page.goto(`${reader}/webpage`)
  expect(answer?.status()).toBe(401)
  await expect(page.getByText('You are signed out, so this cannot be shown to you.')).toBeVisible()
  await page.getByRole('link', { name: 'Sign in and come back here' }).click()
  await expect(page).toHaveURL(`/sign-in?next=${encodeURIComponent(`${reader}/webpage`)}`)
  await page.getByLabel('E-mail address').fill(desk.editor.user.email)
  await page.getByLabel('Password').fill(PASSWORD)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page).toHaveURL(`${reader}/webpage`)
  await expect(page.getByText('sailed at ten')).toBeVisible()

  const other = await pageOf(desk.viewer)
  await other.goto(reader)
  await awake(other)
  await other.context().clearCookies()
  await other.keyboard.press('w')
  const frame = other.frameLocator('iframe')
  await expect(frame.getByText('You are signed out')).toBeVisible()
  await expect(frame.getByRole('link')).toHaveCount(0)
})
