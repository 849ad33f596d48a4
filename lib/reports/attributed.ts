import type { DocumentIndex } from './documents'
import type { ReportAttribution, ReportClaim } from './model'
import type { AttributionRow } from './rows'
import { isPrintable } from './withheld'

/** A claim's attributions as they may leave, and how many may not: what was given off the record is not printed. */
export function assembleAttributions(
  rows: readonly AttributionRow[],
  claimRef: string,
  documents: DocumentIndex,
  checksOf: (id: string) => ReportAttribution['checks'],
): Pick<ReportClaim, 'attributions' | 'offTheRecord'> {
  const printable = rows.filter(isPrintable)
  return {
    attributions: printable.map((row, index) => ({
      ...assembleOne(row, `${claimRef}-A${index + 1}`, documents),
      checks: checksOf(row.id),
    })),
    offTheRecord: rows.length - printable.length,
  }
}

function assembleOne(
  row: AttributionRow,
  ref: string,
  documents: DocumentIndex,
): Omit<ReportAttribution, 'checks'> {
  return {
    ref,
    source: {
      words: row.sourceWords,
      name: printableName(row),
      kind: row.source.kind,
      naming: row.naming,
      headcount: row.headcount,
    },
    outlets: row.relays.map(({ outlet }) => ({ name: outlet.name, kind: outlet.kind })),
    cue: row.cue,
    mode: row.mode,
    stance: row.stance,
    denial: row.denialScope && {
      scope: row.denialScope,
      target: row.denialTarget,
      claim: deniedInstead(row),
    },
    terms: row.terms,
    saidWhen: row.saidWhen,
    statement: documents.quote(row.span),
    contents: row.contents.map(({ span }) => documents.quote(span)),
  }
}

/** The claim that is denied instead; a withdrawn one is no finding and does not leave. */
function deniedInstead({ denialClaim }: AttributionRow) {
  if (!denialClaim || denialClaim.state === 'WITHDRAWN') return null
  return { number: denialClaim.number, text: denialClaim.text }
}

/**
 * The name on the desk's record leaves only if *this* article names the source: someone named elsewhere may be merely
 * described here, and a report must not put the two together.
 */
function printableName(row: AttributionRow): string | null {
  return row.naming === 'NAMED' && row.source.naming === 'NAMED' ? row.source.name : null
}
