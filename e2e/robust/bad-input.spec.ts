import { db } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'
import { invite } from '@/lib/teams/invitations'
import { makePdf } from '@/lib/testing/pdf'
import { makeClaim, makeReviewDesk, type ReviewDesk, reviewOf } from '@/lib/testing/reviews'
import { type ActionAnswer, callAction, type Problem } from '../support/actions'
import { isRecord } from '../support/flight'
import { cookieOf, expect, test } from '../support/test'

type Asking = { readonly desk: ReviewDesk; readonly cookie: string }

async function editorAt(desk: ReviewDesk): Promise<Asking> {
  return { desk, cookie: await cookieOf(desk.author) }
}

function call({ desk, cookie }: Asking, action: string, input: Record<string, unknown> | FormData) {
  const at = { team: desk.team.slug, story: desk.story.id, claim: desk.claim.id, token: 'nobody' }
  if (input instanceof FormData) input.set('team', desk.team.slug)
  const given = input instanceof FormData ? input : { team: desk.team.slug, ...input }
  return callAction({ action, input: given, at, cookie })
}

const bringIn = (asking: Asking, input: Record<string, unknown> | FormData) =>
  call(asking, '[team]/stories#createStory', input)

function upload(bytes: Uint8Array<ArrayBuffer>, name: string, type: string): FormData {
  const form = new FormData()
  form.set('file', new File([bytes], name, { type }))
  return form
}

function problemIn(answer: ActionAnswer): Problem {
  if (answer.kind === 'problem') return answer.problem
  throw new Error(`expected a problem, got ${JSON.stringify(answer).slice(0, 500)}`)
}

function idIn(answer: ActionAnswer, name: string): string {
  const value = answer.kind === 'ok' && isRecord(answer.value) ? answer.value[name] : undefined
  if (typeof value !== 'string') throw new Error(`no ${name} in ${JSON.stringify(answer).slice(0, 500)}`)
  return value
}

const stories = ({ desk }: Asking) => db().story.count({ where: { teamId: desk.team.id } })

async function textOf(answer: ActionAnswer): Promise<string> {
  const id = idIn(answer, 'snapshotId')
  return (await db().snapshot.findUniqueOrThrow({ where: { id }, select: { text: true } })).text
}

async function storyPage({ desk, cookie }: Asking, answer: ActionAnswer) {
  const address = `${process.env.E2E_URL}/${desk.team.slug}/stories/${idIn(answer, 'storyId')}`
  const response = await fetch(address, { headers: { Cookie: cookie } })
  const html = await response.text()
  return { status: response.status, html, seen: html.replaceAll(/<script[\s\S]*?<\/script>/g, '') }
}

/** Waits until the search for statements has ended, which it does at its first try: no worker was lost over it. */
async function searched(answer: ActionAnswer): Promise<void> {
  const subjectId = idIn(answer, 'snapshotId')
  const job = () =>
    db().job.findFirstOrThrow({ where: { subjectId }, select: { state: true, attempts: true } })
  await expect.poll(job, { timeout: 300_000 }).toEqual({ state: 'DONE', attempts: 1 })
}

let at: Asking
test.beforeEach(async () => {
  at = await editorAt(await makeReviewDesk())
})

test('an empty article is told beside its field, and nothing is made', async () => {
  for (const text of ['', '  \n\t ', '\u200b\u00a0', '\u0000\u0001']) {
    const { kind, fields } = problemIn(await bringIn(at, { text }))
    expect([kind, Object.keys(fields)]).toEqual(['invalid', ['text']])
  }
  const { fields } = problemIn(await bringIn(at, upload(new Uint8Array(), 'empty.txt', 'text/plain')))
  expect(Object.keys(fields)).toEqual(['file'])
  expect(await stories(at)).toBe(1)
})

test('5 MB of text become a story that opens and is searched; 9 MB are told how large they may be', async () => {
  test.setTimeout(360_000)
  const sentence = 'The council will shut the old quay, two port officials told Coast Wire on Saturday. '
  const article = await bringIn(at, { text: sentence.repeat(Math.ceil(5_000_000 / sentence.length)) })
  expect((await textOf(article)).length).toBeGreaterThan(4_999_000)
  expect((await storyPage(at, article)).status).toBe(200)
  await searched(article)
  const read = await storyPage(at, article)
  expect(read.status).toBe(200)
  expect(read.seen).toContain('two port officials')
  const { kind, fields } = problemIn(await bringIn(at, { text: 'x'.repeat(9_000_000) }))
  expect([kind, Object.keys(fields)]).toEqual(['too-large', ['text']])
  expect(fields.text).toMatch(/9\.0.*8/)
})

