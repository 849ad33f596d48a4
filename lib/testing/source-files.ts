import fs from 'node:fs'
import path from 'node:path'

export const ROOT = path.resolve(import.meta.dirname, '../..')

export type SourceFile = { readonly path: string; readonly text: string; readonly imports: readonly string[] }

const SKIP = new Set(['node_modules', 'generated', '.git', '.data', '.cache'])

function walk(folder: string): string[] {
  if (!fs.existsSync(folder)) return []
  return fs.readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (SKIP.has(entry.name) || entry.name.startsWith('.next')) return []
    const full = path.join(folder, entry.name)
    return entry.isDirectory() ? walk(full) : [full]
  })
}

const IMPORT =
  /(?:^|[\s;])(?:import|export)\s(?:[^'"`;]*?\sfrom\s)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/g

/** Where an import leads: a path from the root for our own files, the package name for others. */
function target(from: string, specifier: string): string {
  if (specifier.startsWith('@/')) return specifier.slice(2)
  if (specifier.startsWith('.'))
    return path.posix.normalize(path.posix.join(path.posix.dirname(from), specifier))
  return `package:${specifier}`
}

/** Every file of TypeScript or JavaScript below these folders, with what it imports. Paths are from the root, with forward slashes. */
export function sourceFiles(...folders: readonly string[]): SourceFile[] {
  return folders
    .flatMap((folder) => walk(path.join(ROOT, folder)))
    .filter((file) => /\.(ts|tsx|mts|mjs)$/.test(file) && !file.endsWith('.d.ts'))
    .map((file) => {
      const from = path.relative(ROOT, file).split(path.sep).join('/')
      const text = fs.readFileSync(file, 'utf8')
      const imports = [...text.matchAll(IMPORT)].map((match) => target(from, match[1] ?? match[2] ?? ''))
      return { path: from, text, imports }
    })
}
