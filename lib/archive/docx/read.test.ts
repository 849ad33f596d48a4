import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makeZip } from '@/lib/testing/zip'
import { readSubmission } from '../intake'
import { MAX_TEXT_BYTES } from '../size'
import { readDocx } from './read'

const documentOf = (body: string) =>
  `<?xml version="1.0"?><w:document xmlns:w="w"><w:body>${body}</w:body></w:document>`
const p = (...runs: string[]) => `<w:p>${runs.join('')}</w:p>`
const r = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`
const docx = (body: string, more: Record<string, string> = {}) =>
  makeZip({ '[Content_Types].xml': '<Types/>', 'word/document.xml': documentOf(body), ...more })
const textOf = async (body: string, more?: Record<string, string>) => (await readDocx(docx(body, more)))?.text

describe('readDocx', () => {
  it('sets paragraphs apart and joins the runs of one', async () => {
    expect(await textOf(p(r('The pier '), r('is shut')) + p(r('Tom &amp; Ada &#8212; said so.')))).toBe(
      'The pier is shut\n\nTom & Ada — said so.',
    )
  })

  it('sets tables in rows with tabs, several paragraphs of a cell side by side', async () => {
    const cell = (...paragraphs: string[]) => `<w:tc>${paragraphs.map((text) => p(r(text))).join('')}</w:tc>`
    const row = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`
    const table = `<w:tbl>${row(cell('Pier'), cell('Boats'))}${row(cell('Old', 'Ferry'), cell('12'))}</w:tbl>`
    expect(await textOf(p(r('Before')) + table + p(r('After')))).toBe(
      'Before\n\nPier\tBoats\nOld Ferry\t12\n\nAfter',
    )
  })

  it('leaves out what was deleted, takes what was inserted, and says both', async () => {
    const body = p(
      r('It is '),
      `<w:del><w:r><w:delText>not </w:delText></w:r></w:del>`,
      `<w:ins>${r('now ')}</w:ins>`,
      r('shut.'),
    )
    expect(await readDocx(docx(body))).toMatchObject({
      text: 'It is now shut.',
      notes: [
        { code: 'docx-deletions-left-out', count: 1 },
        { code: 'docx-insertions-taken', count: 1 },
      ],
    })
  })

  it('puts footnotes after the text, by their marks', async () => {
    const notes = `<w:footnotes><w:footnote w:type="separator" w:id="0">${p(r('x'))}</w:footnote><w:footnote w:id="2">${p(r('Seen by us.'))}</w:footnote></w:footnotes>`
    const body = p(r('It is shut.'), '<w:r><w:footnoteReference w:id="2"/></w:r>')
    expect(await textOf(body, { 'word/footnotes.xml': notes })).toBe('It is shut.[1]\n\n[1] Seen by us.')
  })

  it('reads what the file says of itself', async () => {
    const core =
      '<cp:coreProperties><dc:title>The pier</dc:title><dc:creator>Ada Obi</dc:creator><dcterms:created>2025-06-16T10:00:00Z</dcterms:created></cp:coreProperties>'
    const app = '<Properties><Application>Writer 7</Application></Properties>'
    const bytes = docx(p(r('It is shut.')), { 'docProps/core.xml': core, 'docProps/app.xml': app })
    const read = await readSubmission({ kind: 'UPLOAD', bytes, fileName: 'pier.docx' })
    expect(read).toMatchObject({
      ok: true,
      capture: {
        ...{ text: 'It is shut.', title: 'The pier', byline: 'Ada Obi', publishedAt: null, notes: [] },
        facts: { madeAt: '2025-06-16T10:00:00.000Z', madeWith: 'Writer 7' },
      },
    })
  })

  it('refuses words beyond the limit of text, however well the file packs them', async () => {
    const bytes = docx(p(r('It is shut. '.repeat(MAX_TEXT_BYTES / 10))))
    expect(bytes.length).toBeLessThan(MAX_TEXT_BYTES / 10)
    const problem = { code: 'words-too-large', limit: MAX_TEXT_BYTES }
    expect(await readSubmission({ kind: 'UPLOAD', bytes, fileName: 'long.docx' })).toMatchObject({
      ok: false,
      problem,
    })
  })

  it('joins a word of which every letter is a run of its own', async () => {
    const letters = 'abcdefghij'.repeat(5_000)
    expect(await textOf(p(...[...letters].map((letter) => r(letter))))).toBe(letters)
  })

  it('lets no entity and no packing grow', async () => {
    const bomb = `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]>${documentOf(p(r('&b; stays')))}`
    expect((await readDocx(makeZip({ 'word/document.xml': bomb })))?.text).toBe('&b; stays')
    const packed = makeZip({ 'word/document.xml': new Uint8Array(26_000_000) })
    expect(packed.length).toBeLessThan(100_000)
    expect(await readDocx(packed)).toBeNull()
  })

  it('passes over a document type without brackets, and no word behind it', async () => {
    const body = documentOf(p(r('It is shut'), r(' [they say].')))
    const bytes = makeZip({ 'word/document.xml': `<!DOCTYPE w:document>${body}` })
    expect((await readDocx(bytes))?.text).toBe('It is shut [they say].')
  })

  it('tells a note once that is referred to again', async () => {
    const notes = `<w:footnotes><w:footnote w:id="2">${p(r('Seen by us.'))}</w:footnote></w:footnotes>`
    const mark = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    expect(await textOf(p(r('It is shut.'), mark, r(' Still.'), mark), { 'word/footnotes.xml': notes })).toBe(
      'It is shut.[1] Still.[1]\n\n[1] Seen by us.',
    )
  })

  it.each([
    ['declarations without end', { 'word/document.xml': '<!a>'.repeat(1_000_000) }],
    [
      'a long note that ends over and over',
      {
        'word/document.xml': documentOf(p(r('It is shut.'))),
        'word/footnotes.xml': `<w:footnote w:id="2">${p(r('a'.repeat(1_000_000)))}${'</w:footnote>'.repeat(300_000)}`,
      },
    ],
    [
      'one note referred to over and over',
      {
        'word/document.xml': documentOf('<w:footnoteReference w:id="2"/>'.repeat(100_000)),
        'word/footnotes.xml': `<w:footnote w:id="2">${p(r('a'.repeat(100_000)))}</w:footnote>`,
      },
    ],
  ])('takes no more time and memory than it has bytes: %s', async (_, parts) => {
    expect((await readDocx(makeZip(parts)))?.text.length).toBeLessThan(1_000_000)
  })

  it('never throws for what is broken', async () => {
    const whole = docx(p(r('It is shut.')))
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ at: fc.nat(whole.length - 1), byte: fc.nat(255) }), { maxLength: 10 }),
        fc.nat(whole.length),
        async (changes, end) => {
          const bytes = whole.slice(0, changes.length % 2 ? end : undefined)
          for (const { at, byte } of changes) if (at < bytes.length) bytes[at] = byte
          await readDocx(bytes)
        },
      ),
    )
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.constantFrom(
            '<w:p>',
            '</w:p>',
            '<w:del>',
            '</w:del>',
            '<w:t>',
            'a',
            '<',
            '&#x110000;',
            '<![CDATA[',
            '<!--',
            '<w:tc/>',
            '<w:tr>',
          ),
        ),
        async (pieces) => {
          await readDocx(makeZip({ 'word/document.xml': pieces.join('') }))
        },
      ),
    )
  })
})
