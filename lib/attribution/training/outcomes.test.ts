import { describe, expect, it } from 'vitest'
import type { AnnotatedStatement } from '@/lib/attribution/corpus/brat'
import type { Prediction, Spans } from '@/lib/attribution/prediction'
import { outcomesOf } from '@/lib/attribution/training/outcomes'

const TEXT = 'Ana Ruiz, who runs the port, said “the quay is shut”. Two officials denied it.'

const range = (words: string) => {
  const start = TEXT.indexOf(words)
  return { start, end: start + words.length }
}
const spans = (words?: string): Spans => (words ? [[range(words).start, range(words).end] as const] : [])
const found = (source: string | undefined, cue: string, content: string) =>
  ({ source: spans(source), cue: spans(cue), content: spans(content) }) as Prediction
const marked = (source: string, cue: string, content: string): AnnotatedStatement => ({
  source: [range(source)],
  cue: [range(cue)],
  content: [range(content)],
})

describe('outcomesOf', () => {
  const gold = [marked('Ana Ruiz, who runs the port,', 'said', '“the quay is shut”')]

  it('asks of a role the very words, and of a statement a third of them', () => {
    expect(outcomesOf(TEXT, [found('Ana Ruiz', 'said', 'quay is')], gold)).toEqual([
      { statement: true, source: false, cue: true, content: false },
    ])
    expect(outcomesOf(TEXT, [found('Ana Ruiz', 'said', 'quay')], gold)).toMatchObject([{ statement: false }])
    expect(
      outcomesOf(TEXT, [found('Ana Ruiz, who runs the port,', 'said', '“the quay is shut”')], gold),
    ).toEqual([{ statement: true, source: true, cue: true, content: true }])
  })

  it('lets each marked statement be found once, by the one that has most of it', () => {
    const both = [found(undefined, 'said', 'quay is shut'), found(undefined, 'said', '“the quay is shut”')]
    expect(outcomesOf(TEXT, both, gold).map((one) => one.statement)).toEqual([false, true])
  })

  it('says nothing of a role without words, and no to what nobody marked', () => {
    expect(outcomesOf(TEXT, [found(undefined, 'denied', 'it')], gold)).toEqual([
      { statement: false, source: null, cue: false, content: false },
    ])
  })
})
