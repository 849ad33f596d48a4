import { expect, it } from 'vitest'
import { findByRules } from '@/lib/attribution/by-rules'
import { read } from '@/lib/attribution/reading'
import { ruleMarks } from '@/lib/attribution/tagger/rule-marks'

const marked = (text: string) => {
  const reading = read(text)
  const marks = ruleMarks(reading, findByRules(reading))
  return reading.tokens.map(({ text: word }, at) => `${word} ${marks[at]}`).join(' · ')
}

it('writes down what the rules take each token for: source, cue and content', () => {
  expect(marked('The mayor said it is shut.')).toBe('The 9 · mayor 18 · said 3 · it 1 · is 2 · shut 2 · . 0')
})

it('puts the marks of two roles together where one statement stands in another', () => {
  expect(marked('Ruiz said Holt denied it.')).toBe('Ruiz 9 · said 3 · Holt 10 · denied 5 · it 2 · . 0')
})

it('marks nothing where the rules find nothing', () => {
  expect(marked('The bridge is shut.')).toBe('The 0 · bridge 0 · is 0 · shut 0 · . 0')
  expect(ruleMarks(read(''), [])).toHaveLength(0)
})
