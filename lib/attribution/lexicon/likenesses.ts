/** Words that stand for one another in two versions of one report, and words that never do. Data, lower case, base forms. */

const rows = (words: string): readonly (readonly string[])[] =>
  words
    .trim()
    .split(/\s*\n\s*/)
    .map((row) => row.split(' '))

const pairs = (words: string): ReadonlyMap<string, string> =>
  new Map(
    words.split(/\s*\|\s*/).map((pair) => {
      const [form = '', base = ''] = pair.split(' ')
      return [form, base] as const
    }),
  )

/** One a line: whichever of them is used, the same is told. */
export const LIKENESSES = rows(`
veto block
plan initiative proposal scheme
kill assassinate murder slay
strike attack raid bomb bombard
buy purchase acquire
sack fire
quit resign resignation
die dead death
hurt injure wound injury
arrest detain detention
shut close closure
cut reduce lower slash reduction
rise increase climb grow growth
start begin
end finish conclude
talk negotiation conversation discussion discuss negotiate
money fund cash
probe investigate inquiry investigation
company firm
car vehicle
approve approval endorse
cancel cancellation scrap
delay postpone
build construct construction
ship vessel
child kid
sell sale
evacuate evacuation
visit trip
meet meeting
leak disclose disclosure
evidence proof
safe safety
choose pick
`)

/** One a line: whichever stands on one side, the other side says something else with the others. */
export const OPPOSITES = rows(`
open shut
approve reject
rise cut fall drop decline
win lose defeat
start end
guilty innocent
legal illegal
lawful unlawful
safe unsafe danger
buy sell
hire sack
acquit convict
support oppose
import export
arrive leave
join quit
alive die
lift impose
legalise ban
allow ban
allow forbid
permit ban
pass fail
early late
north south
east west
man woman
first second third
male female
true false
accept refuse reject
release arrest
praise criticise criticize condemn
more less
more few
highest lowest
high low
`)

/** Past forms that no ending shows, each before its base. */
export const IRREGULAR_PAST: ReadonlyMap<string, string> = pairs(
  `shot shoot|took take|taken take|paid pay|met meet|bought buy|sold sell|built build|began begin|begun begin|broke break|broken break|brought bring
|chose choose|chosen choose|came come|cut cut|dealt deal|drew draw|drawn draw|drove drive|driven drive|fell fall|fallen fall|felt feel|fought fight|found find|fled flee|flew fly
|flown fly|froze freeze|frozen freeze|gave give|given give|went go|gone go|grew grow|grown grow|held hold|hid hide|hidden hide|hit hit|kept keep|knew know|known know|laid lay|led lead
|left leave|lent lend|lost lose|made make|meant mean|ran run|rose rise|risen rise|sank sink|sunk sink|saw see|seen see|sent send|shook shake|slain slay|slew slay|spent spend|spoke speak
|spoken speak|stole steal|stolen steal|stood stand|struck strike|stricken strike|swam swim|taught teach|threw throw|thrown throw|told tell|thought think|understood understand|wrote write|written write|won win
|wore wear|withdrew withdraw|withdrawn withdraw`,
)

/** The same for other forms. */
export const IRREGULAR_OTHER: ReadonlyMap<string, string> = pairs(
  'dying die|lying lie|lies lie|men man|women woman|children child|people person|lives life|wives wife|thieves thief',
)

/** Words that carry no part of what a sentence says: they are not compared. */
export const EMPTY_WORDS: ReadonlySet<string> = new Set(
  `a an the this that these those some any each every all both such same own other another its it's their his her our my your he she it they we i you him them us me who whom whose which what
there here where when how why if whether and or but nor so yet as than then of in on at for from with by to into onto about against among between during through over under within without toward towards
upon across behind beyond near despite amid via around out off up down per regarding concerning following after before since until including like given while although though because unless once
is are was were be been being am has have had having do does did will would can could may might must shall should 's 'd 'll 've 're am 'm i'm he's she's that's there's we're they're you're i'll we'll he'd
isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't can't couldn't cannot shouldn't not no never neither
also just only even still already again very too quite rather more most much many several few own said says say saying told tell according reported reportedly allegedly apparently
mr mr. mrs mrs. ms ms. dr dr. sir new recent recently currently now later earlier soon today such something anything everything nothing one's get got gets going go goes come comes ever however meanwhile
himself herself itself themselves yes oh well least`.split(/\s+/),
)

/** Verbs that say little by themselves: what they carry says it. */
export const LIGHT_VERBS: ReadonlySet<string> = new Set(
  'have has had make makes made take takes took get got give gave do did go went come came let need keep kept put set remain remains remained become became be been'.split(
    ' ',
  ),
)
