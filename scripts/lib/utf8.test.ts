import { Buffer } from 'node:buffer'
import { describe, expect, it } from 'vitest'
import { readUtf8 } from './utf8'

describe('readUtf8', () => {
  it.each([
    ['', 'nothing'],
    ['“It is shut,” the mayor said. 😀\r\n', 'letters beyond ASCII and line ends'],
    ['\ufeffA byte order mark stays.', 'a byte order mark'],
    ['A \ufffd that was there before.', 'a replacement character'],
  ])('gives the text exactly as other readers of the file have it: %j', async (text) => {
    const bytes = Buffer.from(text, 'utf8')
    expect(await readUtf8(bytes)).toEqual({ text: bytes.toString('utf8') })
  })

  it('says what kind of file is no text', async () => {
    expect(await readUtf8(Buffer.from('%PDF-1.7\n1 0 obj'))).toEqual({
      problem: 'is application/pdf, not text',
    })
    expect(await readUtf8(Buffer.from([1, 2, 3, 4, 5, 6, 7, 8]))).toEqual({ problem: 'is not text' })
  })

  it('refuses other encodings', async () => {
    expect(await readUtf8(Buffer.from('The café is shut.', 'latin1'))).toEqual({
      problem: 'is not UTF-8: convert it first',
    })
    const utf16 = { problem: 'is UTF-16, not UTF-8: convert it first' }
    expect(await readUtf8(Buffer.from('The pier is shut.', 'utf16le'))).toEqual(utf16)
    expect(await readUtf8(Buffer.from('\ufeffThe pier is shut.', 'utf16le'))).toEqual(utf16)
  })
})
