import type { JobScope } from '@/lib/access/scope'
import { getText } from '@/lib/archive/service'
import type { AnnotatedStatement } from '@/lib/attribution/corpus/brat'
import { transaction } from '@/lib/core/db'
import { asLeft } from './as-left'
import {
  type DecidedSnapshot,
  findDecidedSnapshots,
  findLeftAttributions,
  holdStill,
  type LeftAttribution,
  tallySuggestions,
} from './taught-repository'

/** A document read to its end: what is not among its statements is none, as far as this desk could tell. */
export type WholeDocument = DecidedSnapshot & {
  readonly text: string
  readonly statements: readonly AnnotatedStatement[]
  /** How many statements were accepted as suggested, accepted otherwise and added by hand; how many suggestions were dismissed. */
  readonly accepted: number
  readonly corrected: number
  readonly added: number
  readonly dismissed: number
}

/** A document whose statements are not all there, and why; it has no text here, for some of it may be off the record. */
export type PartialDocument = DecidedSnapshot & {
  readonly text: null
  readonly undecided: number
  readonly offRecord: number
  /** Statements whose source or cue is known by words only, which stand in no one place. */
  readonly unplaced: number
}

export type TaughtDocument = WholeDocument | PartialDocument

/** Every document of the team whose suggestions somebody has decided on, as the desk left it. Holds one at a time. */
export async function* taughtDocuments(scope: JobScope): AsyncGenerator<TaughtDocument> {
  for (const snapshot of await findDecidedSnapshots(scope)) yield await taughtBy(scope, snapshot)
}

function taughtBy(scope: JobScope, snapshot: DecidedSnapshot): Promise<TaughtDocument> {
  return transaction(async (tx) => {
    await holdStill(tx)
    const tally = await tallySuggestions(scope, snapshot.snapshotId, tx)
    const { text } = await getText(scope, snapshot.snapshotId, tx)
    const left = await findLeftAttributions(scope, snapshot.snapshotId, tx)
    // Who declined to comment said nothing, and an attribution is of something said.
    const saying = left.filter(({ contents }) => contents.length > 0)
    const placed = saying.flatMap((one) => {
      const statement = asLeft(one, one.suggested, text)
      return statement ? [{ statement, how: howOf(one, statement) }] : []
    })
    const { undecided = 0, offRecord = 0, dismissed = 0 } = tally ?? {}
    const unplaced = saying.length - placed.length
    if (undecided + offRecord + unplaced > 0)
      return { ...snapshot, text: null, undecided, offRecord, unplaced }
    // One statement may bear on several claims, with an attribution for each.
    const once = [...new Map(placed.map((one) => [JSON.stringify(one.statement), one])).values()]
    const count = (how: How) => once.filter((one) => one.how === how).length
    return {
      ...snapshot,
      text,
      statements: once.map(({ statement }) => statement),
      accepted: count('accepted'),
      corrected: count('corrected'),
      added: count('added'),
      dismissed,
    }
  })
}

type How = 'accepted' | 'corrected' | 'added'

function howOf({ suggested }: LeftAttribution, left: AnnotatedStatement): How {
  if (!suggested) return 'added'
  const { source, cue, content } = suggested
  const before = { source: source.range ? [source.range] : [], cue: cue ? [cue] : [], content }
  const places = ({ source: s, cue: c, content: t }: AnnotatedStatement) =>
    JSON.stringify([s, c, t].map((ranges) => ranges.map(({ start, end }) => [start, end])))
  return places(before) === places(left) ? 'accepted' : 'corrected'
}
