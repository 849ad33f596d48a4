/**
 * What has to be known of a language to find direct quotes in it, and who says them where the words beside them leave no
 * doubt. Everything is in lower case; phrases are written out in every form that is meant, with
 * commas between them, single words with blanks.
 */
export type Tongue = {
  /** ISO 639-1. */
  readonly code: string
  /** Quotation marks in pairs: the opening one, the closing one. */
  readonly marks: readonly string[]
  /** Phrases: someone says something. */
  readonly says: string
  readonly confirms: string
  readonly denies: string
  /** Phrases before the name of a source: "according to". */
  readonly accordingTo: string
  /** Words that may stand between such phrases and the quote: "that". */
  readonly that: string
  /** Words that turn the cue after them round: nothing is suggested then. */
  readonly negations: string
  /** How a name shows: by capital letters, or not at all; null names nobody. */
  readonly names: TongueNames | null
  /** True where the verb may follow the quote without a comma. */
  readonly verbLast: boolean
  /** What stands before the cue in a line of dialogue that a dash opens; null where such lines are not read. */
  readonly dialogue: 'COMMA' | 'DASH' | null
}

export type TongueNames = {
  /** Words without a capital inside a name that begin nothing else there: "de", "van". Articles may follow them: "de la". */
  readonly joins: string
  /** Words that have a capital only because a sentence begins with them. */
  readonly noNames: string
  /** Before one word of description and a full name: "la maire Ana Ruiz". */
  readonly articles: string
  /**
   * Where a name's ending changes with its part in the sentence: endings that may show the one spoken to. Such a name is
   * left out, and so is one after "according to" or in letters of another script, which shows no ending.
   */
  readonly inflected: RegExp | null
  /** Where every noun has a capital: cues of several speakers, behind which any noun may stand. */
  readonly several: RegExp | null
}
