import { keepsNameBack } from '@/lib/sources/naming'
import type { SourceRef } from '@/lib/sources/view'

type Statement = {
  readonly source: SourceRef
  readonly sourceWords: string
  readonly naming: SourceRef['naming']
}

/**
 * The sources of some statements as these make them known: by name only where one of them gives it, else as the first of
 * them calls its source. The name on the desk's record beside words that leave it out would tell who it is. Pure.
 */
export function knownAs(statements: readonly Statement[]): SourceRef[] {
  const known = new Map<string, SourceRef>()
  for (const { source, sourceWords, naming } of statements) {
    if (!keepsNameBack(source, { naming })) known.set(source.id, source)
    else if (!known.has(source.id)) known.set(source.id, { ...source, name: sourceWords, naming })
  }
  return [...known.values()]
}
