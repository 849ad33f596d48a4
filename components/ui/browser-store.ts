/** What is needed of a browser's storage. */
export type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

/** What a browser keeps things in; null where that is switched off. */
export function storage(): Storage | null {
  try {
    return window.localStorage
  } catch {
    return null
  }
}
