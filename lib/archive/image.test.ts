import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { IMAGE_TYPES } from './file-kind'
import { imageFacts } from './image'
import { readSubmission } from './intake'

const hex = (...parts: string[]) => new Uint8Array(Buffer.from(parts.join('').replaceAll(' ', ''), 'hex'))
const text = (value: string) => Buffer.from(value, 'latin1').toString('hex')

const PNG = hex('89504e470d0a1a0a 0000000d 49484452 00000280 000001e0 0802000000 00000000')
/** Make, orientation 6 and the part with the date, big-endian. */
const EXIF = [
  ...[
    '4d4d002a00000008',
    '0003',
    '010f 0002 00000006 00000032',
    '0112 0003 00000001 0006 0000',
    '8769 0004 00000001 00000038',
  ],
  ...[
    '00000000',
    text('Nikon\0'),
    '0001',
    '9003 0002 00000014 0000004a',
    '00000000',
    text('2025:06:16 12:00:00\0'),
  ],
]
  .join('')
  .replaceAll(' ', '')
const jpeg = (exif: string) => {
  const segment =
    exif && `ffe1${(exif.length / 2 + 8).toString(16).padStart(4, '0')}${text('Exif\0\0')}${exif}`
  return hex('ffd8', segment, 'ffc0 0011 08 01e0 0280 03 01220002110103110100 ffd9')
}

describe('imageFacts', () => {
  it.each([
    ['image/png', PNG],
    ['image/jpeg', jpeg('')],
    ['image/gif', hex(text('GIF89a'), '8002 e001 000000')],
    ['image/webp', hex(text('RIFF'), '00000000', text('WEBPVP8X'), '0a000000 00000000 7f0200 df0100')],
    [
      'image/avif',
      hex(
        '0000001c',
        text('ftypavif'),
        '00000000',
        '00000014',
        text('ispe'),
        '00000000 00000280 000001e0 00000000',
      ),
    ],
  ] as const)('%s', (type, bytes) => {
    expect(imageFacts(bytes, type)).toEqual({ width: 640, height: 480 })
  })

  it('reads when and with what a photograph was taken, and how it is meant to be held', () => {
    expect(imageFacts(jpeg(EXIF), 'image/jpeg')).toEqual({
      ...{ width: 480, height: 640, camera: 'Nikon', takenAt: '2025-06-16 12:00:00' },
    })
  })

  it('never throws, whatever the bytes', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 200 }),
        fc.constantFrom(...IMAGE_TYPES),
        fc.nat(60),
        (bytes, type, keep) => {
          imageFacts(bytes, type)
          imageFacts(new Uint8Array([...jpeg(EXIF).slice(0, keep), ...bytes]), 'image/jpeg')
        },
      ),
    )
  })
})

it('keeps a picture with the words typed of it, and asks for them', async () => {
  const upload = { kind: 'UPLOAD', bytes: PNG, fileName: 'pier.png' } as const
  expect(await readSubmission(upload)).toEqual({ ok: false, problem: { code: 'no-text-in-image' } })
  expect(await readSubmission({ ...upload, typed: 'A sign says: closed.' })).toMatchObject({
    ok: true,
    capture: {
      ...{ mediaType: 'image/png', text: 'A sign says: closed.', notes: [{ code: 'text-typed-by-hand' }] },
      facts: { width: 640, height: 480 },
    },
  })
  const svg = new TextEncoder().encode('<?xml version="1.0"?><svg onload="alert(1)"><text>x</text></svg>')
  expect(
    await readSubmission({ kind: 'UPLOAD', bytes: svg, fileName: 'a.svg', typed: 'A plan.' }),
  ).toMatchObject({
    ok: true,
    capture: { mediaType: 'image/svg+xml', text: 'A plan.' },
  })
})
