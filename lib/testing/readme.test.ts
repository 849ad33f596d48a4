import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { ENV_NAMES, parseEnv } from '@/lib/core/env'
import { commandsIn, README, tableAfter } from './readme'
import { ROOT } from './source-files'

const read = (file: string) => fs.readFileSync(path.join(ROOT, file), 'utf8')
const { scripts } = z
  .object({ scripts: z.record(z.string(), z.string()) })
  .parse(JSON.parse(read('package.json')))

const COMMANDS = 'scripts/commands.db.test.ts'
const EXPORT = 'scripts/attribution-export.db.test.ts'
/** Each command of README.md, the file that runs it for every change, and the words there that do. */
const RUN_BY: Readonly<Record<string, readonly [file: string, words: string]>> = {
  'npm start': ['e2e/support/server.ts', "path.join(ROOT, 'scripts', 'start.mjs')"],
  'npm test': ['.ci/run', 'npm test'],
  'npm test -- static': ['scripts/test.mjs', "wants('static')"],
  'npm test -- unit': ['scripts/test.mjs', "'unit'"],
  'npm test -- db': ['scripts/test.mjs', "'db'"],
  'npm test -- e2e': ['scripts/test.mjs', "wants('e2e')"],
  'npm run lint': ['scripts/test.mjs', "node('@biomejs/biome/bin/biome', 'check'"],
  'npm run typecheck': ['scripts/test.mjs', "node('typescript/bin/tsc', '--noEmit')"],
  'npm run build': ['scripts/test.mjs', "'scripts/build.mjs'"],
  'npm run dev': [COMMANDS, "['dev']"],
  'npm run format': [COMMANDS, "['format', "],
  'npm run migration -- add_labels': [COMMANDS, "['migration', '--', 'add_labels']"],
  'npm run attribution:case -- a-short-name "“It is shut,” the mayor said."': [
    COMMANDS,
    "['attribution:case', '--', 'a-short-name', '“It is shut,” the mayor said.']",
  ],
  'npm run -s attribute -- articles > predictions.jsonl': [
    'scripts/attribute.test.ts',
    "'run', '-s', 'attribute', '--', ",
  ],
  'npm run attribution:train -- --data annotated': [
    COMMANDS,
    "['attribution:train', '--', '--data', 'annotated', ",
  ],
  'npm run attribution:calibrate -- --data annotated': [
    'scripts/attribution-calibrate.test.ts',
    "'attribution:calibrate', '--', ",
  ],
  'npm run attribution:export -- --team harbour-desk taught': [
    EXPORT,
    "['run', 'attribution:export', '--', '--team', ",
  ],
  'npm run attribution:kernel': [COMMANDS, "['attribution:kernel']"],
  'npm run migrate': [COMMANDS, "['migrate']"],
  'npm run -s verify:archive': ['scripts/verify-archive.db.test.ts', "'run', '-s', 'verify:archive', "],
  'npm run worker': [COMMANDS, "['worker']"],
  'npm run bench': [COMMANDS, "['bench', "],
  'cp -a .data ../corroborate-backup': ['scripts/backup.db.test.ts', "'cp -a .data'"],
  'cp -a ../corroborate-backup .data': ['scripts/backup.db.test.ts', "'cp -a ../corroborate-backup'"],
}

describe('the commands in README.md', () => {
  it('are each run by a test or by continuous integration', () => {
    expect([...new Set(commandsIn(README))].sort()).toEqual(Object.keys(RUN_BY).sort())
    const idle = Object.entries(RUN_BY).filter(([, [file, words]]) => !read(file).includes(words))
    expect(idle.map(([command, [file]]) => `${command}: not in ${file}`)).toEqual([])
  })

  it('exist, in blocks and between the lines', () => {
    const named = [...README.matchAll(/npm (?:run (?:-s )?([\w:]+)|(start|test))/g)].map(
      (hit) => hit[1] ?? hit[2],
    )
    expect(new Set(named)).toEqual(new Set(Object.keys(scripts)))
    const files = Object.values(scripts).flatMap((script) => script.match(/(?:scripts|bench)\/\S+/g) ?? [])
    expect(files.length).toBeGreaterThan(5)
    expect(files.filter((file) => !fs.existsSync(path.join(ROOT, file)))).toEqual([])
  })

  it('would be found indented and without their comments', () => {
    expect(commandsIn('1. a\n\n   ```sh\n   # why\n   npm start\n   ```\n\n```\nnot this\n```\n')).toEqual([
      'npm start',
    ])
  })
})

describe('the environment in README.md', () => {
  const program = tableAfter(README, '| variable ')
  const commands = tableAfter(README, 'These are read by the commands only')

  it('is what the program reads, no more and no less', () => {
    expect([...program.keys()].sort()).toEqual([...ENV_NAMES].sort())
  })

  it('has the defaults of the program', () => {
    const least = { DATABASE_URL: 'postgresql://desk@127.0.0.1/x', NEXTAUTH_SECRET: 'a'.repeat(32) }
    const given = new Map<string, unknown>(Object.entries(parseEnv(least)))
    const own = ENV_NAMES.filter((name) => !(name in least))
    const told = own.map((name) => [name, program.get(name)?.[0]])
    expect(told).toEqual(own.map((name) => [name, String(given.get(name) ?? '')]))
  })

  it('has every variable that only the commands read', () => {
    // What these set for the tools they call, or take from the shell like every program.
    const inherited = ['PATH', 'NEXT_TELEMETRY_DISABLED', 'PRISMA_SCHEMA_ENGINE_BINARY', 'INIT_CWD']
    const files = ['next.config.js', 'prisma.config.ts', 'vitest.config.ts', ...programs('scripts')]
    const found = files.flatMap((file) =>
      [...read(file).matchAll(/\benv\.([A-Z][A-Z_]+)/g)].map((hit) => hit[1]),
    )
    const theirs = found.filter((name) => name && !inherited.includes(name) && !ENV_NAMES.includes(name))
    expect([...commands.keys()].sort()).toEqual([...new Set(theirs)].sort())
  })
})

describe('what README.md and docs point to', () => {
  it('exists', () => {
    const pages = ['README.md', ...filesIn('docs').filter((file) => file.endsWith('.md'))]
    const links = pages.flatMap((page) =>
      [...read(page).matchAll(/(?:\]\(|src="|srcset=")([^)"#:]+)[)"#]/g)].map((hit) =>
        path.join(path.dirname(page), hit[1] ?? ''),
      ),
    )
    expect(links.length).toBeGreaterThan(20)
    expect(links.filter((link) => !fs.existsSync(path.join(ROOT, link)))).toEqual([])
  })

  it('has a line for every folder of lib', () => {
    const folders = fs.readdirSync(path.join(ROOT, 'lib'))
    expect(folders.filter((folder) => !README.includes(`[\`lib/${folder}/\`](lib/${folder})`))).toEqual([])
  })

  it('has a number of its own for every decision', () => {
    const names = fs.readdirSync(path.join(ROOT, 'docs', 'decisions'))
    const wrong = names.filter(
      (name) => !read(`docs/decisions/${name}`).startsWith(`# ${Number(name.slice(0, 4))}. `),
    )
    expect(wrong).toEqual([])
    expect(new Set(names.map((name) => name.slice(0, 4))).size).toBe(names.length)
  })
})

function filesIn(folder: string): string[] {
  return fs
    .readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => path.posix.join(folder, name.split(path.sep).join('/')))
}

function programs(folder: string): string[] {
  return filesIn(folder).filter((file) => /\.(mjs|mts)$/.test(file) && !/\.(test\.mjs|d\.mts)$/.test(file))
}
