import { describe, expect, it } from 'vitest'
import { type SourceFile, sourceFiles } from './source-files'

/** Imports go leftwards only. A domain may use what stands in an earlier row, and its own files. */
const ROWS = [
  ['core'],
  ['access'],
  ['audit', 'jobs'],
  ['teams'],
  ['archive'],
  ['sources'],
  ['attribution'],
  ['stories'],
  ['claims'],
  ['provenance'],
  ['policy'],
  ['reviews'],
  ['reports'],
  ['sample'],
  ['search'],
  ['worker'],
]
const RANK = new Map(ROWS.flatMap((row, rank) => row.map((name) => [name, rank] as const)))
/** Beside the domains, above access: they know who asks and how to answer, and no domain. */
const BESIDE = new Map([
  ['auth', new Set(['core', 'access', 'auth'])],
  ['web', new Set(['core', 'access', 'auth', 'web'])],
])

const files = sourceFiles('lib', 'components', 'app', 'e2e', 'bench', 'scripts')
const code = files.filter((file) => !isAround(file))

/** What is not the program itself: tests, measurements and the commands around it. */
function isAround(file: SourceFile): boolean {
  return (
    /\.test\.tsx?$/.test(file.path) ||
    ['lib/testing/', 'e2e/', 'bench/', 'scripts/'].some((folder) => file.path.startsWith(folder))
  )
}
const area = (path: string) => path.split('/')[0] ?? ''
const domain = (path: string) => (path.startsWith('lib/') ? (path.split('/')[1] ?? '') : '')
const offences = (of: readonly SourceFile[], wrong: (file: SourceFile, imported: string) => boolean) =>
  of.flatMap((file) =>
    file.imports.filter((imported) => wrong(file, imported)).map((imported) => `${file.path} → ${imported}`),
  )

function wrongDirection(file: SourceFile, imported: string): boolean {
  const [from, to] = [domain(file.path), domain(imported)]
  if (area(file.path) === 'lib') {
    if (['components', 'app'].includes(area(imported))) return true
    if (!to || from === to) return false
    const beside = BESIDE.get(from)
    if (beside) return !beside.has(to)
    const [left, right] = [RANK.get(to), RANK.get(from)]
    return left === undefined || right === undefined || left >= right
  }
  return area(file.path) === 'components' && area(imported) === 'app'
}

