import { describe, expect, it } from 'vitest'
import { loopShare, PATIENCE_MS } from '@/lib/testing/effort'
import { makePdf } from '@/lib/testing/pdf'
import { readSubmission } from '../intake'
import { LIMITS } from './open'
import { readPdf } from './read'

const PAGES = 60
/** Pages of many pieces: finding the order in which they are read is more work than finding their letters. */
const CROWDED = makePdf(
  Array.from({ length: PAGES }, () => ({
    lines: Array.from({ length: 240 }, (_, at) => ({
      text: `w${at}`,
      ...{ x: 20 + (at % 20) * 28, y: 20 + Math.floor(at / 20) * 66, size: 3 },
    })),
  })),
)

describe('readPdf', () => {
  it(
    'leaves the server free while pages are laid out',
    async () => {
      await readPdf(makePdf([{}])) // loads what is loaded once
      const { share, made } = await loopShare(() => readPdf(CROWDED, { ...LIMITS, ms: PATIENCE_MS }))
      expect(made).toMatchObject({ pages: PAGES, text: expect.stringContaining('w100') })
      expect(share).toBeLessThan(0.4) // laid out here it is nine tenths
    },
    PATIENCE_MS,
  )

  it('is given up, by itself alone, when laying out takes more memory than it may', async () => {
    expect(await readPdf(CROWDED, { ...LIMITS, memoryMb: 10 })).toEqual({ fault: 'TOO_SLOW' })
    const bytes = makePdf([{ lines: [{ text: 'The pier is shut.', x: 60, y: 60 }] }])
    const read = await readSubmission({ kind: 'UPLOAD', bytes, fileName: 'pier.pdf' })
    expect(read).toMatchObject({ ok: true, capture: { text: 'The pier is shut.' } })
  })
})
