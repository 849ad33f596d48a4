import type { Scope } from '@/lib/access/scope'
import type { Range } from '@/lib/archive/model'
import type { Statement } from '@/lib/attribution/model'
import { record } from '@/lib/audit/record'
import { db, transaction } from '@/lib/core/db'
import type { SourceKind } from '@/lib/sources/model'
import { type CreatedStory, createStory } from '@/lib/stories/create'
import { insertSuggestions } from '@/lib/stories/suggestion-repository'
import { documentOf, makeStory } from './reviews'

/** An article of our own with named, unnamed and denying speakers and outlets between them. */
export const HARBOUR = [
  'Council to close the old quay in May',
  '',
  'According to two port officials speaking to Coast Wire on Sunday, the council would close the old quay in May.',
  '',
  'Mayor Ada Lindqvist denied the plan, saying that no decision had been made, Coast Wire reported.',
  '',
  '“We will do what the harbour needs,” Lindqvist said.',
  '',
  'The ferry company declined to comment.',
].join('\n')

/** Brings in a story from pasted text. */
export function bringIn(scope: Scope, text = HARBOUR, title = ''): Promise<CreatedStory> {
  return createStory(scope, { title, submission: { kind: 'PASTE_TEXT', text } })
}

type Stated = Partial<
  Pick<Statement, 'mode' | 'stance' | 'denialScope' | 'rule' | 'tagged' | 'confidence'>
> & {
  readonly who: string
  /** Words that begin where the name stands, when the name alone stands elsewhere before. */
  readonly at?: string
  readonly named?: boolean
  readonly kind?: SourceKind
  readonly people?: number
  readonly cue: string
  readonly content?: readonly string[]
  readonly via?: string
}

/**
 * A statement as the engine would find it, written down by the words it is made of, which stand in the text once and
 * in order. Tests of what people make of suggestions do not hang on what the engine finds today.
 */
export function stated(text: string, { who, cue, content = [], via, ...given }: Stated): Statement {
  const at = (words: string): Range => {
    const start = text.indexOf(words)
    if (start === -1) throw new Error(`“${words}” does not stand in the text`)
    return { start, end: start + words.length }
  }
  const { start } = at(given.at ?? who)
  const name = { start, end: start + who.length }
  const outlets = via ? [{ range: at(via), name: via, cue: null }] : []
  const parts = [name, at(cue), ...content.map(at)]
  const naming = given.named ? 'NAMED' : 'DESCRIBED'
  return {
    range: {
      start: Math.min(...parts.map((part) => part.start)),
      end: Math.max(...parts.map((part) => part.end)),
    },
    source: {
      range: name,
      name: who,
      kind: given.kind ?? 'PERSON',
      naming,
      headcount: given.people ?? null,
    },
    cue: at(cue),
    content: content.map(at),
    outlets,
    mode: given.mode ?? 'INDIRECT',
    stance: given.stance ?? 'ASSERTS',
    denialScope: given.denialScope ?? null,
    denied: null,
    hedges: [],
    saidWhen: null,
    within: null,
    rule: given.rule ?? 'by-hand',
    tagged: given.tagged ?? false,
    confidence: given.confidence ?? null,
  }
}

/** What HARBOUR's speakers say, in reading order. */
const HARBOUR_STATEMENTS: readonly Stated[] = [
  {
    who: 'two port officials',
    kind: 'GROUP',
    people: 2,
    cue: 'According to',
    content: ['the council would close the old quay in May'],
    via: 'Coast Wire',
  },
  {
    who: 'Mayor Ada Lindqvist',
    named: true,
    people: 1,
    cue: 'denied',
    content: ['no decision had been made'],
    via: 'Coast Wire',
    stance: 'DENIES',
  },
  {
    who: 'Lindqvist',
    at: 'Lindqvist said',
    named: true,
    people: 1,
    cue: 'said.',
    content: ['“We will do what the harbour needs,”'],
    mode: 'DIRECT',
  },
  {
    who: 'The ferry company',
    kind: 'ORGANISATION',
    named: true,
    cue: 'declined to comment',
    stance: 'NO_COMMENT',
  },
]

/**
 * A story whose article has been searched, with the suggestions of HARBOUR, which the text must contain, or those given.
 * Nothing is queued for it: where a worker runs, it would search in the middle of the test.
 */
export async function makeReadStory(
  scope: Scope,
  text = HARBOUR,
  statements: readonly Stated[] = HARBOUR_STATEMENTS,
): Promise<CreatedStory> {
  const { id: storyId, articleId: snapshotId } = await makeStory(scope, 'Old quay', text)
  const found = { statements: statements.map((one) => stated(text, one)), labels: [] }
  await transaction(async (tx) => {
    await insertSuggestions(scope, { storyId, snapshotId, from: 0 }, found, tx)
    await record(tx, scope, {
      kind: 'suggestions.found',
      subject: { type: 'document', id: snapshotId },
      storyId,
      data: { snapshotId, count: statements.length },
    })
  })
  return { storyId, documentId: await documentOf(snapshotId), snapshotId }
}

/** The kinds of everything recorded in a team, in order. */
export async function recorded({ teamId }: Scope): Promise<string[]> {
  const events = await db().auditEvent.findMany({ where: { teamId }, orderBy: { seq: 'asc' } })
  return events.map((event) => event.kind)
}
