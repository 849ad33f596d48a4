import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { vocabularyOf } from '../../lib/attribution/training/vocabulary'
import { annotatedTexts, vectorTable, writeTrainingSet } from './training-set'

let folder = ''
beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'training set '))
  fs.writeFileSync(path.join(folder, 'one.txt'), 'The mayor said it is shut.\n\nNobody asked.')
  const ann =
    'T1\tSource 0 9\tThe mayor\nT2\tCue 10 14\tsaid\nT3\tContent 15 25\tit is shut\nE1\tX:T2 Source:T1 Cue:T2 Content:T3\n'
  fs.writeFileSync(path.join(folder, 'one_0a1b.ann'), ann)
  fs.writeFileSync(path.join(folder, 'one_ffff.ann'), '')
  fs.writeFileSync(path.join(folder, 'two.txt'), 'It rains.')
  fs.writeFileSync(path.join(folder, 'two.ann'), '')
})
afterAll(() => fs.rmSync(folder, { recursive: true }))

it('takes a text once for each person who annotated it', () => {
  expect(annotatedTexts(folder).map(({ name, ann }) => [name, ann.length > 0])).toEqual([
    ['one.txt', true],
    ['one.txt', false],
    ['two.txt', false],
  ])
})

it('writes numbers that agree with one another', () => {
  const texts = annotatedTexts(folder)
  const out = path.join(folder, 'numbers')
  const vocabulary = vocabularyOf(
    texts.map((one) => one.reading.tokens),
    ['the', 'said'],
  )
  const table = vectorTable(vocabulary, (word) => (word === 'the' ? [1, 2] : [3, 4]))
  writeTrainingSet(out, texts, vocabulary, table)
  const index = JSON.parse(fs.readFileSync(path.join(out, 'index.json'), 'utf8'))
  const tokens = texts.map((one) => one.reading.tokens.length)
  expect(index).toMatchObject({ width: 2, entries: { place: 12, word: vocabulary.word.size + 1 } })
  expect(index.documents.map((one: { tokens: number }) => one.tokens)).toEqual(tokens)
  expect(index.documents[0].statements).toEqual([
    { source: [{ from: 0, to: 2 }], cue: [{ from: 2, to: 3 }], content: [{ from: 3, to: 6 }] },
  ])
  const all = tokens.reduce((a, b) => a + b, 0)
  const size = (name: string) => fs.statSync(path.join(out, name)).size
  expect([size('rows.i32'), size('tags.u8'), size('paragraphs.i32')]).toEqual([all * 9 * 4, all * 3, all * 4])
  const vectors = new Float32Array(new Uint8Array(fs.readFileSync(path.join(out, 'vectors.f32'))).buffer)
  expect([...vectors]).toEqual([0, 0, 1, 2, 3, 4])
})
