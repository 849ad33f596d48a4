import { type Frame, type VerbEntry, type VerbForm, verbSenses } from '@/lib/attribution/lexicon/verbs'
import * as words from '@/lib/attribution/lexicon/words'
import { isQuoted, lowerAt, type Reading, step } from '@/lib/attribution/reading'
import type { Slice } from '@/lib/attribution/segment'

/** A verb that may attribute words to someone, with what stands around it. */
export type Cue = {
  /** Auxiliaries, adverbs and negation before the verb, the verb, and its particle: "did not say", "pointed out". */
  readonly slice: Slice
  /** The verb itself. */
  readonly verb: number
  readonly form: VerbForm
  readonly entries: readonly VerbEntry[]
  readonly negated: boolean
  /** "was told", "is said": the subject is not the one who speaks. */
  readonly passive: boolean
  /** "adding", "saying": the one who speaks is the subject of the words before. */
  readonly participle: boolean
  /** The form may be a noun ("claims"), so more is asked of what stands around it. */
  readonly doubtful: boolean
  readonly sentence: Slice
}

/** The entry of a cue that allows a frame, or null. */
export const entryFor = (cue: Cue, ...frames: readonly Frame[]): VerbEntry | null =>
  cue.entries.find((entry) => entry.frames.some((frame) => frames.includes(frame))) ?? null

const MODALS = new Set(
  "do does did will would can could may might must shall should didn't doesn't don't won't wouldn't can't couldn't cannot".split(
    ' ',
  ),
)
/** Verbs before "to say" that leave it a statement: "went on to say". */
const CARRIERS = new Set([
  'went',
  'goes',
  'continued',
  'continues',
  'began',
  'chose',
  'managed',
  'rushed',
  'hastened',
  'on',
])

/** Participles by which a writer draws a conclusion: ", indicating that the plan had failed". */
const CONCLUDING = new Set(
  'indicate suggest show demonstrate find see feel hear know expect decide assume learn understand mean imply conclude recommend read put signal'.split(
    ' ',
  ),
)

/** The cues of a sentence outside its quotes, in reading order. */
export function findCues(reading: Reading, sentence: Slice): Cue[] {
  const cues: Cue[] = []
  const titled = isTitled(reading, sentence)
  for (let i = sentence.from; i < sentence.to; i = step(reading, i)) {
    const token = reading.tokens[i]
    if (token?.kind !== 'WORD' || isQuoted(reading, i)) continue
    // "Edward Said", "What She Said": a capital inside a sentence is part of a name.
    if (token.capital && i > sentence.from && !titled) continue
    const cue = cueAt(reading, i, sentence)
    if (cue) cues.push(cue)
  }
  return cues
}

/** True for a heading whose words all begin with capitals. */
function isTitled(reading: Reading, sentence: Slice): boolean {
  let capitals = 0
  for (let i = sentence.from; i < sentence.to; i = step(reading, i)) {
    const token = reading.tokens[i]
    if (token?.kind !== 'WORD' || token.text.length < 4 || isQuoted(reading, i)) continue
    if (!token.capital) return false
    capitals += 1
  }
  return capitals >= 3
}

function cueAt(reading: Reading, at: number, sentence: Slice): Cue | null {
  const senses = verbSenses(lowerAt(reading, at))
  if (senses.length === 0) return null
  const group = auxiliariesBefore(reading, at, sentence.from)
  for (const sense of senses) {
    const next = lowerAt(reading, at + 1)
    const particled = sense.entries.filter((entry) => entry.particle === next && at + 1 < sentence.to)
    const entries =
      particled.length > 0 ? particled : sense.entries.filter((entry) => entry.particle === null)
    if (entries.length === 0) continue
    const cue = shape(at, sense.form, entries, group, sentence)
    if (cue) return cue
  }
  return null
}

type Group = {
  readonly from: number
  readonly auxiliaries: readonly string[]
  readonly negated: boolean
  readonly infinitive: boolean
}

/** The auxiliaries, adverbs and negations directly before a verb. */
function auxiliariesBefore(reading: Reading, at: number, floor: number): Group {
  let from = at
  let negated = false
  let infinitive = false
  const auxiliaries: string[] = []
  for (let i = at - 1; i >= floor && at - i <= 6; i -= 1) {
    const token = reading.tokens[i]
    if (token?.kind !== 'WORD' || isQuoted(reading, i)) break
    const { lower } = token
    // "no longer believes"
    const noLonger = lower === 'longer' && reading.tokens[i - 1]?.lower === 'no'
    if (words.NEGATIONS.has(lower)) negated = true
    if (words.AUXILIARIES.has(lower)) auxiliaries.push(lower)
    else if (lower === 'to' && !infinitive && auxiliaries.length === 0) infinitive = true
    else if (infinitive && CARRIERS.has(lower)) auxiliaries.push('did')
    else if (
      !noLonger &&
      !words.NEGATIONS.has(lower) &&
      (!words.isAdverb(lower) || words.DATE_WORDS.has(lower))
    )
      break
    from = i
  }
  return { from, auxiliaries, negated, infinitive }
}

function shape(
  at: number,
  form: VerbForm,
  entries: readonly VerbEntry[],
  group: Group,
  sentence: Slice,
): Cue | null {
  const { auxiliaries, negated, infinitive } = group
  const modal = auxiliaries.some((word) => MODALS.has(word))
  const be = auxiliaries[0] !== undefined && words.BE.has(auxiliaries[0])
  // "to say" is no statement unless something carries it out.
  if (infinitive && auxiliaries.length === 0) return null
  if (form === 'BASE' && be && !infinitive) return null
  const ing = form === 'ING'
  if (ing && !be && entries.every((entry) => CONCLUDING.has(entry.lemma))) return null
  const particle = entries[0]?.particle ? 1 : 0
  const noun = entries.every((entry) => entry.noun) || entries.some((entry) => entry.noun && form !== 'PAST')
  return {
    slice: { from: group.from, to: at + 1 + particle },
    verb: at,
    form,
    entries,
    negated,
    passive: form === 'PAST' && be,
    participle: ing && !be,
    doubtful: !ing && auxiliaries.length === 0 && ((form === 'THIRD' && noun) || (form === 'BASE' && !modal)),
    sentence,
  }
}
