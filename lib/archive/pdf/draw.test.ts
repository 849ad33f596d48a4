import { inflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { makePdf } from '@/lib/testing/pdf'
import { drawPage } from './draw'
import { PDF_MEMORY } from './thread'

type Picture = { width: number; height: number; at: (x: number, y: number) => number[] }

/** Reads back what this writes: eight bits of red, green and blue, rows stored as they are. */
function pictureOf(png: Uint8Array): Picture {
  const data = Buffer.from(png)
  const [width, height] = [data.readUInt32BE(16), data.readUInt32BE(20)]
  const start = data.indexOf('IDAT', 0, 'latin1') + 4
  const rows = inflateSync(data.subarray(start, start + data.readUInt32BE(start - 8)))
  return {
    width,
    height,
    at: (x, y) => [...rows.subarray(y * (width * 3 + 1) + 1 + x * 3).subarray(0, 3)],
  }
}

async function drawn(bytes: Uint8Array, page = 1): Promise<Picture> {
  const picture = await drawPage(async () => bytes, page)
  if (picture === null || 'fault' in picture) throw new Error(`not drawn: ${JSON.stringify(picture)}`)
  return pictureOf(picture.png)
}

describe('drawPage', () => {
  it('draws a page white, and what is on it', async () => {
    const blank = await drawn(makePdf([{}]))
    expect([blank.width, blank.height]).toEqual([1240, 1755])
    expect(blank.at(620, 800)).toEqual([255, 255, 255])
    expect((await drawn(makePdf([{ scan: true }]))).at(620, 800)).toEqual([128, 128, 128])
  })

  it('draws the page asked for, and none that is not there', async () => {
    const bytes = makePdf([{}, { scan: true, width: 400, height: 200 }])
    const second = await drawn(bytes, 2)
    expect([second.width, second.height, ...second.at(5, 5)]).toEqual([1240, 620, 128, 128, 128])
    for (const page of [0, 3]) expect(await drawPage(async () => bytes, page)).toBeNull()
  })

  it('draws a page turned as it is shown', async () => {
    const { width, height } = await drawn(makePdf([{ width: 400, height: 200, rotate: 90 }]))
    expect([width, height]).toEqual([1240, 2480])
  })

  it('keeps a page of unusual shape small', async () => {
    const { width, height } = await drawn(makePdf([{ width: 10, height: 14_000 }]))
    expect(width * height).toBeLessThanOrEqual(4_100_000)
    expect(height).toBeGreaterThan(width)
  })

  it('says of a file that cannot be drawn why', async () => {
    expect(await drawPage(async () => makePdf([{}], { locked: true }), 1)).toEqual({ fault: 'LOCKED' })
    expect(await drawPage(async () => new TextEncoder().encode('%PDF-1.7 no more'), 1)).toEqual({
      fault: 'BROKEN',
    })
    expect(await drawPage(async () => makePdf([{}]), 1, { ms: 0, memory: PDF_MEMORY })).toEqual({
      fault: 'TOO_SLOW',
    })
  })
})
