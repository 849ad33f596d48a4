import type { AnyScope } from '@/lib/access/scope'
import type { Range } from '@/lib/archive/model'
import { checkQuoteIn } from '@/lib/archive/quotes/check'
import { QuotedText } from '@/lib/archive/quotes/quoted-text'
import { getText } from '@/lib/archive/service'
import type { AttributionMode } from '@/lib/attribution/model'
import { now } from '@/lib/core/clock'
import { type Db, type Tx, transaction } from '@/lib/core/db'
import { grouped } from '@/lib/core/grouped'
import { lockStory } from '@/lib/stories/repository'
import {
  deleteQuoteChecks,
  findCheckedWords,
  findUnbegun,
  findUnchecked,
  insertQuoteChecks,
  type QuoteCheckRow,
  type QuoteOf,
} from './quote-check-repository'
import { quotedWords } from './quoted'

type Capture = { readonly id: string; readonly text: string; readonly textDigest: string }
type Asking = QuoteOf & { readonly ordinal: number; readonly quote: string }

/** What an attribution's fields put into somebody's mouth. */
export function quotedIn(
  { mode, contents }: { readonly mode: AttributionMode; readonly contents: readonly Range[] },
  text: string,
): string[] {
  return quotedWords(
    mode,
    contents.map(({ start, end }) => text.slice(start, end)),
  )
}

/** Keeps whether quoted words stand where they were taken from: from there on it is known by which words they are looked for. */
export async function checkWhereTaken(
  tx: Tx,
  scope: AnyScope,
  of: QuoteOf,
  capture: Capture,
  words: readonly string[],
): Promise<void> {
  const quoted = new QuotedText(capture.text)
  const rows = words.map((quote, ordinal) => rowOf({ ...of, ordinal, quote }, capture, quoted))
  if (rows.length > 0) await insertQuoteChecks(scope, rows, tx)
}

/** Looks again when other words are quoted; what is known of the same ones stays. */
export async function checkAfterEdit(
  tx: Tx,
  scope: AnyScope,
  attributionId: string,
  capture: Capture,
  words: readonly string[],
): Promise<void> {
  const before = await findCheckedWords(scope, { attributionId, snapshotId: capture.id }, tx)
  if (before.length === words.length && words.every((one, at) => one === before[at])) return
  await deleteQuoteChecks(scope, attributionId, tx)
  await checkWhereTaken(tx, scope, { attributionId }, capture, words)
}

function rowOf(asked: Asking, capture: Omit<Capture, 'text'>, quoted: QuotedText): QuoteCheckRow {
  const check = checkQuoteIn(quoted, asked.quote)
  return {
    ...asked,
    snapshotId: capture.id,
    textDigest: capture.textDigest,
    state: check.state,
    ranges: check.ranges,
    difference: check.state === 'ALTERED' ? check.difference : null,
    checkedAt: now(),
  }
}

/**
 * Looks for the quotes of a story, or (null) of the whole desk, in the captures they were not looked for in yet: newer ones of their
 * own document, and the newest of what their report rests on. One text is read at a time; what is found stays true, because neither
 * the quote nor the text ever changes. Runs again without harm.
 */
export async function checkQuotes(scope: AnyScope, { storyId }: { storyId: string | null }): Promise<void> {
  await checkEach(scope, storyId, findNew)
  await checkEach(scope, storyId, findUnchecked)
}

type Asked = Awaited<ReturnType<typeof findUnchecked>>
type Find = (scope: AnyScope, storyId: string | null, read?: Db) => Promise<Asked>

const findNew: Find = async (scope, storyId, read) =>
  (await findUnbegun(scope, storyId, read)).flatMap(({ mode, pieces, ...of }) =>
    quotedWords(mode, pieces).map((quote, ordinal) => ({ ...of, quote, ordinal })),
  )

/** Looks without holding anything, and keeps what is still asked for when the story is held: the quote may have been edited. */
async function checkEach(scope: AnyScope, only: string | null, find: Find): Promise<void> {
  for (const [storyId, theirs] of grouped(await find(scope, only), (one) => one.storyId)) {
    const found = new Map<string, QuoteCheckRow>()
    for (const [snapshotId, quotes] of grouped(theirs, (one) => one.snapshotId)) {
      const capture = await getText(scope, snapshotId)
      const quoted = new QuotedText(capture.text)
      for (const asked of quotes) found.set(keyOf(asked), rowOf(askedOf(asked), capture, quoted))
    }
    await transaction(async (tx) => {
      if (!(await lockStory(scope, storyId, tx))) return
      const still = await find(scope, storyId, tx)
      const rows = still.flatMap((asked) => found.get(keyOf(asked)) ?? [])
      await insertQuoteChecks(scope, rows, tx)
    })
  }
}

const keyOf = ({ attributionId, evidenceId, ordinal, snapshotId, quote }: Asked[number]) =>
  JSON.stringify([attributionId, evidenceId, ordinal, snapshotId, quote])

function askedOf({ attributionId, evidenceId, ordinal, quote }: Asked[number]) {
  return { ...quoteOf(attributionId, evidenceId), ordinal, quote }
}

function quoteOf(attributionId: string | null, evidenceId: string | null): QuoteOf {
  if (attributionId !== null) return { attributionId }
  if (evidenceId !== null) return { evidenceId }
  throw new Error('a quote is of an attribution or of evidence')
}
