import type { Range } from '@/lib/archive/model'

/** One attribution as the corpus's annotators marked it: ranges in UTF-16 code units, several when a role is interrupted. */
export type AnnotatedStatement = {
  readonly source: readonly Range[]
  readonly cue: readonly Range[]
  readonly content: readonly Range[]
}

const SPAN = /^(T\d+)\t(?:Source|Cue|Content) ([\d ;]+)\t/
const ROLE = /\b(Source|Cue|Content)\d*:(T\d+)/g

/**
 * Reads brat's standoff format as PolNeAR 1.0 uses it (Newell and others, 2018): T lines are spans in code points, E lines
 * join them to attributions. Lines of other kinds are passed over.
 */
export function readAnnotations(ann: string, text: string): AnnotatedStatement[] {
  const at = codePoints(text)
  const spans = new Map<string, Range[]>()
  const lines = ann.split('\n')
  for (const line of lines) {
    const [, id, written] = SPAN.exec(line) ?? []
    if (id && written)
      spans.set(
        id,
        written.split(';').map((part) => rangeOf(part, at, text.length)),
      )
  }
  return lines
    .filter((line) => /^E\d+\t/.test(line))
    .map((line) => {
      const roles: Record<'source' | 'cue' | 'content', Range[]> = { source: [], cue: [], content: [] }
      for (const [, role, id] of line.matchAll(ROLE)) {
        if (role === 'Source') roles.source.push(...(spans.get(id ?? '') ?? []))
        else if (role === 'Cue') roles.cue.push(...(spans.get(id ?? '') ?? []))
        else roles.content.push(...(spans.get(id ?? '') ?? []))
      }
      return roles
    })
}

function rangeOf(written: string, at: Uint32Array, end: number): Range {
  const [from, to] = written.split(' ').map(Number)
  return { start: at[from ?? 0] ?? end, end: at[to ?? 0] ?? end }
}

/** For each code point, and for the end, where it begins in UTF-16. */
function codePoints(text: string): Uint32Array {
  const at = new Uint32Array(text.length + 1)
  let count = 0
  let unit = 0
  for (const char of text) {
    at[count] = unit
    count += 1
    unit += char.length
  }
  at[count] = unit
  return at.subarray(0, count + 1)
}
