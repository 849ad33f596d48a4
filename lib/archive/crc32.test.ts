import zlib from 'node:zlib'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { crc32 } from './crc32'

it('is the checksum that is known', () => {
  expect(crc32(new Uint8Array())).toBe(0)
  expect(crc32(Buffer.from('123456789'))).toBe(0xcbf43926)
})

it('is that of zlib for whatever bytes', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 2_000 }), (bytes) => crc32(bytes) === zlib.crc32(bytes)))
})
