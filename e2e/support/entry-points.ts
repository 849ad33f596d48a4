import fs from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { ROOT } from './server'

/** Every way into the program from outside, read from the files that make it one. */
export type EntryPoints = {
  /** Addresses of pages, with parameters in brackets: `/[team]/queue`. */
  readonly pages: readonly string[]
  /** Methods of route handlers: `GET /[team]/reports/[report]/csv`. */
  readonly routes: readonly string[]
  /** Server actions by their folder and name: `[team]/claims#submitReview`. */
  readonly actions: readonly string[]
}

const APP = path.join(ROOT, 'app')
const METHODS = /\b(GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS)\b/

export function entryPoints(): EntryPoints {
  const files = fs
    .readdirSync(APP, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .sort()
  const named = (pattern: RegExp) => files.filter((file) => pattern.test(file))
  return {
    pages: named(/(^|\/)page\.(tsx?|jsx?|mdx?)$/).map(address),
    routes: named(/(^|\/)route\.(ts|js)$/).flatMap((file) =>
      exported(read(file))
        .filter((name) => METHODS.test(name))
        .map((method) => `${method} ${address(file)}`),
    ),
    actions: named(/\.(tsx?|jsx?)$/).flatMap((file) => actionsIn(file, read(file))),
  }
}

const read = (file: string) => fs.readFileSync(path.join(APP, file), 'utf8')

/** The address a file of `app/` answers to: folders in round brackets do not count. */
function address(file: string): string {
  const parts = file
    .split('/')
    .slice(0, -1)
    .filter((part) => !/^\(.*\)$/.test(part))
  return `/${parts.join('/')}`
}

/** The actions of a file: all it exports when it says so at its top. Throws for those hidden within functions. */
export function actionsIn(file: string, text: string): string[] {
  if (!/^\s*['"]use server['"]/.test(text)) {
    if (/^\s+['"]use server['"]/m.test(text)) throw new Error(`${file} hides an action inside a function`)
    return []
  }
  return exported(text).map((name) => actionName(`app/${file}`, name))
}

/** Names that a module exports as values. Throws at what it cannot read: a name missed would go unchecked. */
export function exported(text: string): string[] {
  if (/^export\s+(\*|default\b)/m.test(text)) throw new Error('an entry point exports more than names')
  const declared = [...text.matchAll(/^export\s+(?:async\s+)?(?:const|let|var|function|class)\s+(\w+)/gm)]
  const listed = [...text.matchAll(/^export\s*\{([^}]*)\}/gm)].flatMap(([, list = '']) =>
    list
      .split(',')
      .map(
        (item) =>
          item
            .trim()
            .split(/\s+as\s+/)
            .at(-1) ?? '',
      )
      .filter(Boolean),
  )
  return [...declared.map(([, name = '']) => name), ...listed]
}

/** `app/(desk)/[team]/claims/actions.ts`, `submitReview` → `[team]/claims#submitReview`. */
function actionName(file: string, name: string): string {
  const parts = file
    .replace(/^app\//, '')
    .replace(/(^|\/)actions\.tsx?$/, '')
    .replace(/\.tsx?$/, '')
    .split('/')
    .filter((part) => !/^\(.*\)$/.test(part))
  return `${parts.join('/')}#${name}`
}

export type BuiltAction = {
  readonly name: string
  /** What the browser calls it by. */
  readonly id: string
  /** Addresses of the pages that take calls of it. */
  readonly pages: readonly string[]
}

const manifest = z.object({
  node: z.record(
    z.string(),
    z.object({ filename: z.string(), exportedName: z.string(), workers: z.record(z.string(), z.unknown()) }),
  ),
})

/** The actions that the build really answers to, whatever the files say. */
export function builtActions(): BuiltAction[] {
  const folder = path.join(ROOT, process.env.NEXT_DIST_DIR || '.next')
  const text = fs.readFileSync(path.join(folder, 'server', 'server-reference-manifest.json'), 'utf8')
  return Object.entries(manifest.parse(JSON.parse(text)).node).map(([id, action]) => ({
    id,
    name: actionName(action.filename, action.exportedName),
    pages: Object.keys(action.workers).map((worker) => address(worker.replace(/^app\//, ''))),
  }))
}
