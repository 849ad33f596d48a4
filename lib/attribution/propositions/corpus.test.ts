import fs from 'node:fs'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import type { Range } from '@/lib/archive/model'
import { locate } from '@/lib/attribution/corpus/format'
import type { Statement } from '@/lib/attribution/model'
import { suggest } from '@/lib/attribution/suggest'
import { type Proposition, propositionsOf } from './propositions'

/** A group as a person writes it: its statements by the words they attribute, and what else is to be looked at. */
type Expected = {
  readonly statements: readonly string[]
  readonly mentions?: readonly string[]
  readonly wording?: string
  readonly reasons?: readonly string[]
}

const corpus = path.join(import.meta.dirname, 'corpus')
const cases = fs.readdirSync(corpus).sort()

function load(name: string): { text: string; expected: Expected[] } {
  const at = (file: string) => fs.readFileSync(path.join(corpus, name, file), 'utf8')
  return { text: at('source.txt'), expected: JSON.parse(at('expected.json')) }
}

/** The statement that attributes these words; one without content by standing alone in its text. */
function saying(text: string, statements: readonly Statement[], words: string): number {
  const { start, end } = locateFirst(text, words)
  const found = statements.findIndex(({ content }) =>
    content.some(
      (part) => part.start <= start && part.end >= end && part.end - part.start <= end - start + 4,
    ),
  )
  if (found < 0) throw new Error(`“${words}” is attributed to nobody`)
  return found
}
/** Words that stand in the text again, within other words, are written once without a number. */
function locateFirst(text: string, words: string): Range {
  try {
    return locate(text, words)
  } catch {
    return locate(text, `${words} #1`)
  }
}

const pairsOf = (groups: readonly (readonly number[])[]): Set<string> =>
  new Set(groups.flatMap((group) => group.flatMap((a) => group.filter((b) => a < b).map((b) => `${a}-${b}`))))

const measured = { found: 0, expected: 0, right: 0, wordings: [0, 0], reasons: [0, 0], mentions: [0, 0] }
const mark = (row: number[], right: boolean): void => {
  row[0] = (row[0] ?? 0) + (right ? 1 : 0)
  row[1] = (row[1] ?? 0) + 1
}

function count(
  found: readonly Proposition[],
  groups: readonly (readonly number[])[],
  asked: readonly Expected[],
) {
  const [mine, theirs] = [pairsOf(found.map((one) => one.statements)), pairsOf(groups)]
  measured.found += mine.size
  measured.expected += theirs.size
  measured.right += [...mine].filter((pair) => theirs.has(pair)).length
  asked.forEach(({ wording, reasons, mentions }, place) => {
    const one = found.find(({ statements }) => statements.includes(groups[place]?.[0] ?? -1))
    if (wording) mark(measured.wordings, one?.wording === wording)
    if (reasons) mark(measured.reasons, String(one?.worth.reasons) === String(reasons))
    if (mentions) mark(measured.mentions, one?.mentions.length === mentions.length)
  })
}

describe('the golden groups', () => {
  it('hold at least 40 cases', () => expect(cases.length).toBeGreaterThanOrEqual(40))

  it.each(cases)('%s', (name) => {
    const { text, expected } = load(name)
    const statements = suggest(text)
    const groups = expected.map((one) =>
      one.statements.length === 0 ? [0] : one.statements.map((words) => saying(text, statements, words)),
    )
    const found = propositionsOf(text, statements)
    count(found, groups, expected)
    expect(found.map((one) => one.statements)).toEqual(groups)
    expected.forEach((one, place) => {
      if (one.wording) expect(found[place]?.wording).toBe(one.wording)
      if (one.reasons) expect(found[place]?.worth.reasons).toEqual(one.reasons)
      const said = found[place]?.mentions.map(({ start, end }) => text.slice(start, end))
      expect(said).toEqual(one.mentions ?? [])
    })
  })

  afterAll(() => {
    const { found, expected, right, wordings, reasons, mentions } = measured
    console.warn(
      [
        `golden groups, ${cases.length} cases, pairs of statements that make one proposition:`,
        `precision    ${right}/${found}`,
        `recall       ${right}/${expected}`,
        `mentions     ${mentions.join('/')}`,
        `wording      ${wordings.join('/')}`,
        `reasons      ${reasons.join('/')}`,
      ].join('\n'),
    )
  })
})
