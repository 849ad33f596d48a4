import fs from 'node:fs'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { asExpected, type ExpectedStatement, locate } from '@/lib/attribution/corpus/format'
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
const right = new Map<string, number>(FIELDS.map((field) => [field, 0]))
let total = 0

function count(expected: readonly ExpectedStatement[], actual: readonly ExpectedStatement[]): void {
  expected.forEach((written, i) => {
    total += 1
    for (const field of FIELDS) {
      const alike = JSON.stringify(written[field]) === JSON.stringify(actual[i]?.[field])
      right.set(field, (right.get(field) ?? 0) + (alike ? 1 : 0))
    }
  })
}

describe('the golden corpus', () => {
  it('holds at least 240 cases', () => {
    expect(cases.length).toBeGreaterThanOrEqual(240)
  })

  it.each(cases)('%s', (name) => {
    const { text, expected } = load(name)
    const found = suggest(text)
    const actual = found.map((statement) => asExpected(text, statement))
    count(expected, actual)
    expect(actual).toEqual(expected)
    expect(found.map(offsetsOf)).toEqual(expected.map((written) => offsets(text, written)))
  })

  afterAll(() => {
    const rows = FIELDS.map((field) => `${field.padEnd(12)} ${right.get(field)}/${total}`)
    console.warn(
      `golden corpus, ${cases.length} cases, ${total} statements, right by field:\n${rows.join('\n')}`,
    )
  })
})
