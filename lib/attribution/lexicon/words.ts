/** Closed classes of English: the small words by which phrases are told apart. Data, lower case. */

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

export const DETERMINERS = set(
  'the a an this that these those some any each every many several few all both no another other his her its their our my your one two three four five six seven eight nine ten eleven twelve dozens scores hundreds thousands most more',
)

/** Prepositions that may tie a phrase to the noun before it: "a spokesman for the ministry". */
export const TYING_PREPOSITIONS = set(
  'of for at in from with on to close within inside about near under against',
)

/** Words that go on with a description after its noun: "people familiar with the matter". */
export const DESCRIBING = set('familiar close briefed involved aware based opposed')

export const PREPOSITIONS = set(
  'of in on at for from with by to about against among between during into through over under within without toward towards upon across behind beyond near despite amid via around outside inside off onto per regarding concerning following before after since until including like unlike given',
)

export const SUBORDINATORS = set(
  'that because although though while when if whether since after before until unless as than but and or nor so yet where which who whom whose what how why once whereas lest',
)

export const COORDINATORS = set('and but or nor yet so while although though whereas however')

export const AUXILIARIES = set(
  "is are was were be been being am has have had having do does did will would can could may might must shall should cannot isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't can't couldn't shouldn't mustn't 'd 'll 've 're ain't",
)

export const BE = set("is are was were be been being am isn't aren't wasn't weren't")

export const NEGATIONS = set(
  "not never no neither nor isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't can't couldn't cannot shouldn't hardly",
)

export const SUBJECT_PRONOUNS = set(
  'he she they it we i you who which whoever everyone everybody someone somebody nobody others',
)

export const OBJECT_PRONOUNS = set('him her them it us me you himself herself themselves')

export const ADVERBS = set(
  'also later earlier then now still already again even only just once soon often always ever further instead meanwhile thus therefore perhaps maybe long first twice too either both neither nor rather quite simply since afterward afterwards ago yesterday today tomorrow tonight has-been',
)

export const DATE_WORDS = set(
  "monday tuesday wednesday thursday friday saturday sunday mondays january february march april june july august september october november december jan. feb. mar. apr. aug. sept. sep. oct. nov. dec. today yesterday tonight tomorrow morning afternoon evening night noon midnight week weekend month year hour hours days weeks months years week's monday's tuesday's wednesday's thursday's friday's saturday's sunday's",
)

export const DATE_LEADS = set('on last late early earlier later this next in at previous past')

export const NUMBERS: ReadonlyMap<string, number> = new Map(
  'one two three four five six seven eight nine ten eleven twelve'
    .split(' ')
    .map((word, i) => [word, i + 1] as const),
)

/** Adverbs in -ly are taken by their ending; these are the ones that are not adverbs. */
const NOT_ADVERBS = set(
  'family ally rally july italy reply supply assembly likely elderly friendly early daily weekly only monthly anomaly bully',
)

/** True for a word that may stand between a subject and its verb without being part of either. */
export function isAdverb(lower: string): boolean {
  return ADVERBS.has(lower) || (lower.length > 4 && lower.endsWith('ly') && !NOT_ADVERBS.has(lower))
}

/** Frequent verb forms without an ending that shows them; with auxiliaries and -ed they tell a clause from a phrase. */
export const COMMON_VERBS = set(
  'quoted quotes cited cites went came took made got won lost began left held met led fell rose gave sent knew ran paid brought kept kills kill killed wants want needs need goes makes takes plans makes gets fell shut hit cut set put broke grew drew spoke stood struck felt saw became fled flew let means meant seems remains looks works lives starts ended seeks sought bought sold built shot died',
)
