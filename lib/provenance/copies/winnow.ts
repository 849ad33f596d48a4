/** Words in one fingerprint. */
const GRAM = 4
/** Of so many fingerprints in a row one is kept at least. */
const WINDOW = 3

/** Every run of so many words that two texts share is found, whatever fingerprints are kept. */
export const SHORTEST_RUN = GRAM + WINDOW - 1

export type Fingerprint = {
  readonly hash: number
  /** The index of its first word. */
  readonly at: number
}

/**
 * Winnowing (Schleimer, Wilkerson and Aiken, SIGMOD 2003): of each window of word k-grams the one of the least hash is kept,
 * the last of several alike. What two texts share leaves the same fingerprints in both, wherever it stands. Linear.
 */
export function winnow(hashes: Uint32Array): Fingerprint[] {
  const grams = gramsOf(hashes)
  const kept: Fingerprint[] = []
  const windows = Math.max(Math.min(1, grams.length), grams.length - WINDOW + 1)
  for (let from = 0; from < windows; from += 1) {
    let least = from
    for (let at = from + 1; at < Math.min(grams.length, from + WINDOW); at += 1)
      if ((grams[at] ?? 0) <= (grams[least] ?? 0)) least = at
    if (kept.at(-1)?.at !== least) kept.push({ hash: grams[least] ?? 0, at: least })
  }
  return kept
}

function gramsOf(hashes: Uint32Array): Uint32Array {
  const grams = new Uint32Array(Math.max(0, hashes.length - GRAM + 1))
  for (let from = 0; from < grams.length; from += 1) {
    let hash = 0
    for (let at = from; at < from + GRAM; at += 1)
      hash = (Math.imul(hash, 0x9e3779b1) + (hashes[at] ?? 0)) | 0
    grams[from] = (hash ^ (hash >>> 15)) >>> 0
  }
  return grams
}
