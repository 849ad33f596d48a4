import { createHash } from 'node:crypto'
import { canonicalJson, type Json } from '@/lib/core/json'
import type { ReportContent } from './model'

/** SHA-256, in hex, of a text's UTF-8 bytes. */
export function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex')
}

/**
 * What a person saw in a preview, short enough for a form field: one digest for everything and one a claim, so that
 * a difference can be told by claim. The act of freezing is left out: it is not part of what was previewed.
 * Shape: `whole;number=digest;number=digest`.
 */
export function fingerprint(content: ReportContent): string {
  const whole = sha256(canonicalJson({ ...content, frozen: null } as Json))
  const claims = content.claims.map((claim) => `${claim.number}=${sha256(canonicalJson(claim as Json))}`)
  return [whole, ...claims].join(';')
}

export type Difference =
  | { readonly same: true }
  /** Numbers of the claims that were changed, added or taken out; none when it is the title, story or a document. */
  | { readonly same: false; readonly claims: readonly number[] }

/** What differs between two fingerprints, whatever was sent for one. */
export function compareFingerprints(seen: string, present: string): Difference {
  const [before, after] = [parts(seen), parts(present)]
  if (before.whole === after.whole) return { same: true }
  const numbers = new Set([...before.claims.keys(), ...after.claims.keys()])
  const claims = [...numbers].filter((number) => before.claims.get(number) !== after.claims.get(number))
  return { same: false, claims: claims.sort((a, b) => a - b) }
}

function parts(text: string): { whole: string; claims: Map<number, string> } {
  const [whole = '', ...rest] = text.split(';')
  const claims = rest
    .map((part) => part.split('='))
    .filter((pair) => /^\d{1,9}$/.test(pair[0] ?? ''))
    .map(([number, hash]) => [Number(number), hash ?? ''] as const)
  return { whole, claims: new Map(claims) }
}
