import { OBJECT_PRONOUNS, SUBJECT_PRONOUNS } from '@/lib/attribution/lexicon/words'
import { lowerAt } from '@/lib/attribution/reading'
import type { SourceKind, SourceNaming } from '@/lib/sources/model'
import type { HopEnd } from './model'

type Speaker = NonNullable<HopEnd['speaker']>

/** "They", "the paper": who it is stands elsewhere, so that nothing can be compared. */
const isPronoun = ({ source, reading }: HopEnd): boolean =>
  source !== null &&
  source.to - source.from === 1 &&
  [SUBJECT_PRONOUNS, OBJECT_PRONOUNS].some((set) => set.has(lowerAt(reading, source.from)))

/** Somebody said it there; here nobody does, or an outlet that stands for them. */
export function isDropped(up: HopEnd, down: HopEnd): boolean {
  if (up.speaker === null) return false
  return down.speaker === null || (down.speaker.kind === 'OUTLET' && up.speaker.kind !== 'OUTLET')
}

/** Both ends, where who speaks can be compared. */
function both(up: HopEnd, down: HopEnd): readonly [Speaker, Speaker] | null {
  const { speaker: from } = up
  const { speaker: to } = down
  return from && to && !isPronoun(up) && !isPronoun(down) ? [from, to] : null
}

const SEVERAL = new Set('several multiple many numerous dozens scores hundreds various'.split(' '))
const MANY = new Set('many numerous dozens scores hundreds'.split(' '))
/** More than this is several. */
const A_FEW = 2

/** More who say it here than there. */
export function isPluralised(up: HopEnd, down: HopEnd): boolean {
  const [from, to] = both(up, down) ?? []
  if (!from || !to) return false
  const one = from.headcount ?? (from.kind === 'PERSON' ? 1 : null)
  if (one === null) return false
  if (to.headcount !== null) return to.headcount > one
  if (to.kind !== 'GROUP') return false
  return one === 1 || hasWord(down, one <= A_FEW ? SEVERAL : MANY)
}

const RANK: Readonly<Record<SourceNaming, number>> = { UNDESCRIBED: 0, DESCRIBED: 1, NAMED: 2 }
const PEOPLE: ReadonlySet<SourceKind> = new Set(['PERSON', 'GROUP'])
const SPEAKING: ReadonlySet<SourceKind> = new Set(['PERSON', 'GROUP', 'ORGANISATION'])
const SENIOR = new Set('senior top high-ranking leading high-level'.split(' '))

/** Who says it is given more of a name here than there, or a higher place. */
export function isRaised(up: HopEnd, down: HopEnd): boolean {
  const [from, to] = both(up, down) ?? []
  if (!from || !to || !PEOPLE.has(from.kind) || !SPEAKING.has(to.kind)) return false
  if (RANK[to.naming] !== RANK[from.naming]) return RANK[to.naming] > RANK[from.naming]
  return to.naming === 'DESCRIBED' && hasWord(down, SENIOR) && !hasWord(up, SENIOR)
}

function hasWord({ source, reading }: HopEnd, words: ReadonlySet<string>): boolean {
  for (let at = source?.from ?? 0; at < (source?.to ?? 0); at += 1)
    if (words.has(lowerAt(reading, at))) return true
  return false
}
