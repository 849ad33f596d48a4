import type { AttributionRow, SpanRow } from './rows'

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
  const quoted = attributions.filter(isPrintable).map((one) => one.span)
  return spans
    .map(({ span }) => span)
    .filter((span) => !offTheRecord.some(meets(span)) || quoted.some(holds(span)))
}

const meets = (a: SpanRow) => (b: SpanRow) =>
  a.snapshotId === b.snapshotId && a.start < b.end && b.start < a.end

const holds = (inner: SpanRow) => (outer: SpanRow) =>
  inner.snapshotId === outer.snapshotId && outer.start <= inner.start && inner.end <= outer.end
