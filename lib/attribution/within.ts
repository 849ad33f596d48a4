import type { Range } from '@/lib/archive/model'
import type { Statement } from '@/lib/attribution/model'

/**
 * Tells each statement which other one it stands in: "Ruiz said |Holt had denied it|". The nearest counts, and what is
 * asked is that cue and content lie in one part of the other's content; the source may be the other's own.
 * One pass over statements and parts in the order of the text.
 */
export function nest(statements: readonly Statement[]): Statement[] {
  const parts = statements
    .flatMap((one, owner) => one.content.map((range) => ({ ...range, owner })))
    .sort((a, b) => a.start - b.start || b.end - a.end)
  const places = statements
    .map((one, index) => ({ ...extent(one), index }))
    .sort((a, b) => a.start - b.start || b.end - a.end)
  const outer = new Map<number, number>()
  const open: (typeof parts)[number][] = []
  let next = 0
  for (const { index, start, end } of places) {
    for (let part = parts[next]; part && part.start <= start; part = parts[next]) {
      open.push(part)
      next += 1
    }
    for (let last = open.at(-1); last && last.end <= start; last = open.at(-1)) open.pop()
    // What fills a part wholly is that part's own statement, or a rival of it: no statement stands in itself.
    const holder = open.findLast(
      (part) => part.owner !== index && part.end >= end && part.end - part.start > end - start,
    )
    if (holder) outer.set(index, holder.owner)
  }
  return statements.map((one, index) => ({ ...one, within: outer.get(index) ?? null }))
}

function extent({ cue, content, range }: Statement): Range {
  const parts = cue ? [cue, ...content] : content.length > 0 ? content : [range]
  return {
    start: Math.min(...parts.map((part) => part.start)),
    end: Math.max(...parts.map((part) => part.end)),
  }
}
