import type { Scope } from '@/lib/access/scope'
import { db } from '@/lib/core/db'
import { type CreatedStory, createStory } from '@/lib/stories/create'
import { findSuggestions } from '@/lib/stories/suggest'

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

/** Brings in a story and looks for suggestions in it, as the worker would. */
export async function bringInRead(scope: Scope, text = HARBOUR): Promise<CreatedStory> {
  const story = await bringIn(scope, text)
  await findSuggestions(scope, story.snapshotId)
  return story
}

/** The kinds of everything recorded in a team, in order. */
export async function recorded({ teamId }: Scope): Promise<string[]> {
  const events = await db().auditEvent.findMany({ where: { teamId }, orderBy: { seq: 'asc' } })
  return events.map((event) => event.kind)
}
