export const ROLES = ['source', 'cue', 'content'] as const
export type Role = (typeof ROLES)[number]

/** Something of each role. */
export const rolesOf = <T>(of: (role: Role) => T): Record<Role, T> => ({
  source: of('source'),
  cue: of('cue'),
  content: of('content'),
})

/** What carried a statement that no rule found. */
export const TAGGER_RULE = 'tagger'

/** What the tagger made of one role of a statement. */
export type TaggedRole = {
  /** How likely its own words are, as the network has it: from 0 to 1, and not calibrated. */
  readonly likelihood: number
  /** Whose words the statement has: a rule's that the tagger has too, the tagger's alone, or the rule's against the tagger's. */
  readonly whose: 'both' | 'tagger' | 'rule'
}

/** Null for a role the tagger found no words for. */
export type Tagged = Readonly<Record<Role, TaggedRole | null>>

/** All that is known of a statement when it is asked how sure it is. */
export type Evidence = {
  readonly rule: string
  readonly tagged: Tagged | null
  /** Whether a tagger has read the text at all: a rule that it did not follow is less often right than one it was not asked about. */
  readonly taggerRan: boolean
}
