import type { AttributionRow, EvidenceRow, SpanRow } from './rows'

type Said = Pick<AttributionRow, 'terms' | 'span'>

/** Whether an attribution may leave: what was given off the record is not printed. */
export function isPrintable({ terms }: Said): boolean {
  return terms !== 'OFF_RECORD'
}

/**
 * Where the article makes a claim, without the places where something was given off the record: the words alone would
 * give it away. They stay when an attribution that may leave is quoted with them anyway. Pure.
 *
 * @param offTheRecord passages given off the record anywhere in the story
 */
export function printableQuotes(
  { spans, attributions }: { spans: readonly { span: SpanRow }[]; attributions: readonly Said[] },
  offTheRecord: readonly SpanRow[],
): readonly SpanRow[] {
  return spans.map(({ span }) => span).filter((span) => !givesAway(span, attributions, offTheRecord))
}

/**
 * Whether any of a claim's evidence quotes words given off the record. A verdict may rest on it, so it cannot be left
 * out in silence as a place in the article can: such a claim does not leave at all. Pure.
 */
export function evidenceGivesAway(
  {
    evidence,
    attributions,
  }: { evidence: readonly Pick<EvidenceRow, 'span'>[]; attributions: readonly Said[] },
  offTheRecord: readonly SpanRow[],
): boolean {
  return evidence.some(({ span }) => givesAway(span, attributions, offTheRecord))
}

function givesAway(span: SpanRow, attributions: readonly Said[], offTheRecord: readonly SpanRow[]): boolean {
  const printed = attributions.filter(isPrintable).some((one) => holds(span)(one.span))
  return !printed && offTheRecord.some(meets(span))
}

const meets = (a: SpanRow) => (b: SpanRow) =>
  a.snapshotId === b.snapshotId && a.start < b.end && b.start < a.end

const holds = (inner: SpanRow) => (outer: SpanRow) =>
  inner.snapshotId === outer.snapshotId && outer.start <= inner.start && inner.end <= outer.end
