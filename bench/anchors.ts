import { anchorAt } from '@/lib/archive/anchor'
import { carryAnchors } from '@/lib/archive/carry'
import { checkQuote } from '@/lib/archive/quotes/check'
import { MADE_SCRIPTS, madeSentence, type Random, randomFrom } from '@/lib/testing/made-sentences'
import { median } from './statistics'
import { judged, table } from './table'

/** What a text of a megabyte with a thousand anchors may take, in milliseconds. */
const TARGET_MS = 3_000
const CHARACTERS = 1_000_000
const ANCHORS = 1_000
const ROUNDS = 5

export type AnchorTimes = { readonly name: string; readonly times: readonly number[] }

/** A thousand anchors carried between two captures of a megabyte, and one quote that is not there word for word. */
export function benchAnchors(): AnchorTimes[] {
  const random = randomFrom(1)
  const older = longText(random)
  const newer = older.map((sentence) => (random.below(50) === 0 ? sentence.replace(' ', ' much ') : sentence))
  const [was, is] = [older.join(' '), newer.join(' ')]
  const anchors = Array.from({ length: ANCHORS }, () => {
    const start = random.below(was.length - 80)
    return anchorAt(was, { start, end: start + 60 })
  })
  return [
    {
      name: '1,000 anchors, one sentence in fifty changed',
      times: timed(() => carryAnchors(was, is, anchors)),
    },
    { name: '1,000 anchors, nothing changed', times: timed(() => carryAnchors(was, was, anchors)) },
    {
      name: 'one altered quote',
      times: timed(() => checkQuote('The harbour master never said so at noon', was)),
    },
  ]
}

export function anchorReport(all: readonly AnchorTimes[]): string {
  const rows = all.map(({ name, times }) => [name, judged(median(times), median(times) <= TARGET_MS, 0)])
  return [
    `### Anchors in a text of 1 MB: medians of ${ROUNDS} in ms; at most ${TARGET_MS}`,
    table([['', 'ms'], ...rows]),
  ].join('\n\n')
}

function longText(random: Random): string[] {
  const [latin] = MADE_SCRIPTS
  const sentences: string[] = []
  for (let length = 0; latin && length < CHARACTERS; ) {
    const sentence = madeSentence(latin, random).join(' ')
    sentences.push(sentence)
    length += sentence.length + 1
  }
  return sentences
}

function timed(work: () => unknown): number[] {
  return Array.from({ length: ROUNDS }, () => {
    const began = performance.now()
    work()
    return performance.now() - began
  })
}
