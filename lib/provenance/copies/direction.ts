import { lowerAt, type Reading } from '@/lib/attribution/reading'
import { describeSpeaker } from '@/lib/attribution/speakers'
import { datelineOutlet } from './dateline'
import { mannerOf, mentionsOf } from './mentions'
import type { CopyBasis, SharedPassage } from './model'
import { namesOf, type OutletName } from './outlet-names'
import type { ReadDocument } from './read-document'

type Direction = { readonly basis: CopyBasis; readonly first: 'A' | 'B' | null }

/** Which of two alike texts was first, and by what that is known. */
export function directionOf(a: ReadDocument, b: ReadDocument, passage: SharedPassage): Direction {
  const namesB = mentionsOf(a.reading, apart(b.names, a.names), a.book).length > 0
  const namesA = mentionsOf(b.reading, apart(a.names, b.names), b.book).length > 0
  if (namesA !== namesB) return { basis: 'NAMED', first: namesA ? 'A' : 'B' }
  if (namesThird(a, b) || (hands(a, passage.a.start) && hands(b, passage.b.start)))
    return { basis: 'THIRD', first: null }
  const first = earlierOf(a.publishedAt, b.publishedAt)
  return first ? { basis: 'PUBLISHED', first } : { basis: 'UNKNOWN', first: null }
}

const same = (x: OutletName, y: OutletName): boolean => x.words.join(' ') === y.words.join(' ')
/** A name that both outlets answer to tells neither. */
const apart = (names: readonly OutletName[], others: readonly OutletName[]): OutletName[] =>
  names.filter((name) => !others.some((other) => same(name, other)))

/** Whether both name one outlet, which is neither of them, as where they have something from. */
function namesThird(a: ReadDocument, b: ReadDocument): boolean {
  const own = [...a.names, ...b.names].map(({ words }) => words.join(' '))
  const inB = new Set(outletsIn(b))
  return outletsIn(a).some((name) => inB.has(name) && !own.includes(name))
}

/** Words of a longer run of capitals are a headline. */
const LONGEST_NAME = 5

function outletsIn({ reading, book }: ReadDocument): string[] {
  const { tokens } = reading
  const found = new Set<string>()
  const dateline = datelineOutlet(reading)
  if (dateline) found.add(wordsOf(dateline))
  for (let from = 0; from < tokens.length; from += 1) {
    if (!isName(reading, from)) continue
    let to = from + 1
    while (to < tokens.length && isName(reading, to)) to += 1
    const the = lowerAt(reading, from - 1) === 'the' ? 1 : 0
    const speaker = to - from <= LONGEST_NAME ? describeSpeaker(reading, { from: from - the, to }) : null
    if (speaker?.kind === 'OUTLET' && speaker.naming === 'NAMED' && mannerOf(reading, { from, to }, book))
      found.add(
        wordsOf(
          tokens
            .slice(from, to)
            .map(({ lower }) => lower)
            .join(' '),
        ),
      )
    from = to - 1
  }
  return [...found]
}

const isName = ({ tokens }: Reading, at: number): boolean =>
  tokens[at]?.kind === 'WORD' && tokens[at]?.capital === true
const wordsOf = (name: string): string => namesOf(name)[0]?.words.join(' ') ?? ''

/** Before words that were handed to the press and anybody may print. */
const HANDED = /^(?:statement|notice|release|communiqué|announcement|bulletin|advisory|letter|declaration)$/
const HANDED_REACH = 40

/** Whether a text says, before a place and in the same breath, that what follows was handed out: "The notice reads:". */
function hands({ reading, words }: ReadDocument, start: number): boolean {
  const at = tokenAt(reading, start)
  if (at === 0 || words.keys.length === 0) return false
  let colon = false
  for (let back = at - 1; back >= Math.max(0, at - HANDED_REACH); back -= 1) {
    const lower = lowerAt(reading, back)
    if (lower === '.' && colon) return false
    if (lower === ':') colon = true
    if (HANDED.test(lower)) return colon
  }
  return false
}

/** The first token that starts at an offset or behind it. */
function tokenAt({ tokens }: Reading, start: number): number {
  let [low, high] = [0, tokens.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((tokens[middle]?.start ?? Infinity) < start) low = middle + 1
    else high = middle
  }
  return low
}

/** Which of two times is the earlier one; null where that is not sure. */
function earlierOf(a: string | null, b: string | null): 'A' | 'B' | null {
  if (a === null || b === null) return null
  // Two papers of two days: which hour of the world it was does not matter.
  if (isDay(a) && isDay(b)) return a === b ? null : a < b ? 'A' : 'B'
  const [x, y] = [spanOf(a), spanOf(b)]
  return x.end < y.start ? 'A' : y.end < x.start ? 'B' : null
}

const isDay = (at: string): boolean => at.length === 10
const HOUR_MS = 3_600_000

/** When it was, in milliseconds: a day lasts from its beginning in the east of the world to its end in the west. */
function spanOf(at: string): { start: number; end: number } {
  const time = Date.parse(at)
  return isDay(at) ? { start: time - 14 * HOUR_MS, end: time + 36 * HOUR_MS } : { start: time, end: time }
}
