import zlib from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { archiveOf, PAGE_RECORD, recordOf } from '@/lib/testing/warc'
import { listWarc, recordIn } from './list'

const addressOf = (n: number) => `http://paper.example/${n}`
const page = (n: number, more: Readonly<Record<string, string>> = {}) =>
  recordOf({ ...PAGE_RECORD, address: addressOf(n), more })

/** What stands where each listed record is said to be. */
async function readBack(archive: Uint8Array) {
  const { records } = await listWarc(archive)
  return Promise.all(
    records.map(async ({ place: { start, end, index } }) => {
      const record = await recordIn(archive.subarray(start, end), index)
      return record?.address
    }),
  )
}

describe('what a web archive has', () => {
  const three = [page(1), page(2), page(3)]
  const expected = [1, 2, 3].map(addressOf)

  it.each([
    ['in one piece', Buffer.concat(three)],
    ['packed record by record', archiveOf(three)],
    ['packed as a whole', zlib.gzipSync(Buffer.concat(three))],
    ['packed with names and comments', Buffer.concat(three.map((one) => named(zlib.gzipSync(one))))],
  ])('%s is listed, and each record read again from its piece alone', async (_, archive) => {
    expect(await readBack(archive)).toEqual(expected)
    expect(await listWarc(archive)).toMatchObject({
      ...{ leftOut: 0, faults: [] },
      records: [
        {
          address: addressOf(1),
          capturedAt: '2026-03-04T09:30:00.000Z',
          mediaType: 'text/html',
          proved: true,
        },
        {},
        {},
      ],
    })
  })

  it('is pages and papers; the rest is counted', async () => {
    const other = (contentType: string, status = 200) => recordOf({ ...PAGE_RECORD, contentType, status })
    const archive = archiveOf([
      page(1),
      other('application/pdf'),
      other('image/png'),
      other('text/css'),
      other('text/html', 404),
      other('video/mp4'),
    ])
    const { records, leftOut } = await listWarc(archive)
    expect(records.map(({ mediaType }) => mediaType)).toEqual(['text/html', 'application/pdf'])
    expect(leftOut).toBe(4)
  })

  it('says which records are not what their digest says', async () => {
    const altered = Buffer.from(page(1))
    altered.write('X', altered.length - 10)
    const { records } = await listWarc(archiveOf([altered, page(2)]))
    expect(records.map(({ proved }) => proved)).toEqual([false, true])
  })

  it('is listed as far as it is whole', async () => {
    const packed = archiveOf(three)
    const cut = await listWarc(packed.subarray(0, packed.length - 20))
    expect(cut.records).toHaveLength(2)
    expect(cut.faults).toEqual([{ code: 'damaged', records: 2 }])
    const followed = await listWarc(Buffer.concat([packed, Buffer.from('and more')]))
    expect(followed.records).toHaveLength(3)
    expect(followed.faults).toEqual([{ code: 'damaged', records: 3 }])
    for (const none of [
      Buffer.alloc(0),
      Buffer.from('words'),
      zlib.gzipSync('words'),
      Buffer.from([0x1f, 0x8b, 8, 0]),
    ])
      expect(await listWarc(none)).toEqual({ records: [], leftOut: 0, faults: [{ code: 'notWarc' }] })
    expect(await recordIn(packed, 3)).toBeNull()
    expect(await recordIn(Buffer.from('words'), 0)).toBeNull()
  })

  it('is listed as far as it may unpack, bodies that are packed again among it', async () => {
    const size = 1_000_000
    const packed = (n: number) =>
      recordOf({
        ...{ address: addressOf(n), status: 200, contentType: 'text/html\r\nContent-Encoding: gzip' },
        body: zlib.gzipSync(Buffer.alloc(size, 'a')),
      })
    const records = Array.from({ length: 40 }, (_, n) => packed(n))
    for (const archive of [archiveOf(records), Buffer.concat(records)]) {
      const listing = await listWarc(archive, 3.5 * size)
      expect(listing.records.map((record) => record.size)).toEqual([size, size, size])
      expect(listing.faults).toEqual([{ code: 'tooLarge', limit: 3.5 * size }])
      expect((await listWarc(archive)).records).toHaveLength(40)
    }
  })

  it('is none where it begins with something else, and is not gone through to the end then', async () => {
    const others = Array.from({ length: 300 }, (_, n) => Buffer.from(`words ${n}`))
    expect((await listWarc(archiveOf(others))).faults).toEqual([{ code: 'notWarc' }])
    const after = await listWarc(archiveOf([page(1), ...others, page(2)]))
    expect(after.records.map(({ address }) => address)).toEqual([addressOf(1)])
    expect(after.faults).toHaveLength(20)
    const between = await listWarc(archiveOf([page(1), Buffer.from('words'), page(2)]))
    expect(between.records.map(({ address }) => address)).toEqual([addressOf(1), addressOf(2)])
  })

  it('never brings the reader down', async () => {
    const packed = archiveOf(three)
    const spoilt = fc.array(fc.tuple(fc.nat(packed.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 })
    await fc.assert(
      fc.asyncProperty(spoilt, async (changes) => {
        const bytes = Buffer.from(packed)
        for (const [at, value] of changes) bytes[at] = value
        await readBack(bytes)
      }),
      { numRuns: 60 },
    )
  })
})

/** With a name, a comment and an extra field in its head (RFC 1952, 2.3). */
function named(member: Buffer): Buffer {
  const head = Buffer.from(member.subarray(0, 10))
  head[3] = 4 | 8 | 16
  const extra = Buffer.from([3, 0, 1, 2, 3])
  return Buffer.concat([head, extra, Buffer.from('a.warc\0a comment\0'), member.subarray(10)])
}
