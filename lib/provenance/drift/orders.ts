import { stemOf } from '@/lib/attribution/propositions/terms'

/** One a line: what may be said of one thing, from the weaker to the stronger; words of one strength stand together. Data, base forms. */
const ORDERS = `
oppose resist < reject refuse < block halt stop < veto
question < doubt < dispute contest < deny
decline < deny
consider weigh mull explore study discuss < plan intend propose prepare < decide agree approve resolve < complete finish
ask request urge < demand insist < order force compel
criticise criticize rebuke < condemn denounce < blast slam
question suspect < accuse allege < arrest detain < charge indict < convict sentence
hurt injure wound < kill die died dies dead murder slaughter
affect < damage harm < wreck ruin < destroy devastate level
fall dip slip ease decline drop decrease < tumble slump plunge plummet < collapse crash
rise increase edge climb grow < jump surge leap < soar rocket explode
concern worry < fear alarm < panic terrify
delay postpone < suspend < cancel scrap abandon
limit restrict curb < ban prohibit outlaw
link associate connect < contribute < cause
reduce ease < prevent stop < cure eliminate
differ disagree < quarrel clash < fight
protest < riot
leave < resign quit < oust fire sack dismiss
mislead misleading < false < lie lying
help < save rescue
warn caution < threaten
claim < prove show establish
hint < promise pledge < guarantee
mistake error < negligence negligent < fraud crime
gather assemble < storm
touch < hit strike < smash
`

type Place = { readonly order: number; readonly rank: number }

const PLACES = new Map<string, Place[]>()
ORDERS.trim()
  .split('\n')
  .forEach((line, order) => {
    line.split('<').forEach((words, rank) => {
      for (const word of words.trim().split(/\s+/)) {
        const stem = stemOf(word)
        PLACES.set(stem, [...(PLACES.get(stem) ?? []), { order, rank }])
      }
    })
  })

/** Where a word stands in the orders of strength; nowhere for most. */
export const placesOf = (lower: string): readonly Place[] => PLACES.get(stemOf(lower)) ?? []

const stems = (words: string): ReadonlySet<string> => new Set(words.split(' ').map(stemOf))
const TENTATIVE = stems(
  'speculate guess wonder hint suggest imply believe think thought fear expect hope suspect assume reckon indicate estimate understand worry',
)
const CONFIRMING = stems(
  'confirm admit acknowledge concede verify reveal disclose prove establish corroborate confess',
)

/** How far a verb that attributes vouches for what it brings: 0 holds it back, 1 only says it, 2 takes it for true. */
export function vouching(lower: string): 0 | 1 | 2 {
  const stem = stemOf(lower)
  return TENTATIVE.has(stem) ? 0 : CONFIRMING.has(stem) ? 2 : 1
}
