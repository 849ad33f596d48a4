/** Words by which a claim is held back. Data, lower case. */

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

/** "The bridge was |reportedly| closed." */
export const HEDGING_ADVERBS = set(
  'reportedly allegedly apparently purportedly supposedly presumably seemingly ostensibly possibly probably perhaps maybe likely',
)

/** "|unconfirmed| reports that the bridge was closed" */
export const UNCONFIRMED = set('unconfirmed unverified')

/** "The bridge is |believed| to be unsafe": a participle behind "is" and before "to". */
export const HELD_TO_BE = set('believed thought said understood alleged reported rumoured rumored assumed')

/** "It is |believed| that the bridge is unsafe": of these, the ones that hold back; "it was said that" only reports. */
export const HELD_THAT = set('believed thought understood alleged rumoured rumored assumed')

/** "The bridge |appears| to be unsafe." */
export const APPEARING = set('appear appears appeared seem seems seemed')

/** "The bridge |may| have been closed." */
export const MODAL_DOUBT = set('may might')
