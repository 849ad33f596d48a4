import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { problemOf } from '@/lib/testing/problems'
import { submissionFields } from './input'
import { captureOrRefuse, toSubmission } from './submit'

const fields = z.object(submissionFields)
const sent = (given: unknown) => toSubmission(fields.parse(given))

describe('toSubmission', () => {
  it('takes a file before HTML and HTML before text', async () => {
    const file = new File(['bytes'], 'a.txt', { type: 'text/plain' })
    expect(await sent({ file, html: '<p>x</p>', text: 'x' })).toMatchObject({
      field: 'file',
      submission: { kind: 'UPLOAD', fileName: 'a.txt', declaredType: 'text/plain' },
    })
    expect(await sent({ html: '<p>x</p>', text: 'x' })).toMatchObject({
      field: 'html',
      submission: { kind: 'PASTE_HTML' },
    })
    expect(await sent({ text: ' x ' })).toEqual({
      field: 'text',
      submission: { kind: 'PASTE_TEXT', text: ' x ' },
    })
  })

  it('takes what was chosen, whatever stands in the other fields', async () => {
    const file = new File(['bytes'], 'a.txt')
    const all = { file, html: '<p>x</p>', text: 'x' }
    expect(await sent({ ...all, kind: 'text' })).toMatchObject({ field: 'text', submission: { text: 'x' } })
    expect(await sent({ ...all, kind: 'html' })).toMatchObject({
      field: 'html',
      submission: { html: '<p>x</p>' },
    })
    expect(await sent({ ...all, kind: 'file' })).toMatchObject({
      field: 'file',
      submission: { fileName: 'a.txt' },
    })
    expect(await problemOf(sent({ kind: 'file', text: 'x', file: '' }))).toMatchObject({
      fields: { file: { code: 'captureNoFile' } },
    })
  })

  it('does not mistake the empty file of an untouched form for one', async () => {
    expect(await sent({ file: new File([], ''), text: 'x' })).toMatchObject({ field: 'text' })
    expect(await sent({ file: '', text: 'x' })).toMatchObject({ field: 'text' })
    expect(await sent({ file: new File([], 'empty.txt'), text: '' })).toMatchObject({ field: 'file' })
  })
})

describe('captureOrRefuse', () => {
  it('keeps a file’s name, cleaned', async () => {
    const bytes = new TextEncoder().encode('Words in a file.')
    const taken = await captureOrRefuse({ kind: 'UPLOAD', bytes, fileName: 'a\u0007b.txt' }, 'file')
    expect(taken).toMatchObject({ fileName: 'ab.txt', text: 'Words in a file.' })
    expect(await captureOrRefuse({ kind: 'PASTE_TEXT', text: 'Words.' }, 'text')).toMatchObject({
      fileName: null,
    })
  })

  it('mends what can be mended, says so and goes on', async () => {
    const taken = await captureOrRefuse(
      { kind: 'PASTE_TEXT', text: 'Half \ud83d a pair\u0000 here.' },
      'text',
    )
    expect(taken.text).toBe('Half \ufffd a pair here.')
    expect(taken.notes.map((note) => note.code)).toEqual(
      expect.arrayContaining(['surrogates-replaced', 'controls-removed']),
    )
  })

  it('refuses an empty file beside the file', async () => {
    const empty = { kind: 'UPLOAD', bytes: new Uint8Array(), fileName: 'a.txt' } as const
    expect(await problemOf(captureOrRefuse(empty, 'file'))).toMatchObject({
      fields: { file: { code: 'captureEmptyFile' } },
    })
  })
})

describe('a file that is not what its name says', () => {
  it.each([
    ['minutes.pdf', 'pdf'],
    ['minutes.DOCX', 'docx'],
    ['pier.eml', 'eml'],
  ])('%s is told so, and not to be of a kind that cannot be read', async (fileName, kind) => {
    const submission = {
      kind: 'UPLOAD',
      bytes: new TextEncoder().encode('No vote was taken.'),
      fileName,
    } as const
    expect(await problemOf(captureOrRefuse(submission, 'file'))).toMatchObject({
      fields: { file: { code: 'captureNotAsNamed', params: { kind } } },
    })
  })
})
