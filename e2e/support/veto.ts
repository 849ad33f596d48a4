import fs from 'node:fs'
import path from 'node:path'
import { ROOT } from './server'

const FILE = path.resolve(ROOT, '../shared/articles/veto.txt')

/** Whether the first article of the acceptance is to be had: it is not part of the repository. */
export const vetoPresent = fs.existsSync(FILE)
export const vetoAbsent = `The veto article is not at ${FILE}; this journey needs it.`

export const vetoArticle = () => fs.readFileSync(FILE, 'utf8')

export const CLAIM = 'Trump vetoed an Israeli plan to kill Khamenei.'
export const DENIED_INSTEAD = 'that the reported conversations between him and Trump took place'
export const RATIONALE =
  'Both officials are unnamed and came through one agency; the one denial on the record is of something else.'

/** A further report of the same, which rests on the same agency. In our own words. */
export const ECHO = {
  outlet: 'Harbour Post',
  text: [
    'Harbour Post: Washington stopped strike on Iranian leader',
    '',
    'The American president stopped an Israeli plan against the Iranian leader, Reuters reported, citing two U.S. officials.',
    '',
    'The White House gave no date for that decision.',
  ].join('\n'),
  said: 'The American president stopped an Israeli plan against the Iranian leader',
  evidence: 'The White House gave no date for that decision.',
}

export type ExpectedCard = {
  /** Words of the claim the card would make. */
  readonly words: RegExp
  /** The source and the outlets its words came through. */
  readonly path: readonly string[]
  readonly stance: string
  readonly tags: readonly string[]
}

/** What must be found in the veto article, each as its card has to read. */
export const EXPECTED: readonly ExpectedCard[] = [
  {
    words: /^President Trump blocked/,
    path: ['two U.S. officials', 'Reuters'],
    stance: 'asserts',
    tags: ['paraphrased', 'unnamed', '2 people as stated'],
  },
  {
    words: /Have the Iranians killed an American yet/,
    path: ['One senior U.S. administration official', 'Reuters'],
    stance: 'asserts',
    tags: ['quoted', 'unnamed'],
  },
  {
    words: /many reports regarding conversations/i,
    path: ['Israeli Prime Minister Benjamin Netanyahu', 'Reuters'],
    stance: 'denies',
    tags: ['paraphrased', 'named'],
  },
  {
    words: /so many false reports of conversations/,
    path: ['Netanyahu', 'Reuters'],
    stance: 'denies',
    tags: ['quoted', 'named'],
  },
  {
    words: /We.ll do what we need to do/,
    path: ['Netanyahu'],
    stance: 'asserts',
    tags: ['quoted', 'named'],
  },
  {
    words: /We knew everything/,
    path: ['Trump'],
    stance: 'asserts',
    tags: ['partly quoted', 'named'],
  },
  {
    words: /Trump has remained hopeful/,
    path: ['CNN'],
    stance: 'asserts',
    tags: ['paraphrased', 'named'],
  },
  {
    words: /global airlines cancelled flights/i,
    path: ['Legit.ng'],
    stance: 'asserts',
    tags: ['paraphrased', 'named'],
  },
  {
    words: /forcing the planes to turn back/,
    path: ['aircraft tracker Flight Aware'],
    stance: 'asserts',
    tags: ['paraphrased', 'named'],
  },
]
