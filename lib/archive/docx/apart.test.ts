import { describe, expect, it } from 'vitest'
import { loopShare, PATIENCE_MS } from '@/lib/testing/effort'
import { makeZip } from '@/lib/testing/zip'
import { readSubmission } from '../intake'
import { normaliseText } from '../normalise'
import { docxParts } from './apart'
import { readDocx } from './read'

const docx = (runs: readonly string[]) => {
  const text = runs.map((run) => `<w:r><w:t xml:space="preserve">${run}</w:t></w:r>`).join('')
  return makeZip({ 'word/document.xml': `<w:document><w:body><w:p>${text}</w:p></w:body></w:document>` })
}
/** Nineteen megabytes of XML: a run for each letter, as some programs write them. */
const LETTERS = docx([...'The pier is shut. '.repeat(22_000)])
const LIMITS = { ms: 60_000, memoryMb: 256 }

describe('docxParts', () => {
  it('tells what the reader tells, in the form that is kept', async () => {
    const bytes = docx(['It is \u0007shut.  ', 'At once. '])
    const read = await readDocx(bytes)
    const { text, notes } = normaliseText(read?.text ?? '')
    expect(text).toBe('It is shut.  At once.')
    const size = Buffer.byteLength(read?.text ?? '')
    expect(await docxParts(bytes)).toEqual({ ...read, text, notes, size })
    expect(await docxParts(docx(['no more']).subarray(0, 40))).toEqual({ fault: 'BROKEN' })
  })

  it(
    'leaves the server free while it reads',
    async () => {
      const { share, made } = await loopShare(() => docxParts(LETTERS, { ...LIMITS, ms: PATIENCE_MS }))
      expect(made).toMatchObject({ text: 'The pier is shut. '.repeat(22_000).trim() })
      expect(share).toBeLessThan(0.4) // read here it is nearly all
    },
    PATIENCE_MS,
  )

  it('is given up, by itself alone, when it takes more time or memory than it may', async () => {
    expect(await docxParts(LETTERS, { ...LIMITS, ms: 1 })).toEqual({ fault: 'TOO_MUCH' })
    expect(await docxParts(LETTERS, { ...LIMITS, memoryMb: 16 })).toEqual({ fault: 'TOO_MUCH' })
    const bytes = docx(['It is shut.'])
    const read = await readSubmission({ kind: 'UPLOAD', bytes, fileName: 'pier.docx' })
    expect(read).toMatchObject({ ok: true, capture: { text: 'It is shut.' } })
  })
})
