import type { ReportDocument, ReportQuote } from './model'
import type { ReportRows, SnapshotRow, SpanRow } from './rows'

export type DocumentIndex = {
  /** The ref of the article. */
  readonly article: string
  /** A quote of a span; its document is listed from then on. */
  quote(span: SpanRow): ReportQuote
  /** The ref of a capture that something is said of; it is listed from then on. */
  refOf(snapshotId: string): string
  /** The documents quoted so far, in the order of their first quote; the article always first. */
  used(): ReportDocument[]
}

/** Gives each capture that is quoted a short name within one report. */
export function indexDocuments(rows: Pick<ReportRows, 'article' | 'snapshots'>): DocumentIndex {
  const used = new Map<string, ReportDocument>()
  const refOf = (snapshotId: string): string => {
    const known = used.get(snapshotId)
    if (known) return known.ref
    const row = rows.snapshots.get(snapshotId)
    if (!row) throw new TypeError(`a quote of a capture that was not loaded: ${snapshotId}`)
    const made = toDocument(row, `D${used.size + 1}`)
    used.set(snapshotId, made)
    return made.ref
  }
  return {
    article: refOf(rows.article.id),
    refOf,
    quote: ({ snapshotId, start, end, exact }) => ({ document: refOf(snapshotId), start, end, exact }),
    used: () => [...used.values()],
  }
}

function toDocument(row: SnapshotRow, ref: string): ReportDocument {
  return {
    ref,
    kind: row.document.kind,
    title: row.document.title,
    outlet: row.document.outlet,
    published:
      row.publishedAt && row.publishedPrecision
        ? { at: row.publishedAt.toISOString(), precision: row.publishedPrecision }
        : null,
    language: row.language,
    direction: row.direction === 'rtl' ? 'rtl' : 'ltr',
    capturedAt: row.capturedAt.toISOString(),
    method: row.method,
    address: row.finalAddress,
    snapshotDigest: row.digest,
    textDigest: row.textDigest,
  }
}
