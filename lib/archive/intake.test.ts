import { describe, expect, it } from 'vitest'
import { encode } from '@/lib/testing/encode'
import { makePdf } from '@/lib/testing/pdf'
import { readSubmission } from './intake'
import { MAX_FILE_BYTES, MAX_TEXT_BYTES } from './size'

const BODY =
  'The harbour master denied on Tuesday that the bridge would be closed to lorries. She called the report wrong.'
const TEXT = `date 2025-06-16 Bridge stays open\n\n${BODY}`
const PAGE = `<!doctype html><html lang="en"><head><title>Bridge stays open</title></head><body><p>${BODY}</p></body></html>`
const RUSSIAN =
  'Мэр города опроверг во вторник сообщения о закрытии моста. По его словам, решение ещё не принято.'
const utf8 = (text: string) => new TextEncoder().encode(text)

const upload = (bytes: Uint8Array, fileName: string, declaredType?: string) =>
  readSubmission({ kind: 'UPLOAD', bytes, fileName, declaredType })
async function captured(intake: ReturnType<typeof readSubmission>) {
  const result = await intake
  if (!result.ok) throw new Error(`refused: ${result.problem.code}`)
  return result.capture
}

describe('readSubmission: pasted', () => {
  it('text', async () => {
    expect(await captured(readSubmission({ kind: 'PASTE_TEXT', text: TEXT }))).toEqual({
      method: 'PASTE_TEXT',
      bytes: utf8(TEXT),
      mediaType: 'text/plain',
      charset: 'utf-8',
      text: TEXT,
      title: 'Bridge stays open',
      outlet: null,
      byline: null,
      publishedAt: '2025-06-16',
      publishedPrecision: 'DAY',
      language: 'en',
      direction: 'ltr',
      notes: [],
      ...{ layout: null, pages: null, facts: null },
    })
  })

  it('HTML', async () => {
    const capture = await captured(
      readSubmission({ kind: 'PASTE_HTML', html: PAGE, url: 'https://harbour.example/a' }),
    )
    expect(capture).toMatchObject({
      method: 'PASTE_HTML',
      mediaType: 'text/html',
      title: 'Bridge stays open',
      text: BODY,
    })
    expect(capture).toMatchObject({ outlet: 'harbour.example', publishedAt: null, publishedPrecision: null })
    expect(capture.bytes).toEqual(utf8(PAGE))
  })

  it('text with lone surrogates and controls is mended, and the bytes are valid', async () => {
    const capture = await captured(
      readSubmission({ kind: 'PASTE_TEXT', text: `A\ud800 bridge\u0000 stays.\r\n${BODY}` }),
    )
    expect(capture.text).toBe(`A\ufffd bridge stays.\n${BODY}`)
    expect(new TextDecoder('utf-8', { fatal: true }).decode(capture.bytes)).toContain('A\ufffd bridge')
    expect(capture.notes).toEqual([
      { code: 'surrogates-replaced', count: 1 },
      { code: 'controls-removed', count: 1 },
    ])
  })

  it('right-to-left text', async () => {
    const text = 'نفى رئيس البلدية يوم الثلاثاء التقارير التي تحدثت عن إغلاق الجسر أمام الشاحنات'
    expect(await captured(readSubmission({ kind: 'PASTE_TEXT', text }))).toMatchObject({
      direction: 'rtl',
      language: 'ar',
      text,
    })
  })

  it.each(['', ' \n\t ', '\u200b\u2800', '\u0000\u0001'])('nothing visible is refused: %j', async (text) => {
    const empty = { ok: false, problem: { code: 'empty' } }
    expect(await readSubmission({ kind: 'PASTE_TEXT', text })).toEqual(empty)
    expect(await readSubmission({ kind: 'PASTE_HTML', html: `<p>${text}</p><script>x</script>` })).toEqual(
      empty,
    )
  })

  it('5 MB is taken and more than the limit is not', async () => {
    const text = `${BODY}\n`.repeat(48_000)
    expect((await captured(readSubmission({ kind: 'PASTE_TEXT', text }))).text).toBe(text.trimEnd())
    const size = MAX_TEXT_BYTES + 2
    const problem = { code: 'too-large', size, limit: MAX_TEXT_BYTES }
    expect(await readSubmission({ kind: 'PASTE_TEXT', text: 'é'.repeat(size / 2) })).toEqual({
      ok: false,
      problem,
    })
  })
})

