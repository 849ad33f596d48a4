import * as outlets from '@/lib/attribution/lexicon/outlets'
import * as people from '@/lib/attribution/lexicon/people'
import { BODIES, STATES } from '@/lib/attribution/lexicon/places'
import { DESCRIBING, DETERMINERS, NUMBERS, TYING_PREPOSITIONS } from '@/lib/attribution/lexicon/words'
import type { Reading } from '@/lib/attribution/reading'
import type { Slice } from '@/lib/attribution/segment'
import type { Token } from '@/lib/attribution/tokens'
import type { SourceKind, SourceNaming } from '@/lib/sources/model'

export type Gender = 'FEMALE' | 'MALE'

/** What the words of a noun phrase tell about the one who speaks. */
export type Speaker = {
  readonly kind: SourceKind
  readonly naming: SourceNaming
  /** Stated in the words; null when they state none. */
  readonly headcount: number | null
  /** The word the phrase hangs on, lower case: the surname, the office, the last word of a body's name. */
  readonly head: string
  readonly gender: Gender | null
  /** True when only the shape of the phrase speaks for a speaker: rules then ask for a stronger verb. */
  readonly weak: boolean
}

const bare = (token: Token): string => token.lower.replace(/'s?$/, '')
const NATIONS_PLURAL = /(ians?|ans|is|ese|ish|men|ards|oes|crats|icans)$/

/** What a noun phrase says about a speaker; null when it cannot be one ("the specific", "many", a date). */
export function describeSpeaker(reading: Reading, slice: Slice): Speaker | null {
  const tokens = reading.tokens.slice(slice.from, slice.to)
  const { core, count, tied } = coreOf(tokens)
  const head = core.at(-1)
  if (!head || head.kind === 'PUNCT') return null
  const known =
    asOutlet(core, tokens) ?? asJoined(core) ?? asCommon(core, count, tied) ?? asName(core, tokens, count)
  return known && { ...known, gender: genderOf(core) }
}

type Kind = Omit<Speaker, 'gender'>

/** The words before the first tying preposition without determiners, the number they state, and whether a phrase is tied to them. */
function coreOf(tokens: readonly Token[]): { core: Token[]; count: number | null; tied: boolean } {
  let count: number | null = null
  const core: Token[] = []
  for (const [i, token] of tokens.entries()) {
    const number =
      NUMBERS.get(token.lower) ??
      (/^\d{1,4}$/.test(token.text) ? Number(token.text) : token.lower === 'both' ? 2 : null)
    const counting = number !== null && core.length === 0
    if (counting) count ??= number
    if (DESCRIBING.has(token.lower) && core.length > 0) return { core, count, tied: true }
    // "one of the officials": the noun stands behind the preposition.
    if (TYING_PREPOSITIONS.has(token.lower)) {
      if (core.length > 0) return { core, count, tied: true }
      if (i === 0) return { core: [], count, tied: false }
      continue
    }
    if (!counting && !(DETERMINERS.has(token.lower) && core.length === 0)) core.push(token)
  }
  return { core, count, tied: false }
}

/** "Reuters", "the Harbour Gazette", "Legit.ng", "state media". */
function asOutlet(core: readonly Token[], all: readonly Token[]): Kind | null {
  const head = core.at(-1)
  if (!head) return null
  const kind = (naming: SourceNaming): Kind => ({
    kind: 'OUTLET',
    naming,
    headcount: null,
    head: bare(head),
    weak: false,
  })
  if (isOutletName(core, all)) return kind('NAMED')
  if (head.capital && head.text !== head.text.toUpperCase()) return null
  const before = core.at(-2)?.lower ?? ''
  const media = people.MEDIA_NOUNS.has(head.lower) && (head.lower !== 'agency' || before === 'news')
  if (media && head.lower !== 'station')
    return kind(core.length > 1 || all.length > core.length ? 'DESCRIBED' : 'UNDESCRIBED')
  // "Media reports", "press reports": media, whoever they are.
  return /^reports?$/.test(head.lower) && /^(media|news|press|newspaper)$/.test(before)
    ? kind('DESCRIBED')
    : null
}

/** True when the words are the name of a news outlet. `all` may begin with the article that belongs to it. */
function isOutletName(core: readonly Token[], all: readonly Token[] = core): boolean {
  const first = core[0]
  const head = core.at(-1)
  if (!first || !head || (!head.capital && !outlets.WEB_ENDING.test(head.lower))) return false
  const name = core.map(bare).join(' ')
  if (outlets.OUTLET_NAMES.has(name) || (outlets.OUTLET_NAMES.has(`the ${name}`) && all[0]?.lower === 'the'))
    return true
  if (core.length === 1) {
    return (
      outlets.WEB_ENDING.test(bare(head)) ||
      (all[0]?.lower === 'the' && outlets.OUTLET_ENDINGS.has(bare(head)))
    )
  }
  if (!core.every((token) => token.capital || token.text === '&' || token.kind === 'NUMBER')) {
    // "news agency Tass", "broadcaster Sky News"
    const from = core.findIndex((token) => token.capital)
    const describes = core.slice(0, Math.max(from, 0)).some((token) => people.MEDIA_NOUNS.has(token.lower))
    return (
      describes ||
      (from > 0 &&
        core.slice(0, from).every((t) => !people.PEOPLE.has(t.lower)) &&
        isOutletName(core.slice(from)))
    )
  }
  return (
    outlets.OUTLET_ENDINGS.has(bare(head)) ||
    outlets.OUTLET_BEGINNINGS.has(first.lower) ||
    (/^(agency|network)$/.test(bare(head)) && /news/.test(name))
  )
}

/** "Ryan and McConnell": named together, counted. */
function asJoined(core: readonly Token[]): Kind | null {
  const joins = core.filter((token) => token.lower === 'and' || token.text === ',').length
  const head = core.at(-1)
  if (joins === 0 || !head || !core.some((token) => token.lower === 'and')) return null
  const named = core.every(
    (token) =>
      token.lower === 'and' || token.text === ',' || token.capital || people.PERSON_TITLES.has(token.lower),
  )
  const many = core.some((token) => people.PEOPLE_PLURAL.has(token.lower))
  return {
    kind: 'GROUP',
    naming: named && !many ? 'NAMED' : 'DESCRIBED',
    headcount: many || !named ? null : joins + 1,
    head: bare(head),
    weak: false,
  }
}

/** A phrase whose last word is a noun of the lexicon. */
function asCommon(core: readonly Token[], count: number | null, tied: boolean): Kind | null {
  const head = core.at(-1)
  if (!head) return null
  const word = bare(head)
  const described: SourceNaming =
    people.BARE_SOURCES.has(word) && core.length === 1 && !tied ? 'UNDESCRIBED' : 'DESCRIBED'
  const named = head.capital && head.text !== head.text.toUpperCase()
  const base = { head: word, weak: false }
  if (people.PEOPLE_PLURAL.has(word)) {
    return count === 1
      ? { ...base, kind: 'PERSON', naming: described, headcount: 1 }
      : { ...base, kind: 'GROUP', naming: described, headcount: count ?? pairCount(word) }
  }
  if (people.PEOPLE.has(word)) {
    const proper =
      named &&
      core.length > 1 &&
      core.length < 4 &&
      core.every((t) => t.capital && !people.PERSON_TITLES.has(t.lower)) &&
      !STATES.has(bare(core[0] ?? head))
    return { ...base, kind: 'PERSON', naming: proper ? 'NAMED' : described, headcount: 1 }
  }
  if (people.ORGANISATIONS.has(word))
    return { ...base, kind: 'ORGANISATION', naming: named ? 'NAMED' : 'DESCRIBED', headcount: null }
  if (people.DOCUMENTS.has(word))
    return {
      ...base,
      kind: 'DOCUMENT',
      naming: named && core.length > 1 ? 'NAMED' : 'DESCRIBED',
      headcount: null,
    }
  return null
}

const pairCount = (word: string): number | null =>
  word === 'couple' || word === 'pair' ? 2 : word === 'trio' ? 3 : null

/** A phrase that ends in a name, or in a noun the lexicon does not know. */
function asName(core: readonly Token[], all: readonly Token[], count: number | null): Kind | null {
  const head = core.at(-1)
  if (!head || head.kind === 'NUMBER') return null
  const word = bare(head)
  if (!head.capital) return asUnknown(word, all, count)
  const from = core.length - trailingCapitals(core)
  const name = core.slice(from).map(bare).join(' ')
  const base = { naming: 'NAMED' as const, head: word, weak: false }
  const body: Kind = { ...base, kind: 'ORGANISATION', headcount: null }
  if (core.some((token) => people.PERSON_TITLES.has(token.lower)))
    return { ...base, kind: 'PERSON', headcount: 1 }
  if (STATES.has(name) || BODIES.has(name)) return body
  const described = core.slice(0, from).map(bare)
  if (described.some((noun) => people.PEOPLE.has(noun))) return { ...base, kind: 'PERSON', headcount: 1 }
  if (described.some((noun) => people.ORGANISATIONS.has(noun))) return body
  if (core.slice(from).some((token) => people.ORGANISATIONS.has(bare(token)) && token !== head)) return body
  const article = all[0]?.lower === 'the'
  if (core.length === 1 && article && NATIONS_PLURAL.test(word))
    return { ...base, kind: 'GROUP', naming: 'DESCRIBED', headcount: null }
  const acronym = /^[\p{Lu}&.]{2,6}$/u.test(head.text) && core.length <= 2
  return article || acronym ? body : { ...base, kind: 'PERSON', headcount: 1 }
}

/** A noun unknown to the lexicon: one person when singular, several when plural, and weak either way. */
function asUnknown(word: string, all: readonly Token[], count: number | null): Kind | null {
  const determined = all.length > 1 && DETERMINERS.has(all[0]?.lower ?? '')
  const several = word.endsWith('s') && !word.endsWith('ss')
  // Deeds and states do not speak: the decision, the movement, the sickness.
  if (/(tion|sion|ment|ness|ity|ence|ance|ism|ship|tions|sions|ments)$/.test(word)) return null
  if (!determined && !several) return null
  return {
    kind: several ? 'GROUP' : 'PERSON',
    naming: 'DESCRIBED',
    headcount: several ? count : 1,
    head: word,
    weak: true,
  }
}

function trailingCapitals(core: readonly Token[]): number {
  let n = 0
  while (n < core.length && core[core.length - 1 - n]?.capital) n += 1
  return n
}

function genderOf(core: readonly Token[]): Gender | null {
  for (const token of core) {
    if (people.FEMALE_WORDS.has(token.lower)) return 'FEMALE'
    if (people.MALE_WORDS.has(token.lower)) return 'MALE'
  }
  return null
}
