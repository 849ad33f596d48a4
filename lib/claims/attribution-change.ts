/** What an edit made of an attribution, for the history and for two people who have to agree. Pure. */
import type { Range } from '@/lib/archive/model'
import { changed, type Fields } from '@/lib/audit/conflict'
import { calledIn } from '@/lib/sources/naming'
import type { StoredAttribution } from './attribution-repository'
import type { AttributionView } from './view'

/** An attribution as it is read and as it is stored. */
export type WholeAttribution = { readonly view: AttributionView; readonly attribution: StoredAttribution }

/** An attribution as the history shows it: in words, without ids. */
export function fieldsOf(view: AttributionView): Fields {
  return {
    source: calledIn(view, view.source),
    sourceWords: view.sourceWords,
    naming: view.naming,
    headcount: view.headcount,
    relays: view.relays.map((relay) => relay.name),
    cue: view.cue,
    mode: view.mode,
    stance: view.stance,
    denialScope: view.denialScope,
    denialTarget: view.denialTarget,
    denialClaim: view.denialClaim?.text ?? null,
    terms: view.terms,
    saidWhen: view.saidWhen,
    note: view.note,
    document: view.document.title,
    statement: view.quote.exact,
    words: view.contents.map((quote) => quote.exact),
  }
}

/** The fields by name, as JSON: whoever is told of them is told in words, which are not ours to choose here. */
export const showFields = (fields: Fields): string => JSON.stringify(fields)

/**
 * The difference an edit made, or null when it made none. What reads alike can still be something else: another
 * person of the same name, the same words in another place. Only there do ids and places tell the two apart.
 */
export function changeOf(before: WholeAttribution, after: WholeAttribution): ReturnType<typeof changed> {
  const meant = changed(meantBy(before), meantBy(after))
  const read = changed(fieldsOf(before.view), fieldsOf(after.view))
  if (!meant && !read) return null
  return { before: { ...meant?.before, ...read?.before }, after: { ...meant?.after, ...read?.after } }
}

/** What an attribution points at, under the names that `fieldsOf` has for the words of it. */
function meantBy({ view, attribution }: WholeAttribution): Fields {
  const { span, sourceSpan, cueSpan } = attribution
  const record = ({ id, name }: { id: string; name: string }) => `${name} (${id})`
  const place = (range: Range | null) => range && `${range.start}–${range.end}`
  const { denialClaim, quote, document } = view
  return {
    source: record({ id: view.source.id, name: calledIn(view, view.source) }),
    relays: view.relays.map(record),
    denialClaim: denialClaim && record({ id: denialClaim.id, name: denialClaim.text }),
    document: record({ id: quote.snapshotId, name: document.title }),
    place: [span, ...view.contents, sourceSpan, cueSpan].map(place),
  }
}
