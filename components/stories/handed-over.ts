/** What was pasted somewhere else to start a story with. Handed on in the tab's own storage: never in an address. */
export type HandedOver = { readonly kind: 'text' | 'html'; readonly content: string }

const KEY = 'corroborate:new-story'

export function handOver(given: HandedOver): boolean {
  try {
    sessionStorage.setItem(KEY, JSON.stringify(given))
    return true
  } catch {
    return false // storage is full or switched off: the caller says so instead of losing the words silently
  }
}

export function takeOver(): HandedOver | null {
  const stored = sessionStorage.getItem(KEY)
  sessionStorage.removeItem(KEY)
  if (!stored) return null
  const read: unknown = JSON.parse(stored)
  if (typeof read !== 'object' || read === null || !('kind' in read) || !('content' in read)) return null
  if ((read.kind !== 'text' && read.kind !== 'html') || typeof read.content !== 'string') return null
  return { kind: read.kind, content: read.content }
}

const ADDRESS = /^https?:\/\/\S+$/i

/** A lone web address: not an article, and addresses are not fetched. */
export function isAddress(text: string): boolean {
  return ADDRESS.test(text.trim())
}
