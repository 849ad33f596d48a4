import type { Range } from '@/lib/archive/model'
import { languageOf } from '@/lib/attribution/language'
import type { Statement, TextLanguage } from '@/lib/attribution/model'
import { read } from '@/lib/attribution/reading'
import { WORDING_MAX, wordingOf } from '@/lib/attribution/wording'
import { type CheckWorth, checkWorth } from './check-worth'
import { groupsOf } from './groups'
import { phraseOf } from './phrase'
import { unitsOf } from './units'

/** One proposition a text makes, by whoever it says it. Suggested, never decided: a label to sort and to start from. */
export type Proposition = {
  /** The statements about it, by their indices among those of the text, in order; one at the least. */
  readonly statements: readonly number[]
  /** Where the writer says it too: headlines and sentences in which nobody is said to speak. */
  readonly mentions: readonly Range[]
  /**
   * To weigh the group by, not to make a claim of: in "The driver was arrested. Berg said he had confessed" it takes
   * Berg to have confessed, and of "denied reports of payments" it keeps the payments alone.
   */
  readonly wording: string
  readonly worth: CheckWorth
}

/**
 * Groups the statements of a text by what they are about, each in one group, in the order of their first ones. A denial
 * stands with what it denies. Pure: nothing but the text and its statements is looked at. Precision comes before recall:
 * two statements that may be about different things stay apart.
 *
 * Other languages than English have no words here to tell things apart by: there every statement stands alone.
 */
export function propositionsOf(
  text: string,
  statements: readonly Statement[],
  language: TextLanguage = languageOf(text),
): Proposition[] {
  if (statements.length === 0) return []
  const reading = read(text)
  const units = unitsOf(reading, statements)
  const alone = language.support !== 'full'
  const groups = alone ? units.map((unit) => [unit]) : groupsOf(units, statements)
  return groups
    .map((group) => {
      const members = group.map(({ statement }) => statement).filter((index) => index !== null)
      return {
        statements: members.sort((a, b) => a - b),
        mentions: group.filter(({ statement }) => statement === null).flatMap(({ ranges }) => ranges),
        group,
      }
    })
    .filter((one) => one.statements.length > 0)
    .sort((a, b) => (a.statements[0] ?? 0) - (b.statements[0] ?? 0))
    .map(({ group, ...one }) => {
      const [first] = one.statements
      const statement = first === undefined ? undefined : statements[first]
      const wording = alone && statement ? wordingOf(statement, text) : phraseOf(text, group, statements)
      return {
        ...one,
        wording: wording.slice(0, WORDING_MAX),
        worth: checkWorth(reading, group, statements, wording),
      }
    })
}
