import { deflateRawSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { decodeText } from './charset'

const ascii = (text: string) => new TextEncoder().encode(text)
const join = (...parts: Uint8Array[]) => Uint8Array.from(parts.flatMap((part) => [...part]))

/** Bytes without pattern, the same on each run. */
function noise(length: number): Uint8Array {
  let state = 0x2545f491
  return Uint8Array.from({ length }, () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0
    return state >>> 24
  })
}

const PNG = join(
  Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d),
  ascii('IHDR'),
  Uint8Array.of(0, 0, 0, 1, 0, 0, 0, 1, 8, 6, 0, 0, 0),
  noise(4),
  Uint8Array.of(0, 0, 0, 36),
  ascii('IDAT'),
  noise(40),
)
const PDF = ascii('%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n')
const ZIP = join(
  Uint8Array.of(
    0x50,
    0x4b,
    3,
    4,
    20,
    0,
    0,
    0,
    8,
    0,
    0,
    0,
    0,
    0,
    1,
    2,
    3,
    4,
    20,
    0,
    0,
    0,
    30,
    0,
    0,
    0,
    8,
    0,
    0,
    0,
  ),
  ascii('note.txt'),
  deflateRawSync(ascii('A short note about nothing.')),
)
const ELF = join(Uint8Array.of(0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0), new Uint8Array(8), noise(200))
const RTF = ascii('{\\rtf1\\ansi\\deff0 The mayor said nothing.\\par}')

describe('decodeText refuses what is not text', () => {
  it.each([
    ['PNG', PNG, 'image/png', 'png'],
    ['PDF', PDF, 'application/pdf', 'pdf'],
    ['ZIP', ZIP, 'application/zip', 'zip'],
    ['ELF', ELF, 'application/x-elf', 'elf'],
    ['RTF', RTF, 'application/rtf', 'rtf'],
  ])('%s, and says what it is', async (_name, bytes, mediaType, extension) => {
    expect(await decodeText(bytes)).toEqual({ ok: false, reason: 'BINARY', kind: { mediaType, extension } })
  })

  it.each([16, 64, 500, 5000, 100_000])('%i bytes of noise', async (length) => {
    expect(await decodeText(join(Uint8Array.of(0), noise(length)))).toMatchObject({
      ok: false,
      reason: 'BINARY',
    })
  })

  it('nothing but zeros', async () => {
    const result = await decodeText(new Uint8Array(4096))
    expect(result).toEqual({ ok: false, reason: 'BINARY', kind: { mediaType: null, extension: null } })
  })
})

describe('decodeText lets pass what is text', () => {
  it.each([
    'BMW said on Monday it would close the plant.',
    'MZ, the agency, said it had no comment.',
    'GIF files are old, the curator said, and she keeps 40,000 of them.',
    'PK said no.',
    'ID3 is a tag format. IDs are not.',
    'II* was the mark on the crate, police said.',
    '<?xml version="1.0"?><html><body><p>A page.</p></body></html>',
  ])('although it begins like another format: %s', async (text) => {
    expect(await decodeText(ascii(text))).toMatchObject({ ok: true, text })
  })

  it('with a stray control or two', async () => {
    expect(await decodeText(ascii('The\u0000 mayor\u0007 said no.'))).toMatchObject({ ok: true })
  })
})
