import type { Browser, Locator, Page } from '@playwright/test'
import { parseReport } from '@/lib/reports/model'
import { readCsv } from './csv'
import { expect } from './test'
import { CLAIM, DENIED_INSTEAD, ECHO, RATIONALE } from './veto'

/** What each attribution of the example must come out as: source, outlets, stance, mode. */
const ATTRIBUTIONS = [
  { words: 'two U.S. officials', outlets: ['Reuters'], stance: 'ASSERTS', mode: 'INDIRECT' },
  {
    words: 'One senior U.S. administration official',
    outlets: ['Reuters'],
    stance: 'ASSERTS',
    mode: 'DIRECT',
  },
  { words: 'Netanyahu', outlets: ['Reuters'], stance: 'DENIES', mode: 'DIRECT' },
  { words: 'two U.S. officials', outlets: ['Reuters', ECHO.outlet], stance: 'ASSERTS', mode: 'INDIRECT' },
]

type Press = (link: Locator) => Promise<void>

/** Presses a download and reads the file. */
async function download(page: Page, name: string, press: Press): Promise<string> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    press(page.getByRole('link', { name, exact: true })),
  ])
  const chunks: Buffer[] = []
  for await (const chunk of await file.createReadStream()) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks).toString('utf8')
}

/** Downloads a frozen report in its three forms and finds the whole example in each. */
export async function expectWholeReport(
  page: Page,
  browser: Browser,
  press: Press = (link) => link.click(),
): Promise<void> {
  const html = await download(page, 'Page (HTML)', press)
  const csv = await download(page, 'Table (CSV)', press)
  const digests = expectJson(await download(page, 'Data (JSON)', press))
  expectCsv(csv, digests)
  await expectHtml(html, browser, digests)
}

function expectJson(text: string): string[] {
  const report = parseReport(text)
  const [claim] = report.claims
  expect(report.claims).toHaveLength(1)
  expect(claim).toMatchObject({ text: CLAIM, verdict: { value: 'UNVERIFIED', rationale: RATIONALE } })
  const attributions = claim?.attributions ?? []
  expect(
    attributions
      .map(({ source, outlets, stance, mode }) => ({
        words: source.words,
        outlets: outlets.map((outlet) => outlet.name),
        stance,
        mode,
      }))
      .sort((a, b) => a.outlets.length - b.outlets.length),
  ).toEqual(expect.arrayContaining(ATTRIBUTIONS))
  expect(attributions).toHaveLength(ATTRIBUTIONS.length)
  expect(attributions.find((one) => one.stance === 'DENIES')?.denial).toEqual({
    scope: 'DIFFERENT',
    target: DENIED_INSTEAD,
    claim: null,
  })
  expect(claim?.evidence.map((item) => [item.side, item.quote.exact])).toEqual([['CONTEXT', ECHO.evidence]])
  expect(claim?.verdict?.evidence).toEqual(claim?.evidence.map((item) => item.ref))
  expect(report.documents).toHaveLength(2)
  return report.documents.map((one) => one.snapshotDigest)
}

function expectCsv(text: string, digests: readonly string[]): void {
  const rows = readCsv(text)
  const of = (kind: string) => rows.filter((row) => row.row === kind)
  expect(of('claim')).toMatchObject([{ text: CLAIM, verdict: 'UNVERIFIED', rationale: RATIONALE }])
  const attributions = of('attribution').map((row) => ({
    words: row.source_words,
    outlets: row.outlets?.split(' | '),
    stance: row.stance,
    mode: row.mode,
  }))
  expect(attributions).toEqual(expect.arrayContaining(ATTRIBUTIONS))
  expect(of('attribution').filter((row) => row.stance === 'DENIES')).toMatchObject([
    { denial_scope: 'DIFFERENT', denial_target: DENIED_INSTEAD },
  ])
  expect(of('evidence')).toMatchObject([{ side: 'CONTEXT', quote: ECHO.evidence }])
  expect(of('document').map((row) => row.snapshot_sha256)).toEqual(digests)
}

/** Opens the file as a reader would, without network, and looks at what can be seen. */
async function expectHtml(html: string, browser: Browser, digests: readonly string[]): Promise<void> {
  const context = await browser.newContext({ offline: true, javaScriptEnabled: false })
  const page = await context.newPage()
  await page.setContent(html)
  const body = page.locator('body')
  for (const words of [CLAIM, 'Unverified', RATIONALE, DENIED_INSTEAD, ECHO.evidence, ...digests])
    await expect(body).toContainText(words)
  // biome-ignore lint/performance/useDomNodeTextContent: words of neighbouring lines must not run into one
  const seen = (await body.innerText()).replace(/\s+/g, ' ')
  for (const { words, outlets } of ATTRIBUTIONS)
    expect(seen).toMatch(new RegExp([words, ...outlets].map(literal).join('.{0,40}?')))
  expect(seen).toMatch(/denies another proposition/i)
  expect(seen.match(/\basserts\b/g)?.length).toBeGreaterThanOrEqual(3)
  await context.close()
}

const literal = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')
