/** Nouns that name those who supply information, by kind. Data, lower case; plurals are made by rule. */

const list = (words: string): readonly string[] => words.trim().split(/\s+/)

/** People by office, work or part in an event. */
const PERSON_NOUNS = list(`
official spokesman spokeswoman spokesperson aide adviser advisor minister president chancellor ambassador diplomat envoy senator congressman congresswoman
representative lawmaker legislator politician governor mayor councillor councilman councilwoman candidate nominee deputy secretary director chief head chair
chairman chairwoman chairperson executive ceo founder owner manager supervisor employee worker staffer staff officer investigator inspector detective
prosecutor lawyer attorney judge justice magistrate juror defendant plaintiff suspect victim witness bystander neighbor neighbour resident local villager
commander general colonel captain soldier fighter militant pilot driver passenger doctor surgeon nurse physician patient professor teacher student pupil
scientist researcher economist analyst expert scholar historian author writer journalist reporter columnist correspondent editor anchor host moderator
activist campaigner advocate protester protestor demonstrator organizer organiser volunteer critic supporter opponent ally rival voter delegate pollster
strategist consultant operative surrogate insider donor republican democrat conservative liberal leader king queen prince princess pope bishop priest rabbi imam
mother father parent son daughter brother sister husband wife widow friend colleague relative cousin uncle aunt boss player coach actor actress singer farmer fisherman
trader investor banker broker shareholder landlord tenant customer client consumer member man woman boy girl person veteran engineer technician regulator
negotiator mediator broadcaster blogger whistleblower informant agent guard sheriff ranger firefighter paramedic rescuer coroner curator librarian
commissioner controller treasurer premier counsel participant attendee organiser caller guest panelist clerk deckhand sailor mechanic baker commentator pundit speaker appointee predecessor successor
`)

/** People by a plural or collective word. */
const GROUP_NOUNS = list(`
people men women children police firefighters paramedics democrats republicans both others supporters critics observers authorities families crowd crowds
couple pair trio crew teammates passengers survivors eyewitnesses locals personnel faculty press
`)

/** Bodies: they speak with one voice. */
const ORGANISATION_NOUNS = list(`
ministry department agency government administration company firm corporation business bank airline carrier airport manufacturer maker tracker retailer supplier union party
committee commission council parliament congress senate house court tribunal army navy military force forces office bureau authority campaign organization
organisation association federation foundation institute institution university college school hospital church group network charity watchdog regulator
board body service team club league think-tank embassy consulate coalition alliance bloc syndicate society center centre laboratory lab secretariat presidency
chamber caucus kremlin pentagon treasury cabinet regime fund exchange utility operator developer provider startup platform nonprofit consortium leadership state county city division unit lines railways railway motors holdings industries technologies pharmaceuticals clinic shipyard museum library orchestra
`)

/** Things that are written or measured. */
const DOCUMENT_NOUNS = list(`
report study survey poll statement document filing memo memorandum letter email e-mail transcript affidavit complaint indictment lawsuit petition ruling
verdict order law bill act treaty contract agreement record file log data statistics figures research analysis audit review assessment dossier cable dispatch
manual guideline book article paper editorial essay column release communique communiqué post tweet message text note diary journal minutes recording video footage
census findings evidence brief declaration directive page website site sign certificate receipt warrant autopsy notice advisory bulletin summary fact-sheet
`)

/** Those the reader is told nothing about. */
export const BARE_SOURCES: ReadonlySet<string> = new Set(
  list('source sources insider insiders people person'),
)

/** News media without a name. */
export const MEDIA_NOUNS: ReadonlySet<string> = new Set(
  list(
    'newspaper newspapers magazine broadcaster outlet outlets media agency tabloid daily weekly website station network',
  ),
)

const IRREGULAR_PLURALS: ReadonlyMap<string, string> = new Map([
  ['spokesman', 'spokesmen'],
  ['spokeswoman', 'spokeswomen'],
  ['spokesperson', 'spokespeople'],
  ['congressman', 'congressmen'],
  ['congresswoman', 'congresswomen'],
  ['chairman', 'chairmen'],
  ['man', 'men'],
  ['woman', 'women'],
  ['person', 'people'],
  ['wife', 'wives'],
  ['chief', 'chiefs'],
  ['councilman', 'councilmen'],
  ['fisherman', 'fishermen'],
])

/** The plural of a noun by rule. */
export function plural(noun: string): string {
  const irregular = IRREGULAR_PLURALS.get(noun)
  if (irregular) return irregular
  if (/(s|x|z|ch|sh)$/.test(noun)) return `${noun}es`
  return /[^aeiou]y$/.test(noun) ? `${noun.slice(0, -1)}ies` : `${noun}s`
}

const singulars = (nouns: readonly string[]): ReadonlySet<string> => new Set(nouns)
const plurals = (nouns: readonly string[]): ReadonlySet<string> => new Set(nouns.map(plural))

export const PEOPLE: ReadonlySet<string> = new Set([...PERSON_NOUNS, 'source'])
export const PEOPLE_PLURAL: ReadonlySet<string> = new Set([
  ...plurals(PERSON_NOUNS),
  ...GROUP_NOUNS,
  'sources',
])
export const ORGANISATIONS: ReadonlySet<string> = new Set([
  ...ORGANISATION_NOUNS,
  ...plurals(ORGANISATION_NOUNS),
])
export const DOCUMENTS: ReadonlySet<string> = singulars([...DOCUMENT_NOUNS, ...DOCUMENT_NOUNS.map(plural)])

/** Titles that make the capitalised words after them a person. */
export const PERSON_TITLES: ReadonlySet<string> = new Set(
  list(`mr mr. mrs mrs. ms ms. mx. dr dr. prof prof. sen sen. rep rep. gov gov. gen gen. lt. col. maj. capt. sgt. rev. hon. sir dame lord lady king queen prince
princess pope president premier chancellor minister secretary senator governor mayor judge justice general colonel captain professor ambassador congressman
congresswoman speaker chairman chairwoman director commissioner sheriff coach spokesman spokeswoman`),
)

export const FEMALE_WORDS: ReadonlySet<string> = new Set(
  list(`mrs mrs. ms ms. lady dame queen princess spokeswoman congresswoman chairwoman councilwoman mother sister daughter wife widow woman girl actress aunt
hillary ana lucy rosa clara eva nina amy lisa linda barbara patricia rachel rebecca samantha victoria angela theresa mary anna anne maria sarah susan jennifer elizabeth laura karen nancy michelle melania ivanka kellyanne donna emma julia sofia
amara ingrid fatima leila aisha priya mei yuki olga elena nadia ruth helen jane kate alice carla marta mira lucia`),
)

export const MALE_WORDS: ReadonlySet<string> = new Set(
  list(`mr mr. sir lord king prince pope spokesman congressman chairman councilman father brother son husband man boy actor uncle
donald john james robert michael william david richard joseph thomas charles paul mark george steven andrew mike bill barack bernie tim benjamin
vladimir emmanuel boris ahmed mohammed ali omar carlos juan jose pedro ivan hans lars kenji wei raj daniel peter tom jack henry tomas samuel`),
)
