import type { Stance } from '@/lib/attribution/model'

/**
 * What may follow a cue verb.
 *   SPEECH  a quote, a that-clause or a bare clause: "said the road was closed"
 *   TELL    a hearer first: "told Reuters that the road was closed"
 *   CLAUSE  a quote or a that-clause: "revealed that the road was closed"
 *   QUOTE   a quote only: "joked, “Close the road.”"
 *   OBJECT  a noun phrase or a clause: "denied the claim"
 *   NAMING  words quoted inside the clause: "called the road “a disgrace”"
 *   INTENT  an infinitive or a prepositional object: "vowed to close the road", "called for an inquiry"
 */
export type Frame = 'SPEECH' | 'TELL' | 'CLAUSE' | 'QUOTE' | 'OBJECT' | 'NAMING' | 'INTENT'

export type VerbForm = 'PAST' | 'THIRD' | 'BASE' | 'ING'

export type VerbEntry = {
  readonly lemma: string
  readonly frames: readonly Frame[]
  readonly stance: Stance
  /** True when a document or a thing can be the subject: "a report found". */
  readonly impersonal: boolean
  /** True when the form is also a common noun ("claims", "report"), so it needs more around it to count as a verb. */
  readonly noun: boolean
  /** The word that must follow directly: "point *out*". */
  readonly particle: string | null
}

type Group = {
  readonly frames: readonly Frame[]
  readonly stance: Stance
  readonly impersonal?: boolean
  readonly verbs: string
}

/** The lexicon. `*` marks a verb whose base and third-person form are nouns as well, `/out` a particle. */
const GROUPS: readonly Group[] = [
  {
    frames: ['SPEECH'],
    stance: 'ASSERTS',
    impersonal: true,
    verbs: 'say announce report* warn argue claim* write note* declare conclude suggest estimate*',
  },
  {
    frames: ['SPEECH'],
    stance: 'ASSERTS',
    verbs:
      'state* add insist assert contend allege maintain reiterate stress* emphasize emphasise testify tweet* recall explain predict complain boast* brag joke* quip muse remark* comment* observe exclaim reply* respond counter* retort post* point/out swear imply',
  },
  { frames: ['TELL'], stance: 'ASSERTS', verbs: 'tell inform assure remind caution' },
  {
    frames: ['CLAUSE'],
    stance: 'ASSERTS',
    impersonal: true,
    verbs: 'reveal disclose indicate show* find mention* demonstrate',
  },
  {
    frames: ['CLAUSE'],
    stance: 'ASSERTS',
    verbs:
      'affirm believe think fear* hope* guess* pledge* promise* vow* threaten agree advise learn reckon propose hint* speculate attest signal* proclaim relate recount assume decide expect worry* understand see feel know hear demand* recommend',
  },
  {
    frames: ['QUOTE'],
    stance: 'ASSERTS',
    verbs:
      'continue begin shout* yell* cry laugh* chant* sing echo* go/on chime/in sum/up ask* wonder* inquire sigh* whisper* scream* tease urge* plead lament* opine intone fume* snap* fire/back shoot/back marvel mutter describe put/it read demand* advise crow',
  },
  { frames: ['OBJECT', 'SPEECH'], stance: 'CONFIRMS', verbs: 'confirm admit concede' },
  { frames: ['OBJECT', 'CLAUSE'], stance: 'CONFIRMS', verbs: 'acknowledge corroborate verify' },
  { frames: ['OBJECT', 'CLAUSE'], stance: 'DENIES', verbs: 'deny refute rebut' },
  {
    frames: ['OBJECT', 'CLAUSE'],
    stance: 'DISPUTES',
    verbs: 'dispute* contest* reject dismiss challenge* contradict',
  },
  {
    frames: ['NAMING'],
    stance: 'ASSERTS',
    verbs:
      'call* describe label* brand* dub deem blast* slam* criticize criticise praise* condemn denounce deride mock decry accuse blame* liken characterize characterise compare',
  },
  {
    frames: ['INTENT'],
    stance: 'ASSERTS',
    verbs: 'vow* pledge* promise* threaten urge* call/for call/on demand* plead offer* refuse agree advise',
  },
]