test('a PDF of 48 MB becomes a story with its words; one of 55 MB is told how large it may be', async () => {
  test.setTimeout(360_000)
  const lines = [{ text: 'The old quay was shut on Saturday.', x: 60, y: 80 }]
  const fileOf = (ballast: number) => new Uint8Array(makePdf([{ lines }], { ballast }))
  const taken = await bringIn(at, upload(fileOf(48_000_000), 'annex.pdf', 'application/pdf'))
  expect(await textOf(taken)).toBe('The old quay was shut on Saturday.')
  expect((await storyPage(at, taken)).status).toBe(200)
  const { kind, fields } = problemIn(
    await bringIn(at, upload(fileOf(55_000_000), 'annex.pdf', 'application/pdf')),
  )
  expect([kind, Object.keys(fields)]).toEqual(['too-large', ['file']])
  expect(fields.file).toMatch(/55\.0.*50/)
})

test('a picture, a program and noise named .txt are told for what they are', async () => {
  const png = Buffer.from('89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489', 'hex')
  const elf = Buffer.concat([Buffer.from('7f454c46020101000000000000000000', 'hex'), Buffer.alloc(4_096, 7)])
  const noise = Buffer.from(Array.from({ length: 5_000 }, (_, n) => (n * 7919 + (n % 13) * 31) % 256))
  // A picture may be brought in with its words typed beside it; what nobody can read may not.
  for (const [bytes, field] of [
    [png, 'typed'],
    [elf, 'file'],
    [noise, 'file'],
  ] as const) {
    const answer = await bringIn(at, upload(new Uint8Array(bytes), 'article.txt', 'text/plain'))
    const { kind, fields } = problemIn(answer)
    expect([kind, Object.keys(fields)]).toEqual(['invalid', [field]])
  }
  expect(await stories(at)).toBe(1)
})

test('an encoding other than the one declared is found out', async () => {
  const words = 'Le conseil fermera le vieux quai en août, a déclaré la maire à Brême.'
  const latin = new Uint8Array(Buffer.from(words, 'latin1'))
  expect(await textOf(await bringIn(at, upload(latin, 'article.txt', 'text/plain;charset=utf-8')))).toBe(
    words,
  )
  const page = `<!doctype html><meta charset="utf-8"><title>Quai</title><p>${words}</p>`
  const html = new Uint8Array(Buffer.from(page, 'latin1'))
  expect(await textOf(await bringIn(at, upload(html, 'page.html', 'text/html')))).toContain(words)
  const wide = new Uint8Array(Buffer.from(`\ufeff${words}!`, 'utf16le'))
  expect(await textOf(await bringIn(at, upload(wide, 'wide.txt', 'text/plain')))).toBe(`${words}!`)
})

test('half surrogate pairs and control characters are mended, and the words around them kept', async () => {
  const article = await bringIn(at, {
    text: 'Port \ud800officials\u0000 told\u0007 Coast\udc00 Wire: “the quay shuts”.',
  })
  const text = await textOf(article)
  expect(text.isWellFormed()).toBe(true)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are the point
  expect(text).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/)
  for (const word of ['officials', 'told', 'Wire', '“the quay shuts”']) expect(text).toContain(word)
  expect((await storyPage(at, article)).status).toBe(200)
})

test('an article that runs from right to left is set that way', async () => {
  const article = await bringIn(at, { text: 'قال مسؤولان في الميناء إن المجلس سيغلق الرصيف القديم في مايو.' })
  const { status, seen } = await storyPage(at, article)
  expect(status).toBe(200)
  expect(seen).toMatch(/<div id="article"[^>]* lang="ar" dir="rtl"/)
  expect(seen).toContain('الرصيف')
})

test('an article in which nobody says anything is kept, and says so', async () => {
  test.slow()
  const article = await bringIn(at, { text: 'The quay is old. It has forty berths. The water is deep.' })
  await searched(article)
  // It is read twice, and the closer reading may wait for that of somebody's five megabytes.
  await expect
    .poll(async () => (await storyPage(at, article)).seen, { timeout: 120_000 })
    .toContain('Nothing in this article is attributed to anyone')
  const snapshotId = idIn(article, 'snapshotId')
  expect(await db().suggestion.count({ where: { snapshotId } })).toBe(0)
})

test('scripts in pasted HTML are neither shown nor run, and the original is only handed out', async () => {
  const evil = `<img src=x onerror="window.stolen=1"><script>window.stolen=2</script><svg onload=window.stolen=3>`
  const html = `<article><h1>Quay ${evil}</h1><p>The quay shuts, <a href="javascript:window.stolen=4">officials</a> said.</p>${evil}</article>`
  const article = await bringIn(at, { html })
  const page = await storyPage(at, article)
  expect(page.status).toBe(200)
  expect(page.html).toContain('The quay shuts, officials said.')
  expect(page.html).not.toContain('window.stolen')
  const original = `${process.env.E2E_URL}/${at.desk.team.slug}/snapshots/${idIn(article, 'snapshotId')}/original`
  const { headers } = await fetch(original, { headers: { Cookie: at.cookie } })
  expect(headers.get('content-disposition')).toMatch(/^attachment/)
  expect(headers.get('content-security-policy')).toContain('sandbox')
  expect(headers.get('x-content-type-options')).toBe('nosniff')
})