describe('the house', () => {
  it('was read at all', () => {
    expect(code.length).toBeGreaterThan(40)
    expect(code.flatMap((file) => file.imports).length).toBeGreaterThan(100)
  })

  it('knows every domain in the order of imports', () => {
    const unknown = [...new Set(code.map((file) => domain(file.path)))].filter(
      (name) => name && !RANK.has(name) && !BESIDE.has(name),
    )
    expect(unknown).toEqual([])
  })

  it('lets imports go leftwards only: lib, then components, then app; within lib by domain', () => {
    expect(offences(code, wrongDirection)).toEqual([])
  })

  it('would notice an import in the wrong direction', () => {
    const at = (path: string) => ({ path, text: '', imports: [] })
    expect(wrongDirection(at('lib/claims/service.ts'), 'lib/reviews/service')).toBe(true)
    expect(wrongDirection(at('lib/audit/record.ts'), 'lib/jobs/enqueue')).toBe(true)
    expect(wrongDirection(at('lib/claims/service.ts'), 'lib/web/action')).toBe(true)
    expect(wrongDirection(at('lib/web/action.ts'), 'lib/claims/service')).toBe(true)
    expect(wrongDirection(at('lib/core/ids.ts'), 'components/ui/Button')).toBe(true)
    expect(wrongDirection(at('components/ui/Button.tsx'), 'app/layout')).toBe(true)
    expect(wrongDirection(at('lib/reviews/service.ts'), 'lib/claims/service')).toBe(false)
  })

  it('keeps Prisma to the database, repositories and tests', () => {
    const prisma = (_: SourceFile, imported: string) => /^package:@prisma\/|generated\/prisma/.test(imported)
    const elsewhere = code.filter((file) => !/^lib\/core\/db\.ts$|\/repository\.ts$/.test(file.path))
    expect(offences(elsewhere, prisma)).toEqual([])
    expect(
      code
        .filter((file) => file.path.endsWith('.tsx') && /core\/db'/.test(file.text))
        .map((file) => file.path),
    ).toEqual([])
  })

  it('lets what the archive keeps leave it through its service', () => {
    const archive = (file: SourceFile, imported: string) =>
      domain(file.path) !== 'archive' && imported === 'lib/archive/repository'
    expect(archive({ path: 'lib/stories/create.ts', text: '', imports: [] }, 'lib/archive/repository')).toBe(
      true,
    )
    expect(offences(code, archive)).toEqual([])
  })

  it('keeps queries to repositories', () => {
    const queries =
      /\$(?:queryRaw|executeRaw)|\b(?:db\(\)|tx|read|write)\.[a-z]\w*\.(?:find|create|update|delete|count|upsert|aggregate|groupBy)/
    const elsewhere = code.filter(
      (file) => !/\/repository\.ts$|[-/]repository\.ts$|^lib\/core\//.test(file.path),
    )
    expect(elsewhere.filter((file) => queries.test(file.text)).map((file) => file.path)).toEqual([])
  })

  it('makes what reads rows once, not for each read', () => {
    const made = /\.array\(\)\s*\.(?:safeP|p)arse\(|\bz\.\w+\([^\n]*\)\.(?:safeP|p)arse\(/
    const repositories = code.filter((file) => /repository\.ts$/.test(file.path))
    expect(made.test('return row.array().parse(rows)')).toBe(true)
    expect(made.test('return row\n    .array()\n    .parse(rows)')).toBe(true)
    expect(made.test('return z.tuple([row]).parse(rows)[0]')).toBe(true)
    expect(repositories.filter((file) => made.test(file.text)).map((file) => file.path)).toEqual([])
  })

  it('reads the environment in one place', () => {
    const elsewhere = code.filter((file) => file.path !== 'lib/core/env.ts')
    expect(elsewhere.filter((file) => /process\.env/.test(file.text)).map((file) => file.path)).toEqual([])
  })

  it('keeps next-auth to lib/auth and Next to the pages and what serves them', () => {
    const outsideAuth = code.filter((file) => domain(file.path) !== 'auth')
    expect(offences(outsideAuth, (_, imported) => /^package:next-auth/.test(imported))).toEqual([])
    const pure = code.filter((file) => area(file.path) === 'lib' && !BESIDE.has(domain(file.path)))
    expect(offences(pure, (_, imported) => /^package:next(\/|-intl|$)/.test(imported))).toEqual([])
  })

  it('lets only lib/access make a scope', () => {
    const makers = code.filter((file) => /\bmakeScope\b/.test(file.text)).map((file) => file.path)
    expect(makers.filter((path) => domain(path) !== 'access')).toEqual([])
    const jobs = code.filter((file) => /\bmakeJobScope\b/.test(file.text)).map((file) => file.path)
    expect(jobs.filter((path) => !['access', 'jobs'].includes(domain(path)))).toEqual([])
  })

  it('opens transactions in services only', () => {
    const wrong = code.filter(
      (file) =>
        /\btransaction\(/.test(file.text) &&
        (area(file.path) !== 'lib' || /repository\.ts$|view\.ts$|model\.ts$/.test(file.path)),
    )
    expect(wrong.map((file) => file.path)).toEqual([])
  })

  it('keeps the clock, the database and the network out of parsers and views', () => {
    const pure = code.filter(
      (file) =>
        domain(file.path) === 'attribution' ||
        /^lib\/\w+\/(model|view|workflow|visibility)\.ts$/.test(file.path),
    )
    expect(offences(pure, (_, imported) => /core\/(db|clock|env|log)$/.test(imported))).toEqual([])
    expect(
      pure.filter((file) => /\bfetch\(|Date\.now\(|new Date\(\)/.test(file.text)).map((file) => file.path),
    ).toEqual([])
  })

  it('gives components views, not services', () => {
    const components = code.filter((file) => area(file.path) === 'components')
    expect(
      offences(components, (_, imported) => /^lib\/.*\/(repository|service)$|^lib\/core\/db$/.test(imported)),
    ).toEqual([])
  })

  it('has no barrel files, no file over 400 lines, no page over 40', () => {
    expect(code.filter((file) => /\/index\.tsx?$/.test(file.path)).map((file) => file.path)).toEqual([])
    const lines = (file: SourceFile) => file.text.split('\n').length - 1
    expect(files.filter((file) => lines(file) > 400).map((file) => `${file.path}: ${lines(file)}`)).toEqual(
      [],
    )
    expect(
      code
        .filter((file) => /\/page\.tsx$/.test(file.path) && lines(file) > 40)
        .map((file) => `${file.path}: ${lines(file)}`),
    ).toEqual([])
  })

  it('names JSON as what it is, since the journeys load lib as Node does, which takes it no other way', () => {
    const unnamed = /from '[^']+\.json'(?! with \{ type: 'json' \})/
    const lib = code.filter((file) => area(file.path) === 'lib' && unnamed.test(file.text))
    expect(lib.map((file) => file.path)).toEqual([])
  })

  it('has no any, no ignored types, no skipped tests, no mocks', () => {
    const bad = new RegExp(
      [
        '@ts-(?:ignore|nocheck|expect-error)',
        '\\bas any\\b',
        ':\\s*any\\b',
        '\\b(?:it|test|describe)\\.(?:only|todo|fixme)\\b',
        // Skipped for good; a condition that says when is another thing.
        '\\b(?:it|test|describe)\\.skip\\(\\s*[\'"`]',
        'vi\\.(?:mock|doMock)\\(',
      ].join('|'),
    )
    expect(
      files
        .filter((file) => !file.path.endsWith('house.test.ts') && bad.test(file.text))
        .map((file) => file.path),
    ).toEqual([])
  })
})
