import { expect, it } from 'vitest'
import { quotedWords } from './quoted'

it('takes all of a quote, piece by piece', () =>
  expect(quotedWords('DIRECT', ['“We will not sell,”', '“whatever the price.”'])).toEqual([
    '“We will not sell,”',
    '“whatever the price.”',
  ]))

it.each([
  ['called the offer “an insult to the town” and left', ['“an insult to the town”']],
  ['wirft dem Rat „Feigheit“ und „blanken Hohn“ vor', ['„Feigheit“', '„blanken Hohn“']],
  ['назвал это «пустой угрозой» и ушёл', ['«пустой угрозой»']],
  ['said that the offer was an insult', []],
])('takes what stands between marks of words partly quoted: %s', (piece, words) =>
  expect(quotedWords('MIXED', [piece])).toEqual(words),
)

it('takes nothing of a paraphrase, nor what has no words', () => {
  expect(quotedWords('INDIRECT', ['“We will not sell,” she said'])).toEqual([])
  expect(quotedWords('DIRECT', ['“…”'])).toEqual([])
})
