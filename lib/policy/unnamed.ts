/** What the rules take to be a source without a name. Pure. */
import { leavesUnnamed } from '@/lib/sources/naming'
import type { CaseAttribution } from './case'

/** Whether the statement leaves open who speaks; what the desk's record bears is no matter. */
export function isUnnamed({ source, naming }: Pick<CaseAttribution, 'source' | 'naming'>): boolean {
  return leavesUnnamed(source.kind, naming)
}
