import fs from 'node:fs'
import path from 'node:path'

/**
 * The bytes of a file that is part of the program, by its path in the repository; null when it is not there. Looked for from
 * where this code lies upwards: bundles of it lie in folders of their own below the repository.
 */
export function shippedBytes(file: string, from = import.meta.dirname): Uint8Array | null {
  for (let folder = from; ; folder = path.dirname(folder)) {
    const candidate = path.join(folder, file)
    if (fs.existsSync(candidate)) return fs.readFileSync(candidate)
    if (path.dirname(folder) === folder) return null
  }
}
