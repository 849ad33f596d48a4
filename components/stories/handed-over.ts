/** What was pasted or dropped somewhere to start a story with. */
export type HandedOver =
  | { readonly kind: 'text'; readonly content: string }
  | { readonly kind: 'file'; readonly file: File }

const KEY = 'corroborate:new-story'

/** Lives as long as the page does, which a step inside the application leaves standing; it holds files and long texts too. */
let inMemory: HandedOver | null = null

/** Keeps it for the next page. Never in an address; words are in the tab's own storage too, for a full reload. */
export function handOver(given: HandedOver): void {
  inMemory = given
  if (given.kind === 'file') return
  try {
    sessionStorage.setItem(KEY, given.content)
  } catch {
    // Storage is full or switched off: what is in memory is enough unless the page is reloaded on the way.
  }
}

/** What was handed over, once. */
export function takeOver(): HandedOver | null {
  const given = inMemory
  inMemory = null
  try {
    const stored = sessionStorage.getItem(KEY)
    sessionStorage.removeItem(KEY)
    return given ?? (stored === null ? null : { kind: 'text', content: stored })
  } catch {
    return given // storage is switched off
  }
}

const ADDRESS = /^https?:\/\/\S+$/i

/** A lone web address: not an article, but where one may be fetched. */
export function isAddress(text: string): boolean {
  return text.length < 4000 && ADDRESS.test(text.trim())
}

const READABLE =
  /\.(txt|text|md|markdown|html?|xhtml|pdf|docx|eml|json|ninjs|jpe?g|png|webp|gif|avif|heic|svg)$/i

/**
 * What a paste or a drop brings: a file before words, `unreadable` when no file of it can be read, null when there
 * is nothing. Formatted words are taken as words, which is what was selected.
 */
export function fromTransfer(transfer: DataTransfer): HandedOver | 'unreadable' | null {
  const files = [...transfer.files]
  const file = files.find(({ type, name }) => /^(?:text|image)\//.test(type) || READABLE.test(name))
  if (file) return { kind: 'file', file }
  if (files.length > 0) return 'unreadable'
  const content = transfer.getData('text/plain')
  return content.trim() ? { kind: 'text', content } : null
}
