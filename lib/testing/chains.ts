import fc from 'fast-check'
import type { Actor, Chain, ChainAttribution, ChainDocument, Derivation, Place } from '@/lib/provenance/model'

const kinds = { person: 'PERSON', group: 'GROUP', outlet: 'OUTLET', paper: 'DOCUMENT' } as const

/** An actor by a name that says what it is: "person Ada", "group officials", "outlet Wire", "paper minutes"; with `?`, not named. */
export function actor(name: string): Actor {
  const [kind = ''] = name.split(' ')
  const naming = name.endsWith('?') ? 'DESCRIBED' : 'NAMED'
  return { id: name, name, kind: kinds[kind as keyof typeof kinds], naming }
}

/** An attribution as "article: group officials? > outlet Wire", the words in front of the colon naming the document. */
export function attribution(line: string, more: Partial<ChainAttribution> = {}): ChainAttribution {
  const [documentId = '', path = ''] = line.split(': ')
  const [sourceId = '', ...relays] = path.split(' > ')
  return { id: line, documentId, sourceId, relays, headcount: null, together: null, ...more }
}

/** A derivation as "copy SYNDICATES wire", of documents by name, or of attributions by their lines. */
export function derivation(line: string): Derivation {
  const [, from = '', kind = '', to = ''] = /^(.+) (QUOTES|CITES|SYNDICATES) (.+)$/.exec(line) ?? []
  const place = (id: string): Place => ({ type: id.includes(': ') ? 'ATTRIBUTION' : 'DOCUMENT', id })
  return { id: line, kind: kind as Derivation['kind'], from: place(from), to: place(to) }
}

/** A chain of lines; documents are published by nobody unless `published` says so. */
export function chainOf(
  attributions: readonly (string | ChainAttribution)[],
  derivations: readonly string[] = [],
  published: Readonly<Record<string, string>> = {},
): Chain {
  const all = attributions.map((one) => (typeof one === 'string' ? attribution(one) : one))
  const edges = derivations.map(derivation)
  const outlets = Object.values(published)
  const actors = new Set([...all.flatMap(({ sourceId, relays }) => [sourceId, ...relays]), ...outlets])
  const named = edges.flatMap(({ from, to }) => [from, to]).filter(({ type }) => type === 'DOCUMENT')
  const documents = new Set([...all.map(({ documentId }) => documentId), ...named.map(({ id }) => id)])
  const document = (id: string): ChainDocument => ({
    id,
    title: id,
    outletId: published[id] ?? null,
    publishedAt: null,
  })
  return {
    actors: [...actors].map(actor),
    documents: [...documents].map(document),
    attributions: all,
    derivations: edges,
  }
}

const ACTORS = [
  'person a',
  'person b',
  'person c?',
  'group d?',
  'paper e',
  'outlet f',
  'outlet g',
  'outlet h',
]
const OUTLETS = ACTORS.slice(5)
const DOCUMENTS = ['k', 'l', 'm', 'n']

/** Any small chain, circular ones and unread reports among them. */
export const anyChain: fc.Arbitrary<Chain> = fc
  .array(
    fc.record({
      documentId: fc.constantFrom(...DOCUMENTS),
      sourceId: fc.constantFrom(...ACTORS),
      relays: fc.uniqueArray(fc.constantFrom(...OUTLETS), { maxLength: 2 }),
      headcount: fc.constantFrom(null, 2),
      together: fc.constantFrom(null, null, 'one', 'two'),
    }),
    { maxLength: 6 },
  )
  .chain((given) => {
    const attributions = given.map((one, at): ChainAttribution => ({ ...one, id: `a${at}` }))
    const place = fc.oneof(
      fc.constantFrom(...DOCUMENTS).map((id): Place => ({ type: 'DOCUMENT', id })),
      ...(attributions.length > 0
        ? [fc.constantFrom(...attributions).map(({ id }): Place => ({ type: 'ATTRIBUTION', id }))]
        : []),
    )
    const edge = fc.record({ kind: fc.constantFrom('QUOTES', 'CITES', 'SYNDICATES'), from: place, to: place })
    return fc.record({
      actors: fc.constant(ACTORS.map(actor)),
      documents: fc.tuple(...DOCUMENTS.map((id) => documentBy(id))),
      attributions: fc.constant(attributions),
      derivations: fc
        .array(edge, { maxLength: 5 })
        .map((edges) =>
          edges
            .filter(({ from, to }) => from.type === 'ATTRIBUTION' || to.type === 'DOCUMENT')
            .map((one, at): Derivation => ({ ...one, id: `d${at}` })),
        ),
    })
  })

const documentBy = (id: string): fc.Arbitrary<ChainDocument> =>
  fc.constantFrom(null, ...OUTLETS).map((outletId) => ({ id, title: id, outletId, publishedAt: null }))
