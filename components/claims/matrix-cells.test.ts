import { expect, it } from 'vitest'
import type { MatrixEntry } from '@/lib/claims/matrix-view'
import { matrixCells } from './matrix-cells'

const entry = (attributionId: string, over: Partial<MatrixEntry> = {}): MatrixEntry => ({
  attributionId,
  claimId: 'c1',
  sourceId: 's1',
  stance: 'ASSERTS',
  denialScope: null,
  ...over,
})

it('tells once what a source says alike, and apart what reaches further', () => {
  const denies = { stance: 'DENIES' as const }
  const cell = matrixCells([
    entry('1'),
    entry('2', { ...denies, denialScope: 'DIFFERENT' }),
    entry('3', { sourceId: 's2' }),
    entry('4'),
    entry('5', { ...denies, denialScope: 'FULL' }),
    entry('6', { claimId: 'c2' }),
  ])
  const told = (claim: string, source: string) =>
    cell(claim, source).map(({ attributionId, count }) => [attributionId, count])
  expect(told('c1', 's1')).toEqual([
    ['1', 2],
    ['2', 1],
    ['5', 1],
  ])
  expect(told('c1', 's2')).toEqual([['3', 1]])
  expect(told('c2', 's2')).toEqual([])
})
