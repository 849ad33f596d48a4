import type { Store } from '@/components/ui/browser-store'
import { VERDICTS } from '@/lib/claims/model'
import { type Draft, sameDraft } from './draft-machine'

/**
 * What this browser keeps of a draft until the server has it, so that a crash or a lost connection loses nothing.
 * Kept by person as well as by claim: on a shared machine the next reviewer must not meet the words of the last.
 */
export type Backup = Draft & {
  /** The server's version these words were written on. */
  readonly version: number
}

export const backupKey = (memberId: string, claimId: string) => `corroborate.draft.${memberId}.${claimId}`

/** What is kept, or null; what cannot be read is treated as nothing. Storage that is switched off keeps nothing. */
export function readBackup(store: Store | null, key: string): Backup | null {
  try {
    const kept: unknown = JSON.parse(store?.getItem(key) ?? 'null')
    return isBackup(kept) ? kept : null
  } catch {
    return null
  }
}

/** Whether the browser really took it: it may be full, or forbid keeping anything. */
export function writeBackup(store: Store | null, key: string, backup: Backup | null): boolean {
  try {
    if (backup) store?.setItem(key, JSON.stringify(backup))
    else store?.removeItem(key)
    return store !== null
  } catch {
    return false
  }
}

/**
 * What to do with what this browser kept: nothing when the server has it, take it up when it only goes further, let the
 * writer merge when the server has something newer.
 */
export function weighBackup(
  kept: Backup | null,
  server: Draft & { readonly version: number },
): 'none' | 'restore' | 'merge' {
  if (!kept || sameDraft(trimmed(kept), trimmed(server))) return 'none'
  if (kept.rationale.trim() === '' && kept.verdict === null) return 'none'
  if (kept.version === server.version) return 'restore'
  return server.rationale.trim() === '' || kept.rationale.startsWith(server.rationale) ? 'restore' : 'merge'
}

const trimmed = ({ verdict, rationale }: Draft): Draft => ({ verdict, rationale: rationale.trim() })

function isBackup(value: unknown): value is Backup {
  if (typeof value !== 'object' || value === null) return false
  if (!('rationale' in value && 'verdict' in value && 'version' in value)) return false
  const { rationale, verdict, version } = value
  const known = verdict === null || VERDICTS.some((one) => one === verdict)
  return typeof rationale === 'string' && typeof version === 'number' && known
}
