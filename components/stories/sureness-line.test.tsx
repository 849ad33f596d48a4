import { NextIntlClientProvider } from 'next-intl'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import type { Confidence } from '@/lib/attribution/model'
import { en } from '@/messages/en'
import { SurenessLine } from './sureness-line'

const words = (statement: number, roles: Partial<Confidence> = {}): string =>
  renderToStaticMarkup(
    <NextIntlClientProvider locale="en-GB" messages={en} timeZone="UTC">
      <SurenessLine confidence={{ statement, source: 0.9, cue: 0.9, content: 0.9, ...roles }} />
    </NextIntlClientProvider>,
  ).replace(/<[^>]+>/g, '')

describe('how sure a finding is', () => {
  it.each([
    [0.97, 'very sure, 97%'],
    [0.9, 'very sure, 90%'],
    [0.83, 'sure, 83%'],
    [0.8, 'sure, 80%'],
    [0.75, 'less sure, 75%'],
    [0.6, 'less sure, 60%'],
    [0.5, 'less sure, 50%'],
    [0.2, 'doubtful, 20%'],
  ])('is told in words and as percent: %s', (chance, told) => {
    expect(words(chance)).toBe(`How sure of this finding ${told}`)
  })

  it('never has another word than its number, and never says that anything is certain or out of the question', () => {
    expect(words(0.896)).toContain('very sure, 90%')
    expect(words(0.999)).toContain('very sure, 99%')
    expect(words(0.001)).toContain('doubtful, 1%')
  })

  it('says which words to check: those more likely wrong than right, and none that are not there', () => {
    expect(words(0.83, { source: 0.49, cue: 0.5, content: null })).toMatch(/sure, 83%: check who says it$/)
    expect(words(0.83, { source: 0.4, cue: 0.4, content: 0.4 })).toMatch(
      /: check who says it, check the cue, check where the words begin and end$/,
    )
  })
})
