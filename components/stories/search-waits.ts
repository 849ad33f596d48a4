const FIRST_MS = 40
export const LONGEST_MS = 800

/**
 * How long to wait before the next look at how a search goes, by how many came before. An article is read through in the
 * time its page takes to come, so that the first look mostly finds it done; a book takes many, and further apart.
 */
export function waitBefore(looks: number): number {
  return Math.min(LONGEST_MS, FIRST_MS * 2 ** looks)
}
