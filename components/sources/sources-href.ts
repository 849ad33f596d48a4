import { SOURCE_KINDS, type SourceKind } from '@/lib/sources/model'

/** What narrows the list of sources; it stands in the address, so that a view can be sent to a colleague. */
export type SourceFilter = { readonly words: string; readonly kind: SourceKind | null }

/** The list's address; what means the same as nothing is left out. */
export function sourcesHref(
  team: string,
  { words, kind, cursor }: Partial<SourceFilter> & { cursor?: string },
): string {
  const query = new URLSearchParams()
  if (words) query.set('words', words)
  if (kind) query.set('kind', kind)
  if (cursor) query.set('cursor', cursor)
  const asked = query.toString()
  return asked ? `/${team}/sources?${asked}` : `/${team}/sources`
}

type Asked = Readonly<Record<string, string | string[] | undefined>>

/** Reads the filter and the place in the list from an address; whatever makes no sense narrows nothing. */
export function readSourceFilter({
  words,
  kind,
  cursor,
}: Asked): SourceFilter & { readonly cursor: string | null } {
  return {
    words: typeof words === 'string' ? words.trim().slice(0, 300) : '',
    kind: SOURCE_KINDS.find((one) => one === kind) ?? null,
    cursor: typeof cursor === 'string' && cursor ? cursor : null,
  }
}
