import type { Range } from '@/lib/archive/model'
import { splitsPair } from '@/lib/core/text'
import type { AnnotatedStatement } from './brat'

/** What ends a line for one reader of the format or another; its words stand on one line. */
const LINE_BREAK = /[\n\v\f\r\u0085\u2028\u2029]/gu

/**
 * Writes statements in brat's standoff format as PolNeAR 1.0 uses it, for `readAnnotations` and other readers of it: a T
 * line a role with its place in code points, interrupted places divided by `;`, one T line for the attribution itself at
 * its cue, and an E line that joins them. A place that cuts a character in two is written with the whole character.
 */
export function writeAnnotations(statements: readonly AnnotatedStatement[], text: string): string {
  const place = placesIn(text)
  const lines: string[] = []
  let spans = 0
  const write = (kind: string, ranges: readonly Range[]): string => {
    spans += 1
    const words = ranges.map(({ start, end }) => text.slice(start, end)).join(' ')
    lines.push(`T${spans}\t${kind} ${ranges.map(place).join(';')}\t${words.replace(LINE_BREAK, ' ')}`)
    return `T${spans}`
  }
  statements.forEach(({ source, cue, content }, index) => {
    const roles = Object.entries({ Content: content, Cue: cue, Source: source })
      .filter(([, ranges]) => ranges.length > 0)
      .map(([role, ranges]) => ({ role, ranges, id: write(role, ranges) }))
    // Where no words attribute, as with a quote that stands alone, it stands at the first thing there is.
    const at = [cue, source, content].find((ranges) => ranges.length > 0)
    if (!at) return
    const joined = roles.map(({ role, id }) => ` ${role}:${id}`).join('')
    lines.push(`E${index + 1}\tAttribution:${write('Attribution', at)}${joined}`)
  })
  return lines.map((line) => `${line}\n`).join('')
}

/** How a range of UTF-16 code units is written in code points. */
function placesIn(text: string): (range: Range) => string {
  // For each code unit, and for the end, how many code points begin before it.
  const before = new Uint32Array(text.length + 1)
  for (let unit = 0; unit < text.length; unit += 1)
    before[unit + 1] = (before[unit] ?? 0) + (splitsPair(text, unit) ? 0 : 1)
  const at = (unit: number) => before[unit] ?? 0
  return ({ start, end }) => `${at(start) - (splitsPair(text, start) ? 1 : 0)} ${at(end)}`
}
