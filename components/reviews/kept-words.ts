import type { Store } from '@/components/ui/browser-store'
import { readKeptText, storeKeptText } from '@/components/ui/use-kept-text'
import type { RuleId } from '@/lib/policy/model'
import { backupKey, readBackup, writeBackup } from './draft-backup'

/** What somebody types on a claim's page and this browser keeps until it is sent. */
const KEPT_KINDS = ['review', 'adjudication', 'waiver', 'look', 'passage', 'comment'] as const
export type KeptKind = (typeof KEPT_KINDS)[number]

/** Words kept in one place; `of` tells apart what a page has several of, and is empty for the rest. */
export type Kept = { readonly kind: KeptKind; readonly of: string; readonly text: string }

/** What is needed of a browser's storage to find in it what is kept about one claim. */
type Browser = Store & Pick<Storage, 'key' | 'length'>

export const adjudicationKey = (me: string, claimId: string) => keyOf('adjudication', me, claimId)
export const passageKey = (me: string, claimId: string) => keyOf('passage', me, claimId)
export const lookKey = (me: string, claimId: string, markId: string) => keyOf('look', me, claimId, markId)
/** A new comment, or `thread.` and `edit.` with the id of what is answered or changed, `snapshot.` of where it is written. */
export const commentKey = (me: string, claimId: string, of = '') => keyOf('comment', me, claimId, of)
/** A rule may stand on the page twice: for what is found now, and for what would be if the claim were denied. */
export const waiverKey = (me: string, claimId: string, ruleId: RuleId, list: 'now' | 'toDeny') =>
  keyOf('waiver', me, claimId, waiverOf(ruleId, list))

/** Which of a page's exceptions words are for. */
export const waiverOf = (ruleId: RuleId, list: 'now' | 'toDeny') => `${ruleId}.${list}`

function keyOf(kind: Exclude<KeptKind, 'review'>, me: string, claimId: string, of = ''): string {
  return `corroborate.${kind}.${me}.${claimId}${of && `.${of}`}`
}

/** What this browser keeps of somebody's words about a claim. */
export function readKeptWords(store: Browser | null, me: string, claimId: string): Kept[] {
  const review = readBackup(store, backupKey(me, claimId))?.rationale ?? ''
  const keys = keysOf(store)
  const typed = KEPT_KINDS.flatMap((kind): Kept[] => {
    if (kind === 'review') return [{ kind, of: '', text: review }]
    const own = keyOf(kind, me, claimId)
    const found = keys.filter((key) => key === own || key.startsWith(`${own}.`))
    return [...new Set(found.map((key) => key.slice(own.length + 1)))].map((of) => ({
      ...{ kind, of },
      text: readKeptText(store, keyOf(kind, me, claimId, of)),
    }))
  })
  return typed.filter(({ text }) => text !== '')
}

/** Every place that has words, also where only a box that has gone left them. */
function keysOf(store: Browser | null): string[] {
  try {
    return Array.from({ length: store?.length ?? 0 }, (_, n) =>
      (store?.key(n) ?? '').replace(/\.left$/, ''),
    ).sort()
  } catch {
    return []
  }
}

/**
 * Drops what was shown of it, and nothing else: what a form keeps that is on the page still, or on the page of another
 * tab that has gone on typing since, is not what somebody has looked at and done away with.
 */
export function discardKeptWords(
  store: Browser | null,
  me: string,
  claimId: string,
  shown: readonly Kept[],
): void {
  const now = readKeptWords(store, me, claimId)
  for (const { kind, of, text } of shown) {
    if (!now.some((one) => one.kind === kind && one.of === of && one.text === text)) continue
    if (kind === 'review') writeBackup(store, backupKey(me, claimId), null)
    else storeKeptText(store, keyOf(kind, me, claimId, of), '')
  }
}
