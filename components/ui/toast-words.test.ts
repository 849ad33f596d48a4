import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { en } from '@/messages/en'

const COMPONENTS = fileURLToPath(new URL('../', import.meta.url))

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

function wordsOf(key: string): string {
  let found: unknown = en
  for (const part of key.split('.')) found = isRecord(found) ? found[part] : undefined
  if (typeof found !== 'string') throw new Error(`no words for ${key}`)
  return found
}

/** The keys of what a component tells in a toast, where they stand in the code as they are. */
function told(code: string): string[] {
  return [...code.matchAll(/message: t\(([^{)\n]*)/g)].flatMap(({ 1: given = '', index }) => {
    const catalogue = [...code.slice(0, index).matchAll(/const t = useTranslations\('([\w.]+)'\)/g)].at(
      -1,
    )?.[1]
    return [...given.matchAll(/'([\w.]+)'/g)].map(([, key]) => `${catalogue}.${key}`)
  })
}

// An address to copy by hand stands last, where a full stop would be taken for a part of it.
it('every toast is a sentence and ends as one', () => {
  const keys = readdirSync(COMPONENTS, { recursive: true, withFileTypes: true })
    .filter(({ name }) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name))
    .flatMap((entry) => told(readFileSync(join(entry.parentPath, entry.name), 'utf8')))
  expect(keys.length).toBeGreaterThan(30)
  expect(keys.filter((key) => !/(?:[.!?]\}*|\{(?:address|link)\})$/.test(wordsOf(key)))).toEqual([])
})
