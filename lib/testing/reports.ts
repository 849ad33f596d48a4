import { createTranslator } from 'next-intl'
import type { ReportCheck, VerdictReport } from '@/lib/reports/model'
import type { Say } from '@/lib/reports/say'
import { en } from '@/messages/en'

const translate = createTranslator({
  locale: 'en-GB',
  messages: en,
  onError: (error) => {
    throw error
  },
})

/** The real catalogue; a missing sentence fails the test. */
export const englishWords: Say = (key, params) => translate(key as never, params as never)

const hash = (digit: string) => digit.repeat(64)
const quote = (document: string, start: number, exact: string) => ({
  document,
  start,
  end: start + exact.length,
  exact,
})

const check = (document: string, words: string, start: number): ReportCheck => ({
  ...{ document, words, state: 'EXACT', difference: null, checkedAt: '2025-06-16T14:31:07.000Z' },
  places: [{ start, end: start + words.length }],
})

/** A frozen report with something in every member: two claims, a denial of another one, an unnamed source, all sides. */
export function sampleReport(): VerdictReport {
  return {
    $schema: '/schema/report-v2.json',
    schemaId: 'urn:corroborate:schema:verdict-report:2',
    schemaVersion: 2,
    title: 'Quay closure: what can be printed',
    team: 'Tidewater Gazette',
    story: { number: 4, title: 'Quay closure', deadline: '2025-06-16T17:00:00.000Z' },
    article: 'D1',
    options: { showReviewerNames: true },
    documents: [
      document('D1', 'a'),
      { ...document('D2', 'b'), ...evidenceCapture },
      { ...document('D3', 'b'), ...wireCapture },
    ],
    claims: [decidedClaim(), openClaim()],
    frozen: {
      number: 7,
      at: '2025-06-16T16:12:30.000Z',
      by: 'Ines Whitcombe',
      audit: { seq: 412, hash: hash('e') },
    },
  }
}

const evidenceCapture = {
  kind: 'EVIDENCE',
  title: 'محضر المجلس',
  outlet: null,
  published: null,
  language: 'ar',
  direction: 'rtl',
  method: 'UPLOAD',
} as const

const wireCapture = {
  kind: 'EVIDENCE',
  title: 'Officials: quay is finished',
  outlet: 'Coast Wire',
  method: 'FETCH',
  address: 'https://coastwire.example/2025/06/quay',
} as const

function document(ref: string, digit: string): VerdictReport['documents'][number] {
  return {
    ref,
    kind: 'ARTICLE',
    title: 'Council to shut the old quay',
    outlet: 'Evening Packet',
    published: { at: '2025-06-15T00:00:00.000Z', precision: 'DAY' },
    language: 'en',
    direction: 'ltr',
    capturedAt: '2025-06-16T14:02:11.000Z',
    method: 'PASTE_TEXT',
    address: null,
    snapshotDigest: hash(digit),
    textDigest: hash(digit === 'a' ? 'c' : 'd'),
  }
}

function decidedClaim(): VerdictReport['claims'][number] {
  return {
    ref: 'C1',
    number: 1,
    text: 'The council has decided to shut the old quay.',
    wording: 2,
    state: 'DECIDED',
    quotes: [quote('D1', 18, 'the council will shut the old quay')],
    verdict: {
      value: 'DENIED',
      basis: 'ADJUDICATION',
      rationale: 'The minutes record no vote.\n\nThe harbour master’s denial is about dredging.',
      decidedBy: { name: 'Olu Brandt', role: 'EDITOR' },
      decidedAt: '2025-06-16T15:40:00.000Z',
      revision: 3,
      evidence: ['C1-E1'],
    },
    attributions: [assertion, denial],
    offTheRecord: 1,
    evidence: [
      {
        ref: 'C1-E1',
        side: 'AGAINST',
        quote: quote('D2', 905, 'لم يجر أي تصويت'),
        note: 'Minutes of 9 June, item 4',
        checks: [check('D2', 'لم يجر أي تصويت', 905)],
      },
    ],
    reviews: [
      {
        ref: 'C1-R1',
        reviewer: { name: 'Tam Ferreira', role: 'REVIEWER' },
        verdict: 'UNVERIFIED',
        rationale: 'Only unnamed sources.',
        submittedAt: '2025-06-16T15:01:00.000Z',
        evidence: [],
      },
    ],
  }
}

