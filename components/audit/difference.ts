import type { TimelineEntry } from '@/lib/audit/timeline'

export type Difference = { readonly field: string; readonly before: string; readonly after: string }

/** Groups of words for the closed sets of the domain, below `marks`. */
type MarkGroup =
  | 'kind'
  | 'naming'
  | 'mode'
  | 'stance'
  | 'scope'
  | 'terms'
  | 'channel'
  | 'replyState'
  | 'use'
  | 'tick'
  | 'reasonGiven'
  | 'linkKind'
  | 'cadence'

/** How the values of fields are worded: from the catalogue, in the reader's zone. */
export type FieldWording = {
  readonly mark: (group: MarkGroup, value: string) => string
  readonly moment: (iso: string) => string
  readonly list: (values: readonly string[]) => string
}

/** Fields that hold a value of a closed set. All others but moments are somebody's own words. */
const MARKED: Readonly<Record<string, MarkGroup>> = {
  kind: 'kind',
  naming: 'naming',
  mode: 'mode',
  stance: 'stance',
  denialScope: 'scope',
  terms: 'terms',
  channel: 'channel',
  replyState: 'replyState',
  use: 'use',
  reasonGiven: 'reasonGiven',
  wordsGiven: 'reasonGiven',
  linkKind: 'linkKind',
  every: 'cadence',
}

const MOMENTS: ReadonlySet<string> = new Set(['deadline', 'askedAt', 'answeredAt', 'until'])

const EDITS = [
  'story.edited',
  'story.schedule-changed',
  'attribution.edited',
  'source.edited',
  'reply.edited',
  'grounds.set',
] as const
type Edit = Extract<TimelineEntry, { kind: (typeof EDITS)[number] }>
const isEdit = (entry: TimelineEntry): entry is Edit => EDITS.some((kind) => kind === entry.kind)

/** What an edit changed, field by field, as text to be shown. Empty for events that are no edits. */
export function differences(entry: TimelineEntry, say: FieldWording): Difference[] {
  if (entry.kind === 'claim.edited')
    return [{ field: 'words', before: entry.data.before, after: entry.data.after }]
  if (entry.kind === 'derivation.held' && entry.data.said)
    return changesBetween(entry.data.said.before, entry.data.said.after, say)
  if (!isEdit(entry)) return []
  return changesBetween(entry.data.before, entry.data.after, say)
}

type Fields = Readonly<Record<string, unknown>>

/** Where two states of a record's fields differ, as text to be shown. */
export function changesBetween(before: Fields, after: Fields, say: FieldWording): Difference[] {
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])]
  return fields.map((field) => ({
    field,
    before: shown(field, before[field], say),
    after: shown(field, after[field], say),
  }))
}

function shown(field: string, value: unknown, say: FieldWording): string {
  if (value === null || value === undefined) return ''
  if (Array.isArray(value)) {
    const parts = value.map((each) => shown(field, each, say)).filter((part) => part !== '')
    return parts.length === 0 ? '' : say.list(parts)
  }
  if (typeof value === 'boolean') return say.mark('tick', String(value))
  if (typeof value !== 'string') return JSON.stringify(value)
  if (MOMENTS.has(field)) return say.moment(value)
  const group = MARKED[field]
  return group ? say.mark(group, value) : value
}
