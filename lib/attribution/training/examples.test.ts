import { expect, it } from 'vitest'
import type { AnnotatedStatement } from '@/lib/attribution/corpus/brat'
import { read } from '@/lib/attribution/reading'
import { exampleOf, runsOf } from '@/lib/attribution/training/examples'
import { vocabularyOf } from '@/lib/attribution/training/vocabulary'

const text = '“It is shut,” the mayor said, “for good.”'
const reading = read(text)
const range = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length })
const statement: AnnotatedStatement = {
  source: [range('the mayor')],
  cue: [range('said')],
  content: [range('“It is shut,”'), range('“for good.”')],
}
const vocabulary = vocabularyOf(
  Array.from({ length: 10 }, () => reading.tokens),
  ['the', 'said', 'zebra'],
)

it('tags each token by role, the first of a span apart', () => {
  const { tags, tokens } = exampleOf(reading, [statement], vocabulary)
  const column = (role: number) => Array.from({ length: tokens }, (_, at) => tags[at * 3 + role]).join('')
  expect(reading.tokens.map((token) => token.text).join(' ')).toBe(
    '“ It is shut , ” the mayor said , “ for good . ”',
  )
  expect(column(0)).toBe('000000120000000')
  expect(column(1)).toBe('000000001000000')
  expect(column(2)).toBe('122222000012222')
})

it('leaves the later of two spans that overlap out of the tags, and keeps both statements', () => {
  const inner: AnnotatedStatement = { source: [], cue: [], content: [range('is shut')] }
  const { tags, statements } = exampleOf(reading, [statement, inner], vocabulary)
  expect(tags[2 * 3 + 2]).toBe(2)
  expect(statements.map((one) => one.content.length)).toEqual([2, 1])
})

it('takes in each token that a range touches', () => {
  expect(runsOf(reading, [{ start: text.indexOf('ayor'), end: text.indexOf('aid') + 1 }])).toEqual([
    { from: 7, to: 9 },
  ])
  expect(runsOf(reading, [])).toEqual([])
})

it('gives a token a row of each table, and 0 where it is too rare', () => {
  const { rows } = exampleOf(reading, [], vocabulary)
  const said = reading.tokens.findIndex((token) => token.text === 'said')
  const [vector, word] = rows.subarray(said * 9, said * 9 + 9)
  expect(vector).toBe(2)
  expect(word).toBe(vocabulary.word.get('said'))
  const rare = vocabularyOf([reading.tokens], [])
  expect([...exampleOf(reading, [], rare).rows.subarray(said * 9, said * 9 + 2)]).toEqual([0, 0])
})

it('numbers what occurs often by frequency, and then by spelling', () => {
  const { word, vector } = vocabulary
  expect([...word].slice(0, 3)).toEqual([
    ['"', 1],
    [',', 2],
    ['.', 3],
  ])
  // Words that are common anywhere have a vector too.
  expect([...vector.keys()]).toEqual(['the', 'said', 'zebra'])
})
