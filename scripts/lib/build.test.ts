import { expect, it } from 'vitest'
import { sourceFiles } from '@/lib/testing/source-files'
import { threadSources } from './build.mjs'

it('bundles every thread there is', () => {
  const all = sourceFiles('lib').filter(({ path }) => path.endsWith('-thread.ts'))
  expect(all.map(({ path }) => path).sort()).toEqual([...threadSources].sort())
})
