import { describe, expect, it } from 'vitest'
import { actionsIn, entryPoints, exported } from '../support/entry-points'
import { PAGES, ROUTES } from './addresses'
import { ACTIONS } from './table'

const found = entryPoints()
const rows = (table: object) => Object.keys(table).sort()

describe('the table of who may what', () => {
  it('has a row for every page, and no row for none', () => {
    expect(rows(PAGES)).toEqual([...found.pages].sort())
  })

  it('has a row for every method of every route', () => {
    expect(rows(ROUTES)).toEqual([...found.routes].sort())
  })

  it('has a row for every server action', () => {
    expect(rows(ACTIONS)).toEqual([...found.actions].sort())
  })
})

describe('the list of entry points', () => {
  it('was read at all', () => {
    expect(found.pages).toContain('/[team]/queue')
    expect(found.routes).toContain('GET /[team]/snapshots/[snapshot]/original')
    expect(found.actions).toContain('[team]/claims#submitReview')
  })

  it('counts every way of exporting', () => {
    const text = `export const GET = 1\nexport async function POST() {}\nexport { handle as PUT, DELETE }`
    expect(exported(text)).toEqual(['GET', 'POST', 'PUT', 'DELETE'])
  })

  it('refuses what it could miss', () => {
    expect(() => exported(`export * from './more'`)).toThrow('more than names')
    expect(() => exported('export default function Action() {}')).toThrow('more than names')
    expect(() => actionsIn('a/b.tsx', `function f() {\n  'use server'\n}`)).toThrow('hides an action')
  })

  it('knows a file of actions by its first words', () => {
    expect(actionsIn('(desk)/[team]/x/actions.ts', `'use server'\nexport const go = 1`)).toEqual([
      '[team]/x#go',
    ])
    expect(actionsIn('a/helper.ts', 'export const go = 1')).toEqual([])
  })
})
