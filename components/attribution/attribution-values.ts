import type { AttributionMode, AttributionTerms, DenialScope, Stance } from '@/lib/attribution/model'
import { denies } from '@/lib/attribution/reach'
import { defaultTerms } from '@/lib/claims/model'
import type { AttributionView, SuggestionView } from '@/lib/claims/view'
import type { SourceKind, SourceNaming } from '@/lib/sources/model'

/** A source as a form holds it: a record there is, or words for one to be made. */
export type SourceChoice = {
  readonly id: string | null
  readonly name: string
  readonly kind: SourceKind
  readonly naming: SourceNaming
  /** Whether somebody chose how a new record is kept: until then it goes with what the article does. */
  readonly namingChosen?: boolean
}
/** An outlet as a form holds it. `key` tells rows apart while they are moved. */
export type OutletChoice = { readonly key: number; readonly id: string | null; readonly name: string }

/** Everything a person can say of an attribution apart from where it stands. */
export type AttributionValues = {
  readonly source: SourceChoice
  readonly sourceWords: string
  readonly naming: SourceNaming
  /** Whether the naming was chosen, or found in the article: until then it goes with the source's record. */
  readonly namingChosen: boolean
  readonly headcount: string
  readonly outlets: readonly OutletChoice[]
  readonly cue: string
  readonly mode: AttributionMode
  readonly stance: Stance
  readonly denialScope: DenialScope | ''
  readonly denialTarget: string
  readonly denialClaimId: string
  readonly terms: AttributionTerms
  /** Whether somebody chose the terms: until then they go with the naming. */
  readonly termsChosen: boolean
  readonly saidWhen: string
  readonly note: string
}

export const BLANK: AttributionValues = {
  source: { id: null, name: '', kind: 'PERSON', naming: 'NAMED' },
  sourceWords: '',
  naming: 'NAMED',
  namingChosen: false,
  headcount: '',
  outlets: [],
  cue: '',
  mode: 'INDIRECT',
  stance: 'ASSERTS',
  denialScope: '',
  denialTarget: '',
  denialClaimId: '',
  terms: defaultTerms('NAMED'),
  termsChosen: false,
  saidWhen: '',
  note: '',
}

const rows = (outlets: readonly { id?: string; name: string }[]): OutletChoice[] =>
  outlets.map(({ id, name }, key) => ({ key, id: id ?? null, name }))

/** What a suggestion found, as the form shows it before anybody has corrected it. `cue` is the words of the cue. */
export function valuesOfSuggestion(
  { statement, knownSource, saidWhen }: SuggestionView,
  cue: string,
): AttributionValues {
  const { source, outlets, mode, stance, denialScope } = statement
  return {
    ...BLANK,
    source: knownSource ?? { id: null, name: source.name, kind: source.kind, naming: source.naming },
    sourceWords: source.name,
    naming: source.naming,
    namingChosen: true,
    headcount: source.headcount === null ? '' : String(source.headcount),
    outlets: rows(outlets),
    cue,
    mode,
    stance,
    denialScope: denialScope === 'DIFFERENT' ? '' : (denialScope ?? ''),
    terms: defaultTerms(source.naming),
    saidWhen,
  }
}

export function valuesOfAttribution(attribution: AttributionView): AttributionValues {
  const {
    source,
    sourceWords,
    naming,
    headcount,
    relays,
    cue,
    mode,
    stance,
    denialScope,
    denialTarget,
    denialClaim,
    terms,
    saidWhen,
    note,
  } = attribution
  return {
    source: { id: source.id, name: source.name, kind: source.kind, naming: source.naming },
    sourceWords,
    naming,
    namingChosen: true,
    headcount: headcount === null ? '' : String(headcount),
    outlets: rows(relays),
    cue,
    mode,
    stance,
    denialScope: denialScope ?? '',
    denialTarget,
    denialClaimId: denialClaim?.id ?? '',
    terms,
    // What is in the record stays: whether it was chosen there, nobody can tell any more.
    termsChosen: true,
    saidWhen,
    note,
  }
}

/**
 * The values with a part changed, and with it what nobody chose: the naming of the source and that of its record go with
 * each other, and the terms with the naming, for a source that is not named is hardly on the record.
 */
export function withPart(values: AttributionValues, part: Partial<AttributionValues>): AttributionValues {
  const next = namedAlike({
    ...values,
    ...part,
    namingChosen: values.namingChosen || part.naming !== undefined,
  })
  if (part.terms !== undefined) return { ...next, termsChosen: true }
  return next.termsChosen ? next : { ...next, terms: defaultTerms(next.naming) }
}

function namedAlike(values: AttributionValues): AttributionValues {
  const { source, naming, namingChosen } = values
  if (!namingChosen) return { ...values, naming: source.naming }
  return source.id === null && !source.namingChosen ? { ...values, source: { ...source, naming } } : values
}

/**
 * The form's values as the actions take them. What a changed stance or reach has made meaningless is left out, so that
 * a field nobody can see any more is never the reason for a refusal.
 */
export function toFields(values: AttributionValues) {
  const {
    source,
    outlets,
    headcount,
    denialScope,
    denialTarget,
    denialClaimId,
    termsChosen: _terms,
    namingChosen: _naming,
    ...rest
  } = values
  const scope = denies(values.stance) ? denialScope : ''
  const different = scope === 'DIFFERENT'
  return {
    ...rest,
    source: source.id
      ? { id: source.id }
      : { name: source.name, kind: source.kind, naming: source.naming, description: '' },
    sourceWords: values.sourceWords.trim() === '' ? source.name : values.sourceWords,
    headcount: headcount.trim() === '' ? null : headcount.trim(),
    relays: outlets.filter(isSent).map(({ id, name }) => (id ? { id } : { name })),
    denialScope: scope === '' ? null : scope,
    denialTarget: different ? denialTarget : '',
    denialClaimId: different && denialClaimId !== '' ? denialClaimId : null,
  }
}

/** What is wrong with each outlet, by its key. Places are counted among those that are sent: empty ones are not. */
export function outletFaults(
  outlets: readonly OutletChoice[],
  fault: (name: string) => string | undefined,
): ReadonlyMap<number, string | undefined> {
  const sent = outlets.filter(isSent)
  return new Map(sent.map(({ key }, at) => [key, fault(`relays.${at}`) ?? fault(`relays.${at}.name`)]))
}

const isSent = (outlet: OutletChoice) => outlet.name.trim() !== ''

/** The outlets with one moved by a place, staying where it is at either end. */
export function moveOutlet(outlets: readonly OutletChoice[], from: number, by: 1 | -1): OutletChoice[] {
  const moved = outlets[from]
  const to = from + by
  if (!moved || to < 0 || to >= outlets.length) return [...outlets]
  return outlets.toSpliced(from, 1).toSpliced(to, 0, moved)
}

export function addOutlet(outlets: readonly OutletChoice[]): OutletChoice[] {
  return [...outlets, { key: Math.max(-1, ...outlets.map((outlet) => outlet.key)) + 1, id: null, name: '' }]
}