const assertion: VerdictReport['claims'][number]['attributions'][number] = {
  ref: 'C1-A1',
  source: {
    words: 'three port officials',
    name: null,
    kind: 'GROUP',
    naming: 'DESCRIBED',
    headcount: 3,
  },
  outlets: [
    { name: 'Coast Wire', kind: 'OUTLET' },
    { name: 'Evening Packet', kind: 'OUTLET' },
  ],
  cue: 'told',
  mode: 'MIXED',
  stance: 'ASSERTS',
  denial: null,
  terms: 'BACKGROUND',
  saidWhen: 'on Saturday',
  statement: quote('D1', 60, '“It is over,” three port officials told Coast Wire, “for the quay.”'),
  contents: [quote('D1', 61, 'It is over,'), quote('D1', 113, 'for the quay.')],
  checks: [
    check('D1', 'It is over,', 61),
    check('D1', 'for the quay.', 113),
    { ...check('D3', 'It is over,', 240), state: 'NORMALISED' },
    {
      ...check('D3', 'for the quay.', 301),
      state: 'ALTERED',
      difference: [
        { kind: 'SAME', text: 'for the' },
        { kind: 'DELETED', text: 'quay.' },
        { kind: 'INSERTED', text: 'fish market.' },
      ],
    },
  ],
}

const denial: VerdictReport['claims'][number]['attributions'][number] = {
  ...assertion,
  ref: 'C1-A2',
  source: {
    words: 'Harbour master Aldous Penn',
    name: 'Aldous Penn',
    kind: 'PERSON',
    naming: 'NAMED',
    headcount: 1,
  },
  stance: 'DENIES',
  mode: 'DIRECT',
  contents: [quote('D1', 400, 'There is no deal'), quote('D1', 380, 'None.')],
  checks: [],
  terms: 'ON_RECORD',
  denial: {
    scope: 'DIFFERENT',
    target: 'That dredging has stopped',
    claim: { number: 9, text: 'Dredging has stopped.' },
  },
}

function openClaim(): VerdictReport['claims'][number] {
  return {
    ref: 'C2',
    number: 2,
    text: 'Forty boats use the quay.',
    wording: 1,
    state: 'IN_REVIEW',
    quotes: [],
    verdict: null,
    attributions: [],
    offTheRecord: 0,
    evidence: [],
    reviews: [],
  }
}

/** Every text and number in a value, with the path that leads to it. */
export function leaves(value: unknown, path = ''): { path: string; value: string | number }[] {
  if (typeof value === 'string' || typeof value === 'number') return [{ path, value }]
  if (value === null || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([key, member]) => leaves(member, `${path}/${key}`))
}

/** The same value with `change` done to each text that a person could have typed. */
export function withTexts<T>(value: T, change: (text: string) => string): T {
  const fixed =
    /\/(\$schema|schemaId|ref|article|document|direction|at|capturedAt|checkedAt|decidedAt|submittedAt|deadline)$|[dD]igest$|\/hash$|\/evidence\/\d+$/
  const walk = (part: unknown, path: string): unknown => {
    if (typeof part === 'string') return fixed.test(path) || /^[A-Z_]+$/.test(part) ? part : change(part)
    if (Array.isArray(part)) return part.map((item, index) => walk(item, `${path}/${index}`))
    if (part === null || typeof part !== 'object') return part
    return Object.fromEntries(
      Object.entries(part).map(([key, member]) => [key, walk(member, `${path}/${key}`)]),
    )
  }
  return walk(value, '') as T
}
