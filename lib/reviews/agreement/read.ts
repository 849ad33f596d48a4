import { requirePermission } from '@/lib/access/authorize'
import type { Scope } from '@/lib/access/scope'
import { VERDICTS, type Verdict } from '@/lib/claims/model'
import { notFound } from '@/lib/core/errors'
import { grouped } from '@/lib/core/grouped'
import { decodeCursor, encodeCursor, PAGE_SIZE, type Page, toPage } from '@/lib/core/paging'
import { krippendorffAlpha } from './alpha'
import type { AgreementInput } from './input'
import { cohenKappa } from './kappa'
import type { Agreement } from './model'
import { countReviewers, findBehind, findJudged, findPairs, findReviewer } from './repository'
import type { AgreementView, Cell, JudgedClaims, ReviewerPair } from './view'

const MONTHS = 12

/**
 * How far the reviewers of the desk agree: at their first judgements, before they saw each other's, of claims that nobody is still to
 * judge.
 *
 * @throws not-found for a reviewer of another team
 */
export async function getAgreement(scope: Scope, input: AgreementInput): Promise<AgreementView> {
  requirePermission(scope, 'agreement.read')
  const { month } = input
  const judged = await findJudged(scope, month)
  const reviewers = await countReviewers(scope, month)
  const pairs = await findPairs(scope, month)
  const alpha = (rows: typeof judged, as: (verdict: Verdict) => string = (verdict) => verdict): Agreement =>
    krippendorffAlpha(
      rows.map(({ verdicts, count }) => ({ unit: verdicts.map(as), count })),
      reviewers,
    )
  const months = [...grouped(judged, (row) => row.month)].slice(0, month === null ? MONTHS : 0)
  const page = pageOf(pairsOf(pairs), input.cursor)
  return {
    month,
    overall: alpha(judged),
    byVerdict: VERDICTS.map((verdict) => ({
      verdict,
      agreement: alpha(judged, (found) => (found === verdict ? found : 'ANOTHER')),
    })),
    byMonth: months.map(([of, rows]) => ({ month: of, agreement: alpha(rows) })),
    together: together(pairs),
    pairs: { ...page, rows: page.rows.map(measured) },
    chosen: await chosenPair(scope, input, pairs),
  }
}

type PairRows = Awaited<ReturnType<typeof findPairs>>
type Unmeasured = Omit<ReviewerPair, 'agreement'> & { readonly cells: readonly Cell[]; readonly n: number }

function pairsOf(rows: PairRows): Unmeasured[] {
  return [...grouped(rows, ({ first, second }) => `${first.id} ${second.id}`)]
    .flatMap(([, cells]) => {
      const [one] = cells
      return one ? [{ first: one.first, second: one.second, cells, n: countOf(cells) }] : []
    })
    .sort((a, b) => b.n - a.n)
}

const countOf = (cells: readonly Cell[]) => cells.reduce((sum, { count }) => sum + count, 0)

const measured = ({ first, second, cells }: Unmeasured): ReviewerPair => ({
  first,
  second,
  agreement: cohenKappa(cells.map(({ a, b, count }) => ({ unit: [a, b], count }))),
})

/** Pairs are few enough to be read at once, and too many to be measured at once. */
function pageOf(pairs: readonly Unmeasured[], cursor: string | null): Page<Unmeasured> {
  const asked = Number(decodeCursor(cursor, 1)?.key[0] ?? 0)
  const from = Number.isInteger(asked) && asked > 0 && asked < pairs.length ? asked : 0
  const to = (at: number) => encodeCursor({ direction: 'after', key: [String(at)] })
  return {
    rows: pairs.slice(from, from + PAGE_SIZE),
    next: from + PAGE_SIZE < pairs.length ? to(from + PAGE_SIZE) : null,
    previous: from > 0 ? to(Math.max(0, from - PAGE_SIZE)) : null,
  }
}

function together(rows: PairRows): Cell[] {
  const counts = new Map<string, Cell>()
  for (const { a, b, count } of rows) {
    const [one, other] = VERDICTS.indexOf(a) <= VERDICTS.indexOf(b) ? [a, b] : [b, a]
    const key = `${one} ${other}`
    counts.set(key, { a: one, b: other, count: (counts.get(key)?.count ?? 0) + count })
  }
  return [...counts.values()]
}

async function chosenPair(
  scope: Scope,
  { first, second }: AgreementInput,
  rows: PairRows,
): Promise<AgreementView['chosen']> {
  const named = await namedPair(scope, first, second)
  if (!named) return null
  const [one, other] = named
  const cells = rows.flatMap(({ a, b, count, ...pair }) => {
    if (pair.first.id === one.id && pair.second.id === other.id) return [{ a, b, count }]
    return pair.first.id === other.id && pair.second.id === one.id ? [{ a: b, b: a, count }] : []
  })
  return { ...measured({ first: one, second: other, cells, n: countOf(cells) }), cells }
}

async function namedPair(scope: Scope, first: string | null, second: string | null) {
  if (first === null || second === null || first === second) return null
  const [one, other] = [await findReviewer(scope, first), await findReviewer(scope, second)]
  if (!one || !other) throw notFound()
  return [one, other] as const
}

/**
 * The claims that were judged so, the latest first.
 *
 * @throws not-found for a reviewer of another team, and where no two verdicts are named
 */
export async function listJudged(scope: Scope, input: AgreementInput): Promise<JudgedClaims> {
  requirePermission(scope, 'agreement.read')
  const { a, b, month, first, second } = input
  if (a === null || b === null) throw notFound()
  const named = await namedPair(scope, first, second)
  const cursor = decodeCursor(input.cursor, 2)
  const pair = named && ([named[0].id, named[1].id] as const)
  const found = await findBehind(scope, { month, pair, a, b, cursor })
  return {
    ...{ a, b, month },
    pair: named && { first: named[0], second: named[1] },
    page: toPage(
      found.map(({ at, ...claim }) => ({ ...claim, at: at.toISOString() })),
      cursor,
      ({ at, id }) => [at, id],
    ),
  }
}
