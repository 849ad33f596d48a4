import { describe, expect, it } from 'vitest'
import { complete, findByRules } from '@/lib/attribution/by-rules'
import { TAGGER_RULE } from '@/lib/attribution/confidence/evidence'
import { type Reading, read, textOf } from '@/lib/attribution/reading'
import { nameOf } from '@/lib/attribution/referents'
import type { TaggedSpan } from '@/lib/attribution/tagger/crf'
import { unite } from '@/lib/attribution/unite'

/** The tagger's words: source, cue, contents. */
type Told = { source?: string; cue?: string; content?: string[]; sure?: number }

function spanOf(reading: Reading, words: string, probability: number): TaggedSpan {
  const start = reading.text.indexOf(words)
  const from = reading.tokens.findIndex((token) => token.end > start)
  const to = reading.tokens.findLastIndex((token) => token.start < start + words.length) + 1
  return { from, to, probability }
}

function united(text: string, ...told: Told[]) {
  const reading = read(text)
  const tagged = told.map(({ source, cue, content = [], sure = 0.9 }) => ({
    source: source === undefined ? null : spanOf(reading, source, sure),
    cue: cue === undefined ? null : spanOf(reading, cue, sure),
    content: content.map((words) => spanOf(reading, words, sure)),
  }))
  const found = complete(reading, unite(reading, findByRules(reading), tagged))
  return found.map(({ draft }) => ({
    rule: draft.rule,
    source: draft.subject.slice && textOf(reading, draft.subject.slice),
    name: nameOf(reading, draft.subject),
    cue: draft.cue && textOf(reading, draft.cue),
    content: draft.content.map((slice) => textOf(reading, slice)),
    stance: draft.stance,
    tagged: draft.tagged,
  }))
}

describe('unite', () => {
  it('leaves what a rule alone has found as it is', () => {
    expect(united('The mayor said it is shut.')).toMatchObject([
      { rule: 'clause-after', source: 'The mayor', cue: 'said', content: ['it is shut'], tagged: null },
    ])
  })

  it('gives a statement of both the rule’s stance and the tagger’s spans', () => {
    const text = 'Ruiz, who runs the port, denied on Monday that the quay is unsafe.'
    const told = {
      source: 'Ruiz, who runs the port,',
      cue: 'denied on Monday',
      content: ['that the quay is unsafe'],
    }
    expect(united(text, told)).toEqual([
      {
        rule: 'clause-after',
        source: 'Ruiz, who runs the port,',
        name: 'Ruiz',
        cue: 'denied on Monday',
        content: ['the quay is unsafe'],
        stance: 'DENIES',
        tagged: {
          source: { likelihood: 0.9, whose: 'tagger' },
          cue: { likelihood: 0.9, whose: 'tagger' },
          content: { likelihood: 0.9, whose: 'both' },
        },
      },
    ])
  })

  it('keeps the rule’s spans where the tagger is less sure of its own', () => {
    const told = { source: 'mayor', cue: 'said it', content: ['is shut'], sure: 0.3 }
    expect(united('The mayor said it is shut.', told)).toMatchObject([
      {
        source: 'The mayor',
        cue: 'said',
        content: ['it is shut'],
        tagged: { cue: { likelihood: 0.3, whose: 'rule' } },
      },
    ])
  })

  it('takes in what the tagger alone has found, and reads who speaks and the stance off its words', () => {
    const told = { source: 'The treasury, run by Mora,', cue: 'its denial of', content: ['any wrongdoing'] }
    expect(united('The treasury, run by Mora, repeated its denial of any wrongdoing.', told)).toMatchObject([
      { rule: TAGGER_RULE, name: 'The treasury', cue: 'its denial of', content: ['any wrongdoing'] },
    ])
    const disputed = { source: 'Experts', cue: 'angrily rejected', content: ['the plan'] }
    expect(united('Experts angrily rejected the plan.', disputed)[0]?.stance).not.toBe('ASSERTS')
  })

  it('pairs words without a cue with the rule that has seen one', () => {
    const text = '“The bridge must close at once.” — Ana Ruiz'
    expect(united(text, { content: ['“The bridge must close at once.”'] })).toMatchObject([
      {
        rule: 'quote-dash',
        source: 'Ana Ruiz',
        cue: '—',
        tagged: { source: null, content: { likelihood: 0.9, whose: 'both' } },
      },
    ])
  })

  it('leaves it at the rule’s statement where the tagger has the same words by another cue', () => {
    const text = 'The mayor denied the claims, saying the reports of a leak were false.'
    const told = { source: 'The mayor', cue: 'saying', content: ['the reports of a leak were false'] }
    expect(united(text, told)).toMatchObject([
      { cue: 'denied', stance: 'DENIES', tagged: { cue: { likelihood: 0.9 } } },
    ])
  })

  it('drops a rule’s statement that gets in the way of the tagger’s, and keeps one that stands in it', () => {
    const text = 'Mora said Ruiz had warned the ferry would sink.'
    const outer = { source: 'Mora', cue: 'said', content: ['Ruiz had warned the ferry would sink'] }
    expect(united(text, outer).map((one) => one.source)).toEqual(['Mora', 'Ruiz'])
    const other = { source: 'Ruiz', cue: 'had', content: ['the ferry would sink'] }
    expect(united(text, outer, other).map((one) => one.cue)).toEqual(['said', 'had'])
  })

  it('keeps a pronoun without a name as a source when the tagger takes it for one', () => {
    const told = { source: 'It', cue: 'suggests', content: ['a quarrel'] }
    expect(united('It suggests a quarrel.', told)).toMatchObject([{ source: 'It', name: 'It' }])
  })

  it('leaves a picture before a source out of it', () => {
    const told = { source: '😀 Two clerks', cue: 'hailed', content: ['the bridge'] }
    expect(united('😀 Two clerks hailed the bridge.', told)).toMatchObject([{ source: 'Two clerks' }])
    const dated = { ...told, source: '2031-05-04 Two clerks' }
    expect(united('2031-05-04 Two clerks hailed the bridge.', dated)).toMatchObject([
      { source: 'Two clerks' },
    ])
  })

  it('finds nobody where no words name a source', () => {
    expect(united('Shut, for good.', { content: ['Shut, for good'] })).toMatchObject([
      { source: null, name: '', content: ['Shut, for good'] },
    ])
  })
})
