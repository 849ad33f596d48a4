import { checked } from '../checked'
import { type Rule, SETTINGS } from '../model'
import { sideOf, sidesOf } from '../sides'
import { isUnnamed } from '../unnamed'

/** It is said of the words without a name alone: beside them the name of who declined would tell whose they are. */
export const commentAndLeak: Rule = {
  id: 'comment-and-leak',
  severity: 'BLOCK',
  settings: SETTINGS,
  kind: 'FOUNDATION',
  waiver: 'waiver.sign-senior',
  check: (of) => {
    const declined = of.attributions.filter(({ stance }) => stance === 'NO_COMMENT')
    const sides = sidesOf(of)
    const findings = of.attributions
      .filter((one) => one.stance !== 'NO_COMMENT' && isUnnamed(one))
      .map((leak) => ({
        leak,
        side: sideOf(leak),
        refusal: declined.find(({ source }) => source.id === leak.source.id),
      }))
      .flatMap(({ leak, side, refusal }) =>
        refusal && (side === null || sides.includes(side))
          ? [
              {
                code: 'leaks',
                params: { words: leak.words },
                side,
                attributionIds: [refusal.id, leak.id],
              },
            ]
          : [],
      )
    return checked(declined.length > 0, findings, 'choose-one')
  },
}
