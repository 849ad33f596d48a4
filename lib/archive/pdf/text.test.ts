import { expect, it } from 'vitest'
import { readPage, textOf } from './text'
import { STRIDE } from './words'

/** A page of single characters, each a word of its own, so many to a row; all on the page, however close. */
function crowded(count: number, inRow: number) {
  const chars = new Float32Array(count * STRIDE)
  const pitch = Math.min(12, 700 / (count / inRow))
  for (let n = 0; n < count; n += 1) {
    const [x, y] = [(n % inRow) * (500 / inRow), 50 + Math.floor(n / inRow) * pitch]
    chars.set([0x4e00 + (n % 5000), 0, x, y - pitch, x + 400 / inRow, y, x, y, 0], n * STRIDE)
  }
  return readPage({ width: 595, height: 842, images: 0, tooMany: false, chars })
}

it.each([
  ['in one row', 150_000],
  ['in two rows', 75_000],
])('a page with more words than any printed one is read: %s', (_, inRow) => {
  const { text } = textOf([crowded(150_000, inRow)])
  expect(text.replace(/\s/g, '')).toHaveLength(150_000)
})
