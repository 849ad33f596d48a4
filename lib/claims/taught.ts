import type { JobScope } from '@/lib/access/scope'
import { getText } from '@/lib/archive/service'
import type { AnnotatedStatement } from '@/lib/attribution/corpus/brat'
import type { Statement } from '@/lib/attribution/model'
import { transaction } from '@/lib/core/db'
import { asLeft } from './as-left'
import {
  type DecidedSnapshot,
  findDecidedSnapshots,
  findLeftAttributions,
  findPassedOver,
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
  /** Of the dismissed: right ones that are of no interest, which are among the statements; those without a reason. */
  readonly passedOver: number
  readonly unexplained: number
}

/** A document whose statements are not all there, and why; it has no text here, for some of it may be off the record. */
export type PartialDocument = DecidedSnapshot & {
  readonly text: null
  readonly undecided: number
  readonly offRecord: number
  /** Statements whose source or cue is known by words only, which stand in no one place. */
  readonly unplaced: number
  /** Suggestions that were dismissed because somebody else says it there, or other words. */
  readonly misread: number
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
    const { undecided = 0, offRecord = 0, dismissed = 0, misread = 0, unexplained = 0 } = tally ?? {}
    const unplaced = saying.length - placed.length
    if (undecided + offRecord + unplaced + misread > 0)
      return { ...snapshot, text: null, undecided, offRecord, unplaced, misread }
    // One statement may bear on several claims, with an attribution for each.
    const right = await findPassedOver(scope, snapshot.snapshotId, tx)
    const passed = right.filter(({ content }) => content.length > 0).map(asSuggested)
    const all = [...passed.map((statement) => ({ statement, how: 'passedOver' as const })), ...placed].sort(
      (a, b) => startOf(a.statement) - startOf(b.statement),
    )
    const once = [...new Map(all.map((one) => [JSON.stringify(one.statement), one])).values()]
    const count = (how: How) => once.filter((one) => one.how === how).length
    return {
      ...snapshot,
      text,
      statements: once.map(({ statement }) => statement),
      accepted: count('accepted'),
      corrected: count('corrected'),
      added: count('added'),
      dismissed,
      passedOver: count('passedOver'),
      unexplained,
    }
  })
}

type How = 'accepted' | 'corrected' | 'added' | 'passedOver'

const startOf = ({ content }: AnnotatedStatement) => content[0]?.start ?? 0

function asSuggested({ source, cue, content }: Statement): AnnotatedStatement {
  return { source: source.range ? [source.range] : [], cue: cue ? [cue] : [], content }
}

function howOf({ suggested }: LeftAttribution, left: AnnotatedStatement): How {
  if (!suggested) return 'added'
  const places = ({ source: s, cue: c, content: t }: AnnotatedStatement) =>
    JSON.stringify([s, c, t].map((ranges) => ranges.map(({ start, end }) => [start, end])))
  return places(asSuggested(suggested)) === places(left) ? 'accepted' : 'corrected'
}
