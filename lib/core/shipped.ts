import fs from 'node:fs'
import path from 'node:path'

/**
 * Where a file lies that is part of the program, by its path in the repository; null when it is not there. Looked for from
 * where this code lies upwards: bundles of it lie in folders of their own below the repository. Those of the pages do not
 * know where they lie, and run in the repository.
 */
export function shippedFile(file: string, from = import.meta.dirname ?? process.cwd()): string | null {
  for (let folder = from; ; folder = path.dirname(folder)) {
    const candidate = path.join(folder, file)
    if (fs.existsSync(candidate)) return candidate
    if (path.dirname(folder) === folder) return null
  }
}
