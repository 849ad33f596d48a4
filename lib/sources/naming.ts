/** Whose name is kept from the reader. Pure and client-safe. */
import type { SourceKind, SourceNaming } from './model'

/** Whether people speak: a body, a paper or an outlet that goes by a description hides nobody's name. */
export function arePeople(kind: SourceKind): boolean {
  return kind === 'PERSON' || kind === 'GROUP'
}

/**
 * Whether a statement leaves its source without a name. What the statement itself says of its source decides, whatever the
 * desk's record bears: somebody the desk knows by name may be merely described here.
 */
export function leavesUnnamed(kind: SourceKind, naming: SourceNaming): boolean {
  return arePeople(kind) && naming !== 'NAMED'
}

/** Whether a statement keeps back the name that is on the desk's record of its source. */
export function keepsNameBack(
  source: { readonly kind: SourceKind; readonly naming: SourceNaming },
  { naming }: { readonly naming: SourceNaming },
): boolean {
  return source.naming === 'NAMED' && leavesUnnamed(source.kind, naming)
}

/** What a source is called beside words of a statement: the name on record would tell whose they are where they do not. */
export function calledIn(
  statement: { readonly sourceWords: string; readonly naming: SourceNaming },
  source: { readonly name: string; readonly kind: SourceKind; readonly naming: SourceNaming },
): string {
  return keepsNameBack(source, statement) ? statement.sourceWords : source.name
}
