/** Tags of one role: outside, the first token of a span, a further token of it. */
const TAGS = 3
const OUTSIDE = 0
const BEGIN = 1
const INSIDE = 2

/** A span of tokens, end exclusive, with the probability that exactly this span is one. */
export type TaggedSpan = { readonly from: number; readonly to: number; readonly probability: number }

/** What tags cost at the beginning, at the end and after one another; `transitions[a * 3 + b]` is from a to b. */
export type Chain = {
  readonly start: Float32Array
  readonly end: Float32Array
  readonly transitions: Float32Array
}

/**
 * The spans of one role in a sequence whose probability is at least `least`, by a linear-chain conditional random field
 * (Lafferty, McCallum and Pereira, 2001). Of two that overlap the likelier one is taken. What is asked for is right spans,
 * not a right path: the best path has a span only when it is likelier than everything else together, and a span is worth
 * showing, and counts, long before that. Linear in the length: no more than 1 / `least` spans are likely enough at once.
 *
 * @param score the score of a tag at a token
 */
export function spansOf(
  length: number,
  score: (at: number, tag: number) => number,
  chain: Chain,
  least: number,
): TaggedSpan[] {
  if (length === 0) return []
  const sums = bothSums(length, score, chain)
  const likely: TaggedSpan[] = []
  for (let from = 0; from < length; from += 1)
    likely.push(...spansFrom(from, length, score, chain, sums, least))
  const taken = new Uint8Array(length)
  const chosen = likely
    .sort((a, b) => b.probability - a.probability || a.from - b.from || a.to - b.to)
    .filter(({ from, to }) => {
      if (taken.subarray(from, to).includes(1)) return false
      taken.fill(1, from, to)
      return true
    })
  return chosen.sort((a, b) => a.from - b.from)
}

type Sums = { readonly forward: Float64Array; readonly backward: Float64Array; readonly total: number }

function bothSums(length: number, score: (at: number, tag: number) => number, chain: Chain): Sums {
  const forward = new Float64Array(length * TAGS)
  const backward = new Float64Array(length * TAGS)
  for (let tag = 0; tag < TAGS; tag += 1) {
    forward[tag] = (chain.start[tag] ?? 0) + score(0, tag)
    backward[(length - 1) * TAGS + tag] = chain.end[tag] ?? 0
  }
  const terms = new Float64Array(TAGS)
  for (let at = 1; at < length; at += 1)
    for (let tag = 0; tag < TAGS; tag += 1) {
      for (let k = 0; k < TAGS; k += 1)
        terms[k] = (forward[(at - 1) * TAGS + k] ?? 0) + (chain.transitions[k * TAGS + tag] ?? 0)
      forward[at * TAGS + tag] = logSum(terms) + score(at, tag)
    }
  for (let at = length - 2; at >= 0; at -= 1)
    for (let tag = 0; tag < TAGS; tag += 1) {
      for (let k = 0; k < TAGS; k += 1)
        terms[k] =
          (chain.transitions[tag * TAGS + k] ?? 0) + score(at + 1, k) + (backward[(at + 1) * TAGS + k] ?? 0)
      backward[at * TAGS + tag] = logSum(terms)
    }
  for (let k = 0; k < TAGS; k += 1) terms[k] = (forward[k] ?? 0) + (backward[k] ?? 0)
  return { forward, backward, total: logSum(terms) }
}

/** The spans that begin at a token: all paths that begin one there, stay in it and leave it, against all paths. */
function spansFrom(
  from: number,
  length: number,
  score: (at: number, tag: number) => number,
  chain: Chain,
  { forward, backward, total }: Sums,
  least: number,
): TaggedSpan[] {
  const found: TaggedSpan[] = []
  const left = new Float64Array(2)
  let sum = forward[from * TAGS + BEGIN] ?? 0
  let tag = BEGIN
  for (let to = from + 1; ; to += 1) {
    // Whatever comes of it: a span that goes on is no likelier than that it got so far.
    if (Math.exp(sum + (backward[(to - 1) * TAGS + tag] ?? 0) - total) < least) return found
    for (const next of [OUTSIDE, BEGIN])
      left[next] =
        to === length
          ? Number.NEGATIVE_INFINITY
          : (chain.transitions[tag * TAGS + next] ?? 0) + score(to, next) + (backward[to * TAGS + next] ?? 0)
    const leaves = to === length ? (chain.end[tag] ?? 0) : logSum(left)
    const probability = Math.min(1, Math.exp(sum + leaves - total))
    if (probability >= least) found.push({ from, to, probability })
    if (to === length) return found
    sum += (chain.transitions[tag * TAGS + INSIDE] ?? 0) + score(to, INSIDE)
    tag = INSIDE
  }
}

function logSum(terms: Float64Array): number {
  let top = Number.NEGATIVE_INFINITY
  for (const term of terms) if (term > top) top = term
  let sum = 0
  for (const term of terms) sum += Math.exp(term - top)
  return top + Math.log(sum)
}
