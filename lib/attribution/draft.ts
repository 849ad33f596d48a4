import type { Tagged } from '@/lib/attribution/confidence/evidence'
import type { DenialScope, Stance } from '@/lib/attribution/model'
import type { Slice } from '@/lib/attribution/segment'
import type { Speaker } from '@/lib/attribution/speakers'

/** Who speaks, before pronouns are resolved. Slices are of tokens. */
export type Subject = {
  readonly slice: Slice | null
  /** The words within `slice` that name them, where it holds more: "|Ryan|, the speaker of the House". */
  readonly words?: Slice
  readonly speaker: Speaker
  /** The pronoun, lower case, when the words are one; its speaker is settled later. */
  readonly pronoun: string | null
  /** The words a pronoun was resolved to. */
  readonly name?: string
}

export type OutletMention = { readonly slice: Slice; readonly cue: Slice | null }

/** A statement on its way: what a rule found, in tokens, for the later steps to complete. */
export type Draft = {
  readonly rule: string
  readonly cue: Slice | null
  readonly subject: Subject
  readonly content: readonly Slice[]
  readonly stance: Stance
  readonly scope: DenialScope | null
  readonly outlets: readonly OutletMention[]
  /** Index of the sentence the cue stands in. */
  readonly sentence: number
  /** The content runs on to the end of its sentence, so a later cue of the sentence may end it sooner. */
  readonly open: boolean
  /** The object only points at words said elsewhere ("denied the claims, saying …"): the words that follow take its place. */
  readonly vague: boolean
  /** True when the source is the one of the statement before, by grammar ("…, adding that"). */
  readonly shared: boolean
  /** What the tagger made of it; null when a rule alone found the statement. */
  readonly tagged: Tagged | null
}

/** The first token that belongs to the attribution itself rather than to its content. */
export function anchorOf(draft: Draft): number {
  const starts = [draft.cue?.from, draft.shared ? undefined : draft.subject.slice?.from].filter(
    (n) => n !== undefined,
  )
  return Math.min(...starts, Number.MAX_SAFE_INTEGER)
}

/** A draft with the usual defaults. */
export function draft(
  parts: Pick<Draft, 'rule' | 'cue' | 'subject' | 'content' | 'sentence'> & Partial<Draft>,
): Draft {
  return {
    stance: 'ASSERTS',
    scope: null,
    outlets: [],
    open: false,
    vague: false,
    shared: false,
    tagged: null,
    ...parts,
  }
}
