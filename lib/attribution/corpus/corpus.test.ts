import fs from 'node:fs'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { asExpected, type ExpectedStatement, locate } from '@/lib/attribution/corpus/format'
import { shippedTagger } from '@/lib/attribution/engine'
import { languageOf } from '@/lib/attribution/language'
import type { Statement } from '@/lib/attribution/model'
import { suggest } from '@/lib/attribution/suggest'

const cases = fs
  .readdirSync(import.meta.dirname, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)
  .sort()

function load(name: string): { text: string; expected: ExpectedStatement[] } {
  const folder = path.join(import.meta.dirname, name)
  const text = fs.readFileSync(path.join(folder, 'source.txt'), 'utf8')
  return { text, expected: JSON.parse(fs.readFileSync(path.join(folder, 'expected.json'), 'utf8')) }
}

/** The offsets a written statement means; throws when its words are not in the text or not unique. */
function offsets(text: string, written: ExpectedStatement) {
  const at = (words: string | null) => (words === null ? null : locate(text, words))
  return {
    source: at(written.source),
    cue: at(written.cue),
    content: written.content.map((words) => locate(text, words)),
    outlets: (written.outlets ?? []).map((one) => ({ range: locate(text, one.words), cue: at(one.cue) })),
    denied: at(written.denied ?? null),
    saidWhen: at(written.saidWhen ?? null),
    hedges: (written.hedges ?? []).map((words) => locate(text, words)),
  }
}

const offsetsOf = ({ source, cue, content, outlets, denied, hedges, saidWhen }: Statement) => ({
  source: source.range,
  cue,
  content,
  outlets: outlets.map((one) => ({ range: one.range, cue: one.cue })),
  denied,
  hedges,
  saidWhen,
})

const FIELDS = [
  'rule',
  'source',
  'name',
  'kind',
  'naming',
  'headcount',
  'cue',
  'content',
  'outlets',
  'mode',
  'stance',
  'denialScope',
  'denied',
  'hedges',
  'saidWhen',
  'within',
] as const

/** Counts the statements that are right, field by field. */
function tally() {
  const right = new Map<string, number>(FIELDS.map((field) => [field, 0]))
  let total = 0
  return {
    count(expected: readonly ExpectedStatement[], actual: readonly ExpectedStatement[]): void {
      expected.forEach((written) => {
        total += 1
        // The same words by the same cue, wherever in the list.
        const found = actual.find((one) => one.cue === written.cue) ?? actual[expected.indexOf(written)]
        for (const field of FIELDS) {
          const alike = JSON.stringify(written[field]) === JSON.stringify(found?.[field])
          right.set(field, (right.get(field) ?? 0) + (alike ? 1 : 0))
        }
      })
    },
    share: (field: (typeof FIELDS)[number]) => (right.get(field) ?? 0) / total,
    print(who: string): void {
      const rows = FIELDS.map((field) => `${field.padEnd(12)} ${right.get(field)}/${total}`)
      console.warn(
        `golden corpus, ${cases.length} cases, ${total} statements, right by field, ${who}:\n${rows.join('\n')}`,
      )
    },
  }
}

describe('the golden corpus', () => {
  const rules = tally()
  it('holds at least 240 cases', () => {
    expect(cases.length).toBeGreaterThanOrEqual(240)
  })

  it.each(cases)('%s', (name) => {
    const { text, expected } = load(name)
    const found = suggest(text)
    const actual = found.map((statement) => asExpected(text, statement))
    rules.count(expected, actual)
    expect(actual).toEqual(expected)
    expect(found.map(offsetsOf)).toEqual(expected.map((written) => offsets(text, written)))
  })

  afterAll(() => rules.print('rules alone'))
})

describe('the golden corpus, read by rules and tagger', () => {
  it('is right in nine of ten of all fields, and in each field in most', () => {
    const both = tally()
    for (const name of cases) {
      const { text, expected } = load(name)
      const found = suggest(text, languageOf(text), shippedTagger())
      both.count(
        expected,
        found.map((statement) => asExpected(text, statement)),
      )
    }
    both.print('rules and tagger')
    // The tagger speaks as the public corpus does: a description is a part of the source, an adverb of the cue.
    for (const field of FIELDS) expect(both.share(field), field).toBeGreaterThan(0.85)
    expect(FIELDS.reduce((sum, field) => sum + both.share(field), 0) / FIELDS.length).toBeGreaterThan(0.9)
  })
})
