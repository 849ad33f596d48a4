import { requirePermission } from '@/lib/access/authorize'
import type { Scope } from '@/lib/access/scope'
import { containing } from '@/lib/core/like'
import { shorten, squeeze } from '@/lib/core/text'
import { foldName } from '@/lib/sources/fold-name'
import { findByPattern } from './repository'
import type { Found } from './view'

const LEAST = 2
const MOST = 200
const SHOWN = 160

/**
 * Stories, claims and sources that hold the words, as they stand, in any case; a few of each kind. Fewer than two
 * characters find nothing.
 */
export async function findByWords(scope: Scope, words: string): Promise<readonly Found[]> {
  requirePermission(scope, 'desk.read')
  const asked = [...squeeze(words.toWellFormed()).replaceAll('\0', '')].slice(0, MOST)
  if (asked.length < LEAST) return []
  const text = asked.join('')
  const name = foldName(text)
  const found = await findByPattern(scope, containing(text), name ? containing(name) : '')
  return found.map((one) => ({ ...one, text: shorten(one.text, SHOWN) }))
}
