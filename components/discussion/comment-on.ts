/** What a new thread is to hang on, and how it is called. */
export type CommentOn = {
  readonly kind: 'claim' | 'attribution' | 'evidence' | 'span'
  /** Of the attribution or the item of evidence; of the snapshot for a place in it. */
  readonly id: string
  readonly label: string
  readonly start?: number
  readonly end?: number
}

export const ON_CLAIM: CommentOn = { kind: 'claim', id: '', label: '' }

const ASKED = 'discussion:comment-on'

/** Asks the page's discussion for a box to comment on something in. */
export function askToComment(on: CommentOn): void {
  document.dispatchEvent(new CustomEvent(ASKED, { detail: on }))
}

export function onAskedToComment(take: (on: CommentOn) => void): () => void {
  const hear = (event: Event) => {
    if (event instanceof CustomEvent && isCommentOn(event.detail)) take(event.detail)
  }
  document.addEventListener(ASKED, hear)
  return () => document.removeEventListener(ASKED, hear)
}

/** The fields by which the server knows what it is. */
export function fieldsOn({ kind, id, start, end }: CommentOn): Readonly<Record<string, string>> {
  if (kind === 'claim') return {}
  if (kind === 'span') return { snapshotId: id, start: String(start), end: String(end) }
  return { [`${kind}Id`]: id }
}

const KINDS: readonly unknown[] = ['claim', 'attribution', 'evidence', 'span'] satisfies CommentOn['kind'][]

/** For what comes back from where a browser keeps things. */
export function isCommentOn(value: unknown): value is CommentOn {
  if (typeof value !== 'object' || value === null) return false
  if (!('kind' in value && 'id' in value && 'label' in value)) return false
  const { kind, id, label } = value
  const isPlace = 'start' in value && 'end' in value && [value.start, value.end].every(Number.isInteger)
  const known = KINDS.includes(kind) && typeof id === 'string' && typeof label === 'string'
  return known && (kind !== 'span' || isPlace)
}