describe('readSubmission: uploaded', () => {
  it.each([
    ['note.txt', 'text/plain'],
    ['NOTE.TXT', 'text/plain'],
    ['note.text', 'text/plain'],
    ['note.md', 'text/markdown'],
    ['note', 'text/plain'],
  ])('%s is read as %s', async (name, mediaType) => {
    const capture = await captured(upload(utf8(TEXT), name))
    expect(capture).toMatchObject({
      method: 'UPLOAD',
      mediaType,
      text: TEXT,
      publishedAt: '2025-06-16',
      notes: [],
    })
  })

  it('keeps the bytes as they came and finds the encoding', async () => {
    const bytes = encode(RUSSIAN, 'windows-1251')
    const capture = await captured(upload(bytes, 'note.txt'))
    expect(capture).toMatchObject({ charset: 'windows-1251', text: RUSSIAN, language: 'ru' })
    expect(capture.bytes).toEqual(bytes)
  })

  it.each(['page.html', 'page.htm', 'page'])('%s is read as a page, by its own declaration', async (name) => {
    const html = `<!doctype html><meta charset="windows-1251"><title>Мост открыт</title><p>${RUSSIAN}</p>`
    const capture = await captured(upload(encode(html, 'windows-1251'), name))
    expect(capture).toMatchObject({
      mediaType: 'text/html',
      charset: 'windows-1251',
      text: RUSSIAN,
      title: 'Мост открыт',
    })
  })

  it('goes by the content where the name is wrong, and says so', async () => {
    const page = await captured(upload(utf8(PAGE), 'page.txt'))
    expect(page).toMatchObject({ mediaType: 'text/html', text: BODY })
    expect(page.notes).toContainEqual({ code: 'type-sniffed', declared: '.txt', used: 'text/html' })
    const plain = await captured(upload(utf8(TEXT), 'note.html'))
    expect(plain).toMatchObject({ mediaType: 'text/plain', text: TEXT })
    expect(plain.notes).toContainEqual({ code: 'type-sniffed', declared: '.html', used: 'text/plain' })
  })

  it('does not take markup in prose for a page', async () => {
    const text = `The <b>bridge</b> stays.\n\n${BODY}`
    expect(await captured(upload(utf8(text), 'note.md'))).toMatchObject({ mediaType: 'text/markdown', text })
  })

  it('notes a header that the bytes contradict', async () => {
    const capture = await captured(upload(utf8(RUSSIAN), 'note.txt', 'text/plain; charset=iso-8859-1'))
    expect(capture.text).toBe(RUSSIAN)
    expect(capture.notes).toEqual([{ code: 'charset-contradicted', declared: 'windows-1252', used: 'utf-8' }])
  })

  it('takes a PDF named .txt for what it is, whole or broken', async () => {
    const pdf = makePdf([{ lines: [{ text: 'The bridge stays open.', x: 60, y: 60 }] }])
    const capture = await captured(upload(pdf, 'note.txt', 'text/plain'))
    expect(capture).toMatchObject({ mediaType: 'application/pdf', text: 'The bridge stays open.', pages: 1 })
    expect(capture.notes).toEqual([{ code: 'type-sniffed', declared: '.txt', used: 'application/pdf' }])
    expect(await upload(utf8('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n'), 'note.txt')).toEqual({
      ok: false,
      problem: { code: 'pdf-broken' },
    })
    const about = 'A file of that kind begins with %PDF-1.7, said the harbour master.'
    expect(await captured(upload(utf8(about), 'note.txt'))).toMatchObject({ text: about })
  })

  it('takes typed words for a scan, a locked or a broken PDF, and for no file with words of its own', async () => {
    const typed = (bytes: Uint8Array, fileName: string) =>
      readSubmission({ kind: 'UPLOAD', bytes, fileName, typed: BODY })
    const scan = makePdf([{ scan: true }])
    expect(await upload(scan, 'scan.pdf')).toEqual({
      ok: false,
      problem: { code: 'no-text-in-pdf', pages: 1 },
    })
    expect(await captured(typed(scan, 'scan.pdf'))).toMatchObject({
      ...{ text: BODY, bytes: scan, pages: 1, layout: null, language: 'en' },
      notes: [{ code: 'text-typed-by-hand' }],
    })
    const locked = makePdf([{ lines: [{ text: 'Secret', x: 60, y: 60 }] }], { locked: true })
    expect(await upload(locked, 'a.pdf')).toEqual({ ok: false, problem: { code: 'pdf-locked' } })
    expect((await captured(typed(locked, 'a.pdf'))).notes).toEqual([
      { code: 'pdf-unread', why: 'LOCKED' },
      { code: 'text-typed-by-hand' },
    ])
    expect((await captured(typed(utf8('%PDF-1.7 and no more'), 'a.pdf'))).text).toBe(BODY)
    expect(await typed(utf8(TEXT), 'a.txt')).toEqual({ ok: false, problem: { code: 'typed-beside-text' } })
  })

  it.each([
    ['data.yaml', 'a: 1', 'application/yaml', 'yaml'],
    ['feed.txt', '<?xml version="1.0"?><rss><item>x</item></rss>', null, 'txt'],
  ])('refuses %s', async (name, content, mediaType, extension) => {
    expect(await upload(utf8(content), name, mediaType ?? undefined)).toEqual({
      ok: false,
      problem: { code: 'unsupported-type', mediaType, extension },
    })
  })

  it.each([new Uint8Array(), utf8(' \n '), utf8('<!doctype html><title>x</title><body></body>')])(
    'refuses a file without words',
    async (bytes) =>
      expect(await upload(bytes, 'page.html')).toEqual({ ok: false, problem: { code: 'empty' } }),
  )

  it('refuses text beyond the limit of text, and any file beyond that of files', async () => {
    const text = await upload(new Uint8Array(MAX_TEXT_BYTES + 1).fill(0x61), 'note.txt')
    expect(text).toMatchObject({ ok: false, problem: { code: 'too-large', limit: MAX_TEXT_BYTES } })
    const file = await upload(new Uint8Array(MAX_FILE_BYTES + 1).fill(0x61), 'note.pdf')
    expect(file).toMatchObject({ ok: false, problem: { code: 'too-large', limit: MAX_FILE_BYTES } })
  })

  it('takes a PDF that is larger than text may be, for its words', async () => {
    const bytes = makePdf([{ lines: [{ text: 'The quay was shut.', x: 60, y: 80 }] }], {
      ballast: MAX_TEXT_BYTES,
    })
    expect(bytes.length).toBeGreaterThan(MAX_TEXT_BYTES)
    expect((await captured(upload(bytes, 'annex.pdf'))).text).toBe('The quay was shut.')
  })
})