const IRREGULAR: Readonly<Record<string, string>> = {
  say: 'said',
  tell: 'told',
  write: 'wrote written',
  think: 'thought',
  know: 'knew known',
  find: 'found',
  show: 'showed shown',
  swear: 'swore sworn',
  begin: 'began begun',
  sing: 'sang sung',
  put: 'put',
  go: 'went gone',
  shoot: 'shot',
  read: 'read',
  feel: 'felt',
  see: 'saw seen',
  hear: 'heard',
  understand: 'understood',
  admit: 'admitted',
  rebut: 'rebutted',
  brag: 'bragged',
  quip: 'quipped',
  dub: 'dubbed',
  label: 'labeled labelled',
  signal: 'signaled signalled',
  snap: 'snapped',
  slam: 'slammed',
}

const DOUBLING = new Set(['admit', 'rebut', 'brag', 'quip', 'dub', 'begin', 'put', 'snap', 'slam', 'swim'])

/** The forms of a regular or listed irregular verb. */
export function inflect(lemma: string): Record<VerbForm, readonly string[]> {
  const sibilant = /(s|x|z|ch|sh)$/.test(lemma)
  const consonantY = /[^aeiou]y$/.test(lemma)
  const third = consonantY
    ? `${lemma.slice(0, -1)}ies`
    : sibilant || lemma === 'go'
      ? `${lemma}es`
      : `${lemma}s`
  const regular = consonantY ? `${lemma.slice(0, -1)}ied` : lemma.endsWith('e') ? `${lemma}d` : `${lemma}ed`
  const stem = DOUBLING.has(lemma)
    ? lemma + lemma.slice(-1)
    : lemma.endsWith('e') && !/(ee|oe)$/.test(lemma)
      ? lemma.slice(0, -1)
      : lemma
  return {
    BASE: [lemma],
    THIRD: [third],
    PAST: IRREGULAR[lemma]?.split(' ') ?? [regular],
    ING: [`${stem}ing`],
  }
}

type VerbSense = { readonly form: VerbForm; readonly entries: readonly VerbEntry[] }

function build(): ReadonlyMap<string, readonly VerbSense[]> {
  const byForm = new Map<string, Map<VerbForm, VerbEntry[]>>()
  for (const group of GROUPS) {
    for (const word of group.verbs.split(' ')) {
      const [marked = '', particle = null] = word.split('/')
      const lemma = marked.replace('*', '')
      const noun = marked.endsWith('*')
      const entry: VerbEntry = {
        lemma,
        frames: group.frames,
        stance: group.stance,
        impersonal: group.impersonal === true,
        noun,
        particle,
      }
      for (const [form, spellings] of Object.entries(inflect(lemma)) as [VerbForm, readonly string[]][]) {
        for (const spelling of spellings) {
          const forms = byForm.get(spelling) ?? new Map<VerbForm, VerbEntry[]>()
          forms.set(form, [...(forms.get(form) ?? []), entry])
          byForm.set(spelling, forms)
        }
      }
    }
  }
  const senses = new Map<string, readonly VerbSense[]>()
  for (const [spelling, forms] of byForm) {
    senses.set(
      spelling,
      [...forms].map(([form, entries]) => ({ form, entries })),
    )
  }
  return senses
}

const VERBS = build()

/** The senses of a lower-case word as a cue verb; empty when it is none. */
export const verbSenses = (lower: string): readonly VerbSense[] => VERBS.get(lower) ?? []

/** True for a form that is a cue verb and never a noun: it ends a noun phrase. */
export function isPlainVerb(lower: string): boolean {
  const senses = VERBS.get(lower)
  return (
    senses?.some(
      (sense) =>
        sense.form === 'PAST' || (sense.form !== 'ING' && sense.entries.every((entry) => !entry.noun)),
    ) ?? false
  )
}
