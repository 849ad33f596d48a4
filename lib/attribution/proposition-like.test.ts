import { describe, expect, it } from 'vitest'
import { statementOf } from '@/lib/testing/statements'
import { isPropositionLike } from './proposition-like'

/** What is attributed in each stands between bars. */
const isLike = (marked: string, mode: 'INDIRECT' | 'DIRECT' = 'INDIRECT'): boolean => {
  const [before = '', words = '', after = ''] = marked.split('|')
  return isPropositionLike(statementOf(before + words + after, [words], { mode }), before + words + after)
}

describe('what could be true or false', () => {
  it.each([
    'The mayor said |the quay was unsafe|.',
    'A clerk indicated |two boats had sunk|.',
    'The owner wrote |the council approved the plan in May|.',
    'The union warned |ferries will stop on Monday|.',
  ])('is a clause with a verb that carries its tense: %s', (text) => {
    expect(isLike(text)).toBe(true)
  })

  it('is what a headline says will be done', () => {
    expect(isLike('|Port Ansel to close its pier|, officials say')).toBe(true)
    expect(isLike('Officials hail |trip to Port Ansel|')).toBe(false)
  })

  it.each([
    'Officials spoke of it, highlighting |the lasting troubles of the old harbour|.',
    'The mayor vetoed |a plan to kill the ferry line|.',
    'The owner explained |the reasons behind the sale|.',
    'The report suggests |a careful approach to the closed quay|.',
  ])('is no phrase without one: %s', (text) => {
    expect(isLike(text)).toBe(false)
  })

  it('is no run from a headline into the text below it', () => {
    expect(isLike('The mayor shuts the quay, citing |high costs\n\nThe quay was shut on Monday|.')).toBe(
      false,
    )
  })

  it('is whatever somebody is quoted with, in one paragraph or several', () => {
    expect(isLike('“|No comment.|” she said.', 'DIRECT')).toBe(true)
    expect(isLike('“|Never.\n\nNot once.|” she said.', 'DIRECT')).toBe(true)
  })
})