test('a claim of 10,000 characters is told how long it may be', async () => {
  const input = { storyId: at.desk.story.id, text: `The quay ${'x'.repeat(9_991)}` }
  const { kind, fields } = problemIn(await call(at, '[team]/stories#createClaim', input))
  expect(kind).toBe('invalid')
  expect(fields.text).toMatch(/2,?000/)
  expect(await db().claim.count({ where: { teamId: at.desk.team.id } })).toBe(1)
})

test('a date in year 0 is told, and the claim keeps the one it had', async () => {
  const dueAt = new Date('2026-01-15T16:00:00Z')
  const { id } = await makeClaim(at.desk.author.scope, at.desk.story, { text: 'Another.', dueAt })
  for (const bad of [
    '0000-01-01T00:00:00Z',
    '-000001-01-01T00:00:00Z',
    '0001-01-01T00:00',
    '99999-01-01T00:00:00Z',
  ]) {
    const answer = await call(at, '[team]/queue#changeDue', { claimIds: [id], dueAt: bad })
    const { kind, fields } = problemIn(answer)
    expect([kind, Object.keys(fields)], bad).toEqual(['invalid', ['dueAt']])
  }
  expect((await db().claim.findUniqueOrThrow({ where: { id } })).dueAt).toEqual(dueAt)
})

test('an invitation that has expired says so, and makes no account', async () => {
  const { token, id } = await invite(at.desk.owner.scope, { role: 'EDITOR', note: '', days: 1 })
  const [createdAt, expiresAt] = [new Date(Date.now() - 172_800_000), new Date(Date.now() - 86_400_000)]
  await db().invitation.update({ where: { id }, data: { createdAt, expiresAt } })
  const page = await fetch(`${process.env.E2E_URL}/join/${token}`)
  expect([page.status, (await page.text()).includes('expired')]).toEqual([200, true])
  const email = `late-${newId().slice(-6)}@desk.test`
  const person = { name: 'Late Guest', email, password: 'a quay shut in May', token }
  const { kind, code } = problemIn(
    await callAction({ action: '#joinWithNewAccount', input: person, at: { token } }),
  )
  expect([kind, code]).toEqual(['rule', 'invitationExpired'])
  expect(await db().user.count({ where: { email } })).toBe(0)
})

test('what is sent twice at the same instant is there once', async () => {
  const twice = <T>(work: () => Promise<T>) => Promise.all([work(), work(), work()])
  const text = `The quay shuts, officials said ${newId()}.`
  const ids = (await twice(() => bringIn(at, { text }))).map((answer) => idIn(answer, 'storyId'))
  expect(new Set(ids).size).toBe(1)
  expect(await stories(at)).toBe(2)

  const claim = { storyId: at.desk.story.id, text: 'The quay shuts in May.' }
  const made = await twice(() => call(at, '[team]/stories#createClaim', claim))
  expect(new Set(made.map((answer) => idIn(answer, 'claimId'))).size).toBe(1)

  const reviewer = { desk: at.desk, cookie: await cookieOf(at.desk.first) }
  await call(reviewer, '[team]/claims#takeClaim', { claimId: at.desk.claim.id })
  const reviews = await twice(() => call(reviewer, '[team]/claims#submitReview', { ...reviewOf(at.desk) }))
  expect(new Set(reviews.map((answer) => idIn(answer, 'reviewId'))).size).toBe(1)
  expect(await db().verdictRecord.count({ where: { claimId: at.desk.claim.id } })).toBe(1)

  const report = { storyId: at.desk.story.id, claimIds: [at.desk.claim.id], title: 'Quay', key: newId() }
  const frozen = await twice(() => call(at, '[team]/reports#freeze', report))
  expect(new Set(frozen.map((answer) => answer.kind === 'redirect' && answer.to)).size).toBe(1)
  expect(await db().verdictReport.count({ where: { teamId: at.desk.team.id } })).toBe(1)

  const { token } = await invite(at.desk.owner.scope, { role: 'EDITOR', note: '', days: 1 })
  const email = `twice-${newId().slice(-6)}@desk.test`
  const person = { name: 'Quick Hand', email, password: 'a quay shut in May', token }
  const joined = await twice(() =>
    callAction({ action: '#joinWithNewAccount', input: person, at: { token } }),
  )
  expect(joined.filter((answer) => answer.kind === 'redirect')).toHaveLength(1)
  expect(await db().user.count({ where: { email } })).toBe(1)
})
